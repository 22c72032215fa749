"""Calendar expressions of a text: days, months, years, spans, with bounds. Relative words are in relatives.py, rows are made elsewhere."""

from functools import cache, partial

from pipeline.days import daybounds
from pipeline.days.datespans import Expression, completed
from pipeline.days.daybounds import Bounds
from pipeline.days.daynames import is_name, labelled
from pipeline.days.numericdates import numeric_date
from pipeline.days.relatives import relative
from pipeline.document import Published
from pipeline.figures.numerals import number_words
from pipeline.figures.units import unit_words
from pipeline.text.tokens import NUMERAL, WORD, Token
from pipeline.text.wordlists import base, wordlist

_COUNTED = frozenset(("people", "units", "votes", "points", "человек", "человека", "জন", "টি", "लोग"))
STARTING = ("months", "weekdays", "decades", "days", "last", "this", "next", "vague", "ago_before", "ahead_before")
UNIT_FIRST = ("fr", "es", "ar", "it", "pt")  # "l'an dernier", "el año pasado"


@cache
def calendar(language: str) -> dict:
    """The calendar words of a language: its own list over CLDR's month and weekday names; CLDR's alone where it has none."""
    own, compiled = wordlist("calendar", base(language)), wordlist("cldr", base(language))
    merged = dict(own or (wordlist("calendar", "en") if not compiled else {}))
    for table in ("months", "weekdays"):
        merged[table] = {**compiled.get(table, {}), **own.get(table, {})}
    measured = {word for word, (kind, _) in unit_words(language).items() if kind in ("money", "measure")}
    merged["nouns"] = frozenset(merged.get("counted", ()))
    merged["counted"] = _COUNTED | {word for word in measured if len(word) > 2}
    for table in ("year_words", "year_lead", "day_suffixes", "fillers", "decade", "until", "since", "until_after", "since_after",
                  "exclusive", "strictly_after", "not_year_after", "also_names", "future", "reported", "deferring", "number_words",
                  "places_named", "short_weekdays", "articles", "ended_nouns"):
        merged[table] = frozenset(merged.get(table, ()))
    merged["day_starters"] = frozenset(words.split()[0] for words in merged.get("days", ()) if " " in words)
    listed = [words for name, words in merged.items() if isinstance(words, (dict, list, tuple, frozenset)) and name in STARTING]
    units = unit_words(language) if base(language) in UNIT_FIRST else {}
    merged["starters"] = frozenset(word.split()[0] for words in listed for word in words) | number_words(language).lists["starters"] | {
        word for word, (kind, _) in units.items() if kind == "duration"} | frozenset(("a", "an", "год", "месяц", "неделю"))
    return merged


def expressions(run: list[Token], language: str, published: Published) -> list[Expression]:
    """The calendar expressions of a run of tokens, in order, without overlap; each the longest that begins at its place."""
    words, found, at = calendar(language), [], 0
    while at < len(run):
        likely = run[at].kind == NUMERAL or run[at].word in words["starters"]
        expression = _at(run, at, language, words, published) if likely else None
        if expression is None or is_name(run, expression, words):
            at += 1 if expression is None else expression.last - at
            continue
        reading = partial(_at, run, language=language, words=words, published=published)
        expression = completed(run, expression, words, reading, floor=found[-1].last if found else 0)
        found.append(expression)
        at = expression.last
    return found


def _at(run: list[Token], at: int, language: str, words: dict, published: Published) -> Expression | None:
    token = run[at]
    if token.kind == NUMERAL:
        numeric = numeric_date(run, at, language)
        if numeric:
            return Expression(at, *numeric)
        return _day_month(run, at, words) or _year_span(run, at, words) or _year(run, at, words) or \
            _relative(run, at, language, words, published)
    if token.kind == WORD:
        if token.word in words["months"]:
            found = _month(run, at, words)
            if found:
                return found
        return _relative(run, at, language, words, published)
    return None


def _relative(run: list[Token], at: int, language: str, words: dict, published: Published) -> Expression | None:
    found = relative(run, at, language, words, published)
    return Expression(at, *found) if found else None


def _year_value(run: list[Token], at: int) -> int | None:
    word = run[at].word if at < len(run) and run[at].kind == NUMERAL else ""
    return int(word) if len(word) == 4 and word.isdigit() and 1000 <= int(word) <= 2199 else None


def _skip(run: list[Token], at: int, listed: frozenset[str]) -> int:
    return at + 1 if at < len(run) and run[at].word in listed else at


