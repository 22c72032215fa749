"""Relative time: "today", "last year", "last three years", "25 years ago", "on Monday". Absolute dates live in dates.py."""

from pipeline.days import daybounds
from pipeline.days.daybounds import Bounds
from pipeline.days.tenses import ahead
from pipeline.document import Published
from pipeline.figures.cardinals import cardinal
from pipeline.figures.units import unit_words
from pipeline.text.tokens import NUMERAL, WORD, Token
from pipeline.text.wordlists import base, wordlist

Found = tuple[int, Bounds, bool]


def relative(run: list[Token], at: int, language: str, words: dict, published: Published) -> Found | None:
    """(end, bounds, is a duration) of the relative expression that begins at token `at`; None when there is none."""
    token = run[at].word
    named_day = _phrased_day(run, at, words)
    if named_day:
        return at + named_day[0], daybounds.near_day(published, named_day[1]), False
    if token in words.get("days", {}):
        named = at + 1 < len(run) and run[at + 1].word in words["weekdays"]  # "আজ বুধবার": one day, said twice
        return at + 1 + named, daybounds.near_day(published, words["days"][token]), False
    lower = base(language) in ("en", "de") and run[at].shout.islower()
    if token in words["weekdays"] and token not in words.get("not_month", ()) and not lower and not _names(run, at, words):
        number = words["weekdays"][token]
        return at + 1, daybounds.coming(published, number) if ahead(run, at, words) else daybounds.weekday(published, number, 0), False
    decade = words.get("decades", {}).get(token)
    if decade and at + 1 < len(run) and run[at + 1].word in words.get("decade_words", ()):
        return at + 2, daybounds.years(decade, decade + 9) or daybounds.UNKNOWN, False
    vague = _vague(run, at, words)
    if vague:
        return vague, daybounds.UNKNOWN, False
    way = -1 if token in words.get("last", ()) else 0 if token in words.get("this", ()) else 1 if token in words.get("next", ()) else None
    if way is not None:
        return _last(run, (at + 1, way), language, words, published)
    return _after(run, at, language, words, published) or _ago(run, at, language, words, published) or \
        _reversed_last(run, at, language, words, published)


def _phrased_day(run: list[Token], at: int, words: dict) -> tuple[int, int] | None:
    """(tokens, days from the publication) of "the day before yesterday", "last night"; None where no such phrase begins."""
    for size in (4, 3, 2) if run[at].word in words["day_starters"] else ():
        phrase = " ".join(token.word for token in run[at : at + size])
        if size <= len(run) - at and phrase in words.get("days", {}):
            return size, words["days"][phrase]
    return None


def _names(run: list[Token], at: int, words: dict) -> bool:
    """Whether the word of a weekday is part of a name: "the Sunday Times", "Black Friday"."""
    before, after = run[at - 1] if at else None, run[at + 1] if at + 1 < len(run) else None
    if before is not None and before.word in words.get("day_names", ()):
        return True
    if before is not None and after is not None and before.word in "«“„\"" and after.word in "»”“\"":
        return True
    article = before is not None and before.word in words.get("articles", ())
    return article and after is not None and after.kind == WORD and after.shout[0].isupper() and after.word not in words["weekdays"]


def _vague(run: list[Token], at: int, words: dict) -> int | None:
    for size in (4, 3, 2, 1):
        phrase = " ".join(token.word for token in run[at: at + size])
        if phrase in words.get("vague", ()):
            return min(len(run), at + size)
    return None


def time_unit(run: list[Token], at: int, language: str) -> str | None:
    """The unit of time that stands at token `at`, None when it is none."""
    if at >= len(run) or run[at].kind != WORD:
        return None
    word, lists = run[at].word, unit_words(language)
    endings = wordlist("units", base(language)).get("endings", ())
    stems = [word, *(word[:-1] for _ in (1,) if word.endswith("s")), *(word[: -len(end)] for end in endings if word.endswith(end))]
    return next((lists[stem][1] for stem in stems if lists.get(stem, ("",))[0] == "duration"), None)


