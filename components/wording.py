"""How data reads on the screen: names of countries and languages, dates, numbers, counted nouns. No layout, no HTML."""

from calendar import monthrange
from datetime import date
from functools import cache

import pandas as pd
import regex
from anyascii import anyascii
from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date
from pandas.tseries.offsets import MonthEnd

from components.words import FALLBACK, catalogue, say

LOCALE = "en"
UNKNOWN = say("dates.unknown")
OWN_NAMES = {"bn": "Bengali"}  # the name that our readers use, where CLDR has another
FOREIGN, LATIN = regex.compile(r"\p{L}"), regex.compile(r"\p{Latin}")
NO_YEAR = regex.compile(r"XXXX-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?")
SOFT, HAN = regex.compile("[ьъЬЪ]"), regex.compile(r"\p{Han}")
A_NAME = 5  # words
PARTICLES = {"al", "el", "bin", "ibn", "bn", "bint", "de"}


@cache
def country(code: str) -> str:
    """The name of an ISO 3166-1 alpha-3 country; the code itself where CLDR has no name."""
    two = get_global("territory_aliases").get(code, [code])[0]
    return Locale(LOCALE).territories.get(two, code)


@cache
def language(code: str | None) -> str:
    """The name of a BCP 47 language; "unknown language" for none."""
    if code in (None, "und"):
        return say("nouns.unknown_language")
    if code in OWN_NAMES:
        return OWN_NAMES[code]
    try:
        return Locale.parse(str(code).replace("-", "_")).get_display_name(LOCALE) or str(code)
    except (ValueError, UnknownLocaleError):
        return str(code)


def known(value: object) -> bool:
    """False for null in any of its forms."""
    return value is not None and value is not pd.NaT and value == value


def number(value: object) -> str:
    """A number as people read it: 380,000; 13.5; 0.004. Empty for null."""
    if not known(value):
        return ""
    figure = float(value)  # type: ignore[arg-type]
    return f"{figure:,.0f}" if figure == int(figure) else f"{figure:,.4g}" if abs(figure) < 1000 else f"{figure:,.1f}"


@cache
def name(text: str) -> str:
    """A name with its Latin letters behind it where it is written in another script: "Минск (Minsk)"; any other name as it is, and a
    phrase of more words, which Latin letters would not make readable."""
    if not FOREIGN.search(text) or LATIN.search(text) or len(text.split()) > A_NAME:
        return text
    return f"{text} ({transliterated(text)})"


NAMES = ("name", "who", "one_name", "other_name")  # the columns of frames that name somebody; the frames hold the names as written


def called(column: str, value: object) -> str:
    """A cell as charts and lists call it: a name with its Latin letters, anything else as it is."""
    return name(str(value)) if column in NAMES else str(value)


def transliterated(text: str) -> str:
    """A name in plain Latin letters, each word with a capital but for particles. Letter by letter: no vowels where the script has none."""
    plain = anyascii(SOFT.sub("", HAN.sub(r" \g<0>", text)))
    return " ".join(word if word in PARTICLES and at else word[:1].upper() + word[1:] for at, word in enumerate(plain.split()))


def many(amount: int, noun: tuple[str, str]) -> str:
    """A counted noun: "1 article", "1,204 articles"."""
    return f"{amount:,} {noun[0] if amount == 1 else noun[1]}"


def day(value: object) -> str:
    """A day as 15 Nov 2024; "date unknown" for null."""
    if not known(value):
        return UNKNOWN
    moment = value.date() if isinstance(value, pd.Timestamp) else value
    return format_date(moment, "d MMM y", locale=LOCALE) if isinstance(moment, date) else str(moment)


def period(earliest: object, latest: object) -> str:
    """Bounds in words: a day, "after 9 Apr 2017", "before …", "2014", "from … to …", or "date unknown"."""
    first, last = known(earliest), known(latest)
    if not first and not last:
        return UNKNOWN
    if not last:
        return say("dates.after", day=day(earliest))
    if not first:
        return say("dates.before", day=day(latest))
    if earliest == latest:
        return day(earliest)
    low, high = pd.Timestamp(earliest), pd.Timestamp(latest)  # type: ignore[arg-type]
    if (low.month, low.day, high.month, high.day) == (1, 1, 12, 31):
        return str(low.year) if low.year == high.year else f"{low.year}–{high.year}"
    if low.day == 1 and high == high + MonthEnd(0):
        months = [format_date(moment.date(), "MMM y", locale=LOCALE) for moment in (low, high)]
        return months[0] if months[0] == months[1] else say("dates.span", first=months[0], last=months[1])
    return say("dates.span", first=day(earliest), last=day(latest))


