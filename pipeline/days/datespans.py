"""What bounds a calendar expression from outside: its quarter or month, its other end, "until", "since". How one is read is in dates.py."""

from collections.abc import Callable
from typing import NamedTuple

from pipeline.days import daybounds
from pipeline.days.daybounds import Bounds
from pipeline.text.tokens import Token


class Expression(NamedTuple):
    """A calendar expression at tokens [first, last); `duration` where it is a length of time as well."""

    first: int
    last: int
    bounds: Bounds
    duration: bool = False


Reading = Callable[[int], Expression | None]


def completed(run: list[Token], found: Expression, words: dict, reading: Reading, *, floor: int) -> Expression:
    """The expression with the words around it that bound it; none before token `floor`. `reading` reads one at a token."""
    dated = _of_year(run, found, words, reading)
    quartered = _quarter(run, dated, words, floor)
    return _limited(run, _spanned(run, quartered, words, reading), words, floor)


def _phrase(run: list[Token], first: int, last: int) -> str:
    return " ".join(token.word for token in run[max(first, 0): last]) if first >= 0 else ""


def _of_year(run: list[Token], found: Expression, words: dict, reading: Reading) -> Expression:
    """ "২০২৪ সালের মে মাসে", "২০২৫ সালের ৩০ জুন": the year first, its month or day after it."""
    if found.bounds.precision != "year" or not words.get("year_first") or found.last >= len(run):
        return found
    following = reading(found.last)
    bounds = daybounds.in_year(following.bounds, found.bounds) if following else None
    if following is None or bounds is None:
        return found
    last = following.last + (following.last < len(run) and run[following.last].word in words.get("month_words", ()))
    return Expression(found.first, last, bounds)


def _quarter(run: list[Token], found: Expression, words: dict, floor: int) -> Expression:
    """ "the first quarter of 2024", "в I квартале 2025 года", "২০২৪ সালের প্রথম প্রান্তিকে"."""
    halves, year = words.get("halves", {}), found.bounds.earliest
    if found.bounds.precision != "year" or year is None or not halves:
        return found
    begin = found.first
    while begin > floor and run[begin - 1].word in words.get("quarter_of", ()):
        begin -= 1
    before, after = _phrase(run, begin - 2, begin), _phrase(run, found.last, found.last + 2)
    if before in halves and begin - 2 >= floor:
        return Expression(begin - 2, found.last, daybounds.months_of(year.year, *halves[before]))
    if after in halves and words.get("year_first"):
        return Expression(found.first, found.last + 2, daybounds.months_of(year.year, *halves[after]))
    return found


def _spanned(run: list[Token], left: Expression, words: dict, reading: Reading) -> Expression:
    """ "from 1 May to 3 June", "May 2014 – June 2015": two expressions as one span."""
    link = run[left.last].word if left.last < len(run) else ""
    lead = run[left.first - 1].word if left.first else ""
    open_ = lead in ("from", "between") or (lead in words["since"]) or bool(words.get("year_first"))
    linked = (link in "-–—" and link) or (open_ and (link in ("to", "and", "until") or link in words.get("day_to", ())))
    if left.duration or not linked:
        return left
    right = reading(left.last + 1) if left.last + 1 < len(run) else None
    if right is not None and words.get("year_first"):
        right = _of_year(run, right, words, reading)
    begun = daybounds.begun_by(left.bounds, right.bounds) if right and not right.duration else None
    span = daybounds.between(begun, right.bounds) if begun and right else None
    return Expression(left.first, right.last, span) if span and right else left


def _limited(run: list[Token], found: Expression, words: dict, floor: int) -> Expression:
    """ "until 2020", "by the end of 2026", "since 1996", "২০২০ সাল পর্যন্ত": the open side; the preposition joins the expression."""
    if found.duration or found.bounds.precision == "bounds" or (found.bounds.earliest is None and found.bounds.latest is None):
        return found
    for size in (2, 1):
        after = _phrase(run, found.last, found.last + size)
        for listed, change in (("until_after", daybounds.until), ("since_after", daybounds.since)):
            if after and after in words[listed] and found.last + size <= len(run):
                strict = {**dict.fromkeys(words["exclusive"], daybounds.before), **dict.fromkeys(words["strictly_after"], daybounds.after)}
                return Expression(found.first, found.last + size, strict.get(after, change)(found.bounds))
    for size in (4, 3, 2, 1):
        begin = found.first - size
        lead = _phrase(run, begin, found.first)
        if begin >= floor and lead in words["until"]:
            limited = daybounds.before(found.bounds) if lead in words["exclusive"] else daybounds.until(found.bounds)
            return Expression(begin, found.last, limited)
        if begin >= floor and lead in words["since"] and (lead != "from" or found.bounds.precision in ("day", "month")):
            limited = daybounds.after(found.bounds) if lead in words["strictly_after"] else daybounds.since(found.bounds)
            return Expression(begin, found.last, limited)
    return found