def _trailing_year(run: list[Token], at: int, words: dict) -> tuple[int | None, int]:
    """(year, end) of ", 2024", "2024 года", "of 2024"; (None, at) when no year follows."""
    begin = _skip(run, at, words["fillers"] | {","}) if at < len(run) and run[at].word != "the" else at
    year = _year_value(run, begin)
    if year is None or (begin > at and run[at].word == "," and year < 1500):
        return None, at
    end = _skip(run, begin + 1, words["year_words"])
    return year, end


def _day_number(run: list[Token], at: int) -> int | None:
    word = run[at].word if at < len(run) and run[at].kind == NUMERAL else ""
    return int(word) if word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def _day_month(run: list[Token], at: int, words: dict, *, ranges: bool = True) -> Expression | None:
    """ "13 May 2024", "13th of May", "১৩ ই মে", "9. April", "13–15 мая"."""
    number = _day_number(run, at)
    if number is None or (at and run[at - 1].end == run[at].start and run[at - 1].word not in "-–(“\"'"):
        return None
    if at and run[at - 1].word in words.get("named_by_days", ()):
        return None
    end = at + 1
    paired = at > 0 and run[at - 1].word in words.get("between", ()) and end < len(run) and run[end].word in words.get("day_and", ())
    linked = end + 1 < len(run) and (run[end].word in "-–" or run[end].word in words.get("day_to", ()) or paired)
    if ranges and linked and _day_number(run, end + 1):
        later = _day_month(run, end + 1, words, ranges=False)
        if later and later.bounds.edtf and later.last > end + 2:
            start = _with_day(later.bounds, number)
            span = start and daybounds.between(start, later.bounds)
            return Expression(at, later.last, span or later.bounds)
    if end < len(run) and run[end].word in "-" and end + 1 < len(run) and run[end + 1].word in words["day_suffixes"]:
        end += 1
    end = _skip(run, end, words["day_suffixes"])
    end = _skip(run, end, words["fillers"] - {","})
    if end >= len(run) or run[end].word not in words["months"] or (run[end].shout[0].islower() and run[end].word in ("may", "march")):
        return None
    month = words["months"][run[end].word]
    end = end + 2 if end + 1 < len(run) and run[end + 1].word == "." and len(run[end].word) <= 4 and _year_value(run, end + 2) else end + 1
    year, end = _trailing_year(run, end, words)
    bounds = daybounds.day(year, month, number)
    return Expression(at, end, bounds) if bounds else None


def _with_day(bounds: Bounds, number: int) -> Bounds | None:
    return daybounds.day(bounds.latest.year, bounds.latest.month, number) if bounds.latest else None


def _month(run: list[Token], at: int, words: dict) -> Expression | None:
    """ "May 13, 2024", "Sep. 10", "May 2024", "in May"."""
    token, month = run[at], words["months"][run[at].word]
    ambiguous = token.word in words.get("not_month", ())
    if (token.shout[0].islower() and ambiguous) or _names_someone(run, at, words):
        return None
    end = at + 1
    if end < len(run) and run[end].word == "." and len(token.word) <= 4 and end + 1 < len(run) and run[end + 1].kind == NUMERAL:
        end += 1
    number = _day_number(run, end)
    if number is not None:
        after = _skip(run, end + 1, words["day_suffixes"])
        if after + 1 < len(run) and run[after].word in "-–" and _day_number(run, after + 1) and run[after].start - run[after - 1].end <= 1:
            year, last = _trailing_year(run, after + 2, words)
            start, stop = daybounds.day(year, month, number), daybounds.day(year, month, _day_number(run, after + 1) or 1)
            span = start and stop and daybounds.between(start, stop)
            return Expression(at, last, span or start or daybounds.UNKNOWN)
        year, last = _trailing_year(run, after, words)
        bounds = daybounds.day(year, month, number)
        if bounds and not (after < len(run) and run[after].word in "%"):
            return Expression(at, last, bounds)
    year, last = _trailing_year(run, end, words)
    if year is not None:
        return Expression(at, last, daybounds.month_of(year, month))
    lead = run[at - 1].word if at else ""
    if ambiguous and lead not in words["year_lead"] and lead not in words.get("last", ()) and lead not in words.get("this", ()):
        return None
    return Expression(at, at + 1, daybounds.month_of(None, month))


def _names_someone(run: list[Token], at: int, words: dict) -> bool:
    """Whether the word of a month is a given name: "Councillor April Denholm", but "in June Smith left"."""
    street = at - 1 - (at > 1 and run[at - 1].kind == NUMERAL)  # "улица 8 Марта"
    if street >= 0 and run[street].word in words.get("named_by_days", ()):
        return True
    if run[at].word not in words["also_names"] or at + 1 >= len(run) or run[at + 1].kind != WORD:
        return False
    return run[at + 1].shout[0].isupper() and not (at and run[at - 1].word in words["year_lead"] | frozenset(words.get("last", ())))