def partly(edtf: str) -> str:
    """A date whose year is not known, from EDTF's XXXX-05-13: "13 May, year unknown"; any other text as it is."""
    found = NO_YEAR.fullmatch(edtf)
    if not found or int(found["day"] or 1) > monthrange(2024, int(found["month"]))[1]:  # a leap year
        return edtf
    moment, pattern = date(2024, int(found["month"]), int(found["day"] or 1)), "d MMM" if found["day"] else "MMMM"
    return say("dates.no_year", day=format_date(moment, pattern, locale=LOCALE))


QUALIFIERS = ("about", "more_than", "at_least", "less_than", "at_most")
CURRENCY_KIND = "money"
ATTRIBUTIONS = {name: say(f"figures.shapes.{name}") for name in ("named_person", "named_office", "organisation", "unnamed", "outlet")}


def figure(row: dict[str, object]) -> str:
    """A statistics row as a short figure: "more than 170 co-ordinators", "12–15 percent", "at least 10 …"."""
    return " ".join(part for part in (amount(row), counted(row)) if part)


def amount(row: dict[str, object]) -> str:
    """The number of a statistics row within its limits: "more than 170", "12–15", "at least 10"."""
    if row.get("qualifier") == "between":
        return f"{number(row['low'])}–{number(row['high'])}"
    if known(row.get("value")):
        said = ordinal(row["value"]) if row.get("kind") == "ordinal" else number(row["value"])
        return _limited(str(row["qualifier"]), said)
    if known(row.get("low")):
        return _limited("at_least", number(row["low"]))
    return _limited("at_most", number(row["high"])) if known(row.get("high")) else str(row.get("surface", ""))


def _limited(qualifier: str, amount: str) -> str:
    return say(f"figures.limited.{qualifier}", amount=amount) if qualifier in QUALIFIERS else amount


def ordinal(value: object) -> str:
    """A rank as it reads: 1st, 2nd, 3rd, 11th, 50th."""
    form = Locale.parse(LOCALE).ordinal_form(int(float(value)))  # type: ignore[arg-type]
    return say(f"figures.ordinal.{form}", amount=number(value))


def counted(row: dict[str, object]) -> str:
    """What a statistics row counts: its unit and its noun."""
    return " ".join([*([unit(row)] if known(row.get("unit")) else []), *([str(row["counted"])] if known(row.get("counted")) else [])])


def unit(row: dict[str, object]) -> str:
    """The unit of a statistics row as it stands after its number: "years", "percent", "USD"."""
    name = str(row["unit"]).replace("_", " ")
    if name.isupper() or (name.startswith("percent") and name != "percentage point") or name.endswith("s"):
        return name
    own = name if name in catalogue(FALLBACK)["figures"]["unit"] else "any"
    return say(f"figures.unit.{own}", n=1 if row.get("value") == 1 else 2, name=name)


def headline(row: dict[str, object], *, length: int = 70) -> str:
    """An article's title, or its first words where it has none."""
    if known(row.get("title")):
        return clipped(str(row["title"]), length=length)
    return clipped(" ".join(str(row.get("opening") or row.get("text") or "").split()), length=length)


def clipped(text: str, *, length: int) -> str:
    """The text cut at a word to at most `length` characters, with an ellipsis."""
    if len(text) <= length:
        return text
    cut = text[: length - 1].rsplit(" ", 1)[0]
    return (cut if len(cut) > length // 2 else text[: length - 1]) + "…"


def listed(items: list[str], *, word: str = "or") -> str:
    """Items as a sentence says them: "a", "a or b", "a, b or c"."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} {word} {items[-1]}" if items else ""


def markdown(text: object) -> str:
    """Text that Markdown shows to the letter: no links, images, HTML, maths, colour directives or emoji short codes."""
    return "".join("\\" + sign if sign in "\\`*_{}[]()<>#+-.!|~$:&=^\"'/@" else sign for sign in " ".join(str(text).split()))
