"""When an article was published: the date it states, else the bounds that its own past and coming dates prove.

Reading all calendar expressions of the prose is the dates extractor's work; here only a stated day and what follows from it.
"""

import calendar
import tomllib
import unicodedata
from datetime import date
from email.utils import parsedate_to_datetime
from functools import cache

import regex
from babel import Locale, UnknownLocaleError

from pipeline.document import Document, Published, Row
from pipeline.lexicon import FOLDER

_ISO = regex.compile(r"(?<!\d)(\d{4})-(\d{1,2}+)(?:-(\d{1,2}+))?+(?!\d)")
_DOTTED = regex.compile(r"(?<![\d.])(\d{1,2}+)([./-])(\d{1,2}+)\2(\d{4})(?!\d)")
_SLASHED_YEAR = regex.compile(r"(?<!\d)(\d{4})[./](\d{1,2}+)[./](\d{1,2}+)(?!\d)")
_COMPACT = regex.compile(r"\s*+(\d{4})(\d\d)(\d\d)(?:T?\d{4}(?:\d\d)?+Z?)?+\s*+$")
_YEAR_ALONE = regex.compile(r"\s*+(\d{4})\s*+$")
_EARLIEST_YEAR, _LATEST_YEAR = 1500, 2200
_CLAUSE = 120


def read_record_date(words: str) -> Published:
    """The date of a record's metadata ("2024-11-15T18:00:00Z", "20241115", "15.11.2024", "2024-11", RFC 2822); unknown when unreadable."""
    found = read_day(words[:80], "en")
    if found:
        return found[0]
    if compact := _COMPACT.match(words[:80]):
        return _day(*(int(part) for part in compact.groups())) or Published()
    year = _YEAR_ALONE.match(words[:80])
    if year and _EARLIEST_YEAR < int(year[1]) < _LATEST_YEAR:
        return Published(date(int(year[1]), 1, 1), date(int(year[1]), 12, 31), "year", year[1])
    try:
        return _day(*parsedate_to_datetime(words[:80]).timetuple()[:3]) or Published()
    except (TypeError, ValueError, IndexError):
        return Published()


def read_day(words: str, language: str) -> tuple[Published, int, int] | None:
    """The first date with a year in the words, with its offsets; None when there is none. Month names of the language and English.

    "03/04/2024" may be a day of March or of April: then both are the bounds.
    """
    plain = "".join(str(unicodedata.decimal(letter)) if letter.isdecimal() else letter for letter in words)
    for pattern, order in ((_ISO, (1, 2, 3)), (_SLASHED_YEAR, (1, 2, 3)), (_DOTTED, (4, 3, 1))):
        match = pattern.search(plain)
        if match:
            year, month, day = (int(match[group]) if match[group] else None for group in order)
            found = _either_order(year, month, day) if pattern is _DOTTED and match[2] == "/" else _day(year, month, day)
            return (found, *match.span()) if found else None
    return _named_day(plain, language) or (_named_day(plain, "en") if language != "en" else None)


def _named_day(plain: str, language: str) -> tuple[Published, int, int] | None:
    day_first, month_first = _named_patterns(language)
    match = day_first.search(plain) or month_first.search(plain)
    if not match:
        return None
    month = _months(language)[match["month"].casefold().rstrip(".")]
    found = _day(int(match["year"]), month, int(match["day"]))
    return (found, *match.span()) if found else None


@cache
def _months(language: str) -> dict[str, int]:
    """Names of months in every form that CLDR lists for the language; empty for a language it does not know."""
    try:
        forms = Locale.parse(language.replace("-", "_")).months
    except (UnknownLocaleError, ValueError):
        return {}
    pairs = [(name.casefold().rstrip("."), number) for use in ("format", "stand-alone") for width in ("wide", "abbreviated")
             for number, name in forms[use][width].items()]
    known = {name: number for name, number in pairs if not name.isdigit()}
    if language == "en":
        known["sept"] = 9
    return known