def _year_span(run: list[Token], at: int, words: dict) -> Expression | None:
    """ "2014-18", "1941–1945", "from 2014 to 2018", "between 1600 and 1900"."""
    first = _year_value(run, at)
    glued = at > 0 and run[at - 1].end == run[at].start and run[at - 1].word in "-+/"
    if first is None or at + 2 >= len(run) or glued or labelled(run, at, words):
        return None
    link, other = run[at + 1], run[at + 2]
    dash = link.word in "-–—/"
    lead = run[at - 1].word if at else ""
    spoken = link.word in words.get("year_to", ()) or (
        (lead in ("between", "from") or lead in words["since"]) and (link.word in ("and", "to") or link.word in words["until"]))
    if not (dash or spoken) or other.kind != NUMERAL or not other.word.isdigit() or len(other.word) not in (2, 4):
        return None
    last = int(other.word) if len(other.word) == 4 else first // 100 * 100 + int(other.word)
    bounds = daybounds.years(first, last) if last <= 2199 and last - first <= 400 else None
    if bounds is None or (at + 3 < len(run) and run[at + 3].word in "-" and run[at + 3].start == other.end):
        return None
    return Expression(at, _skip(run, at + 3, words["year_words"]), bounds)


def _year(run: list[Token], at: int, words: dict) -> Expression | None:
    """A year that its neighbours show to be one: "in 1996", "2020 году", "the 1990s", "২০২০ সালে"."""
    year = _year_value(run, at)
    if year is None:
        return None
    after = run[at + 1] if at + 1 < len(run) else None
    glued = after is not None and after.start == run[at].end
    if glued and after.word in ("s", "'s") and year % 10 == 0:
        return Expression(at, at + 2, daybounds.years(year, year + 9) or daybounds.UNKNOWN)
    dash = 1 if glued and after.word == "-" else 0
    if dash and at + 2 < len(run) and run[at + 2].word in words["decade"] and year % 10 == 0:
        return Expression(at, _skip(run, at + 3, words["year_words"]), daybounds.years(year, year + 9))
    if after is not None and after.word in words["year_words"] and not glued:
        if at and run[at - 1].word in words.get("named_by_days", ()):
            return None  # "площадь 1905 года"
        return Expression(at, at + 2, daybounds.year_of(year))
    return Expression(at, at + 1, daybounds.year_of(year)) if _reads_as_year(run, at, year, words) else None


def _is_plain(run: list[Token], at: int, words: dict) -> bool:
    """Whether token `at` is no article and no name, so that a number behind it may count: "it took 2019 workers"."""
    if at >= 0 and run[at].word == ",":
        return True
    if at < 0 or run[at].kind != WORD or run[at].word in words.get("articles", ()):
        return False
    return not run[at].shout[0].isupper() or at == 0 or run[at - 1].word in ".!?"


def _reads_as_year(run: list[Token], at: int, year: int, words: dict) -> bool:
    before, after = (run[at - 1] if at else None), (run[at + 1] if at + 1 < len(run) else None)
    if before is not None and (before.word in "$€£¥#+-/№" or (before.end == run[at].start and before.word not in "(“\"'‘")):
        return False
    if labelled(run, at, words) or (before is not None and before.kind == NUMERAL and len(before.word) > 2):
        return False
    if after is not None and after.start == run[at].end and (after.kind == WORD or after.word in "%°"):
        return False
    led = before is not None and before.word in words["year_lead"] and not (at > 1 and run[at - 2].word in words.get("amounts", ()))
    if after is not None and after.word == "-" and after.start == run[at].end:
        return led and 1900 <= year <= 2099
    noun = after is not None and after.kind == WORD and after.shout[0].islower()
    soft = led and (bool(words["year_words"]) or before.word in words.get("soft_lead", ()))
    if led and noun and (after.word in words["counted"] or (soft and after.word in words["nouns"])):
        return False
    if led:
        return 1000 <= year <= 2199 and (year >= 1500 or not noun) and not (noun and year % 100 == 0 and year not in (1900, 2000)) and \
            (1800 <= year <= 2099 or not noun)
    counts = after is not None and (after.word in words["counted"] or (after.word in words["nouns"] and _is_plain(run, at - 1, words)))
    return 1900 <= year <= 2099 and year % 100 != 0 and bool(words["months"]) and not counts