def _last(run: list[Token], place: tuple[int, int], language: str, words: dict, published: Published) -> Found | None:
    """What follows "last" (-1), "this" (0), "next" (1) at the token of `place`: a unit, a weekday, a month, or a number of units."""
    at, way = place
    if at >= len(run):
        return None
    unit = time_unit(run, at, language) if len(run[at].word) > 1 else None  # "об этом в среду" names no century
    if unit and run[at - 1].word in words.get("past", ()):
        return at + 1, daybounds.stretch(published, unit, -1), False
    if unit:
        plural = run[at].word.endswith("s") and base(language) == "en"
        return (at + 1, daybounds.UNKNOWN if plural else daybounds.near_unit(published, unit, way), False)
    if run[at].word in words["weekdays"]:
        return at + 1, daybounds.weekday(published, words["weekdays"][run[at].word], way), False
    if run[at].word in words["months"] and published.earliest and published.latest:
        month, year = words["months"][run[at].word], published.earliest.year
        if published.earliest.year == published.latest.year:
            year += (-1 if way < 0 and month >= published.earliest.month else 1 if way > 0 and month <= published.earliest.month else 0)
            return at + 1, daybounds.month_of(year, month), False
    number = cardinal(run, at, language)
    unit = time_unit(run, number.end, language) if number else None
    if unit is None or number is None:
        return None
    bounds = daybounds.stretch(published, unit, number.value * (way or -1)) if number.value < 10000 else daybounds.UNKNOWN
    return number.end + 1, bounds, True


def _ago(run: list[Token], at: int, language: str, words: dict, published: Published) -> Found | None:
    """ "25 years ago", "a year ago", "vor 25 Jahren"."""
    lead = next((at + size for size in (3, 2, 1) for phrase in words.get("ago_before", ())
                 if " ".join(token.word for token in run[at: at + size]) == phrase), None)
    begin = lead if lead is not None else at
    if begin >= len(run) or not (run[begin].kind == NUMERAL or run[begin].kind == WORD):
        return None
    number = cardinal(run, begin, language)
    single = number is None and run[begin].word in ("a", "an", "one", "год", "месяц", "неделю")
    end = number.end if number else begin + (run[begin].word in ("a", "an", "one"))
    unit = time_unit(run, end, language) if number or single else None
    if unit is None:
        return None
    after = run[end + 1].word if end + 1 < len(run) else ""
    if lead is None and after in words.get("later", ()):
        return end + 2, daybounds.UNKNOWN, number is not None
    if lead is None and after not in words.get("ago", ()):
        return None
    count = number.value if number else 1
    bounds = daybounds.ago(published, unit, count) if count < 10000 else daybounds.UNKNOWN
    return end + 1 + (lead is None), bounds, number is not None


def _after(run: list[Token], at: int, language: str, words: dict, published: Published) -> Found | None:
    """ "через неделю", "через три дня": so long after the publication, unless something else is named ("через неделю после пожара")."""
    if run[at].word not in words.get("ahead_before", ()):
        return None
    number = cardinal(run, at + 1, language) if at + 1 < len(run) else None
    end = number.end if number else at + 1
    unit = time_unit(run, end, language)
    if unit is None or (number and number.value >= 10000):
        return None
    told = end + 1 < len(run) and run[end + 1].word in words["since"]
    return end + 1, daybounds.UNKNOWN if told else daybounds.ago(published, unit, -(number.value if number else 1)), number is not None


def _reversed_last(run: list[Token], at: int, language: str, words: dict, published: Published) -> Found | None:
    """ "l'an dernier", "el año pasado": the unit first."""
    if base(language) not in ("fr", "es", "ar", "it", "pt"):
        return None
    unit = time_unit(run, at, language)
    after = run[at + 1].word if at + 1 < len(run) else ""
    if unit is None or not after:
        return None
    way = -1 if after in words.get("last", ()) else 1 if after in words.get("next", ()) else None
    return None if way is None else (at + 2, daybounds.near_unit(published, unit, way), False)