@cache
def _named_patterns(language: str) -> tuple[regex.Pattern, regex.Pattern]:
    names = "|".join(regex.escape(name) for name in sorted(_months(language), key=lambda name: (-len(name), name))) or r"(?!)"
    month = rf"(?P<month>{names})\.?+(?![\p{{L}}\p{{M}}])"
    day_first = rf"(?<!\d)(?P<day>\d{{1,2}}+)(?:st|nd|rd|th|er|\.|º| de| ই| শে| লা)?+\s*+{month}(?: de)?,?+\s*+(?P<year>\d{{4}})(?!\d)"
    month_first = rf"(?<![\p{{L}}\p{{M}}]){month}\s*+(?P<day>\d{{1,2}}+)(?:st|nd|rd|th)?+,?+\s++(?P<year>\d{{4}})(?!\d)"
    return regex.compile(day_first, regex.I), regex.compile(month_first, regex.I)


def _day(year: int, month: int, day: int | None) -> Published | None:
    if not (_EARLIEST_YEAR < year < _LATEST_YEAR and 1 <= month <= 12):
        return None
    last = calendar.monthrange(year, month)[1]
    if day is None:
        return Published(date(year, month, 1), date(year, month, last), "month", f"{year:04}-{month:02}")
    if not 1 <= day <= last:
        return None
    on = date(year, month, day)
    return Published(on, on, "day", on.isoformat())


def _either_order(year: int, month: int, day: int) -> Published | None:
    readings = [found for found in (_day(year, month, day), _day(year, day, month)) if found]
    if len({found.earliest for found in readings}) < 2:
        return readings[0] if readings else None
    earliest, latest = sorted(found.earliest for found in readings)
    return Published(earliest, latest, "bounds", f"[{earliest.isoformat()},{latest.isoformat()}]")


@cache
def _tense(language: str) -> dict[str, regex.Pattern]:
    lexicon = tomllib.loads(FOLDER.joinpath("front.toml").read_text("utf-8"))
    return {name: regex.compile(pattern, regex.I) for name, pattern in lexicon["tense"].get(language.split("-")[0], {}).items()}


def publication_bounds(document: Document, dates: list[Row]) -> Published:
    """When the article was published: what its front states, else bounds from the rows of `dates`, else unknown.

    A day, month or year in a sentence that reports something past cannot lie after the publication, so its first day is a lower
    bound; the last day of a date right after "will be held in" is an upper bound. A sentence that may speak of a plan, a rule
    or a condition proves nothing, nor does a range. The bound's words are not kept: several sentences may prove it.
    """
    stated = document.front.published
    tense = _tense(document.language)
    if stated.precision != "unknown" or not tense:
        return stated
    known = [row for row in dates if row.get("precision") in ("day", "month", "year") and row.get("earliest") and row.get("latest")]
    dated = {document.sentence_at(row["start"]) for row in known}
    past = {number for number in dated if _reports(document.sentences[number].within(document.text), tense)}
    told = (row for row in known if document.sentence_at(row["start"]) in past)
    earliest = max((row["earliest"] for row in told if _is_past(document, row, tense)), default=None)
    latest = min((row["latest"] for row in known if _is_coming(document, row, tense)), default=None)
    if earliest and latest and latest < earliest:
        latest = None
    if earliest is None and latest is None:
        return stated
    return Published(earliest, latest, "bounds", f"[{earliest or ''}..{latest or ''}]")


def _reports(sentence: str, tense: dict[str, regex.Pattern]) -> bool:
    """Whether a sentence tells of something past, and of no plan, rule or condition."""
    return bool(tense["past"].search(sentence)) and not tense["open"].search(sentence)


def _is_past(document: Document, row: Row, tense: dict[str, regex.Pattern]) -> bool:
    """Whether a date of a sentence that reports belongs to what it reports."""
    behind = document.text[row["end"] : row["end"] + 3]
    names_something = behind[:1] == " " and behind[1:2].isupper()
    edge = "edge" in tense and tense["edge"].search(document.text, max(0, row["start"] - 40), row["start"])
    return not (names_something or edge)


def _is_coming(document: Document, row: Row, tense: dict[str, regex.Pattern]) -> bool:
    coming = tense.get("coming")
    start = max(document.sentences[document.sentence_at(row["start"])].start, row["start"] - _CLAUSE)
    return coming is not None and bool(coming.search(document.text, start, row["start"]))
