"""Sides of a comparison and their codes: what an address such as /compare?a=country:BLR&b=rest means. No screen, no counting.

A code is a kind, a colon and a value; every link to a comparison is made of codes, and `of` gives the code of a mark on a chart.

    article:1f3a...   one article, by its id                  period:2024        a year; also 2024-Q3, 2024-07, 2024-07-01..2024-09-30,
    country:BLR       what a country filter would pick                           2024-07-01.. and ..2024-09-30
    theme:migration   the same for a theme,                   view:country=BLR&words=border
    source:Post       source,                                                    any filters, as the address of a page holds them
    language:bn       language,                               rest               what is on no other side
    actor:9c0d...     person or organisation
"""

import re
from calendar import monthrange
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import parse_qs, urlencode

from components import address
from corpus.selection import LISTS, Selection
from corpus.store import Corpus

REST, VIEW, PERIOD, ARTICLE = "rest", "view", "period", "article"
KINDS = (ARTICLE, "country", "theme", "source", "language", "actor", PERIOD, VIEW)
LETTERS = ("a", "b", "c", "d")  # parameters of the address, and names of columns
LONGEST, FIELDS = 2000, 500  # characters of a code, and filters of a view
MARKS = {"article_id": ARTICLE, "country": "country", "theme": "theme", "source": "source", "language": "language", "entity_id": "actor"}
NAMED = {ARTICLE: "article_id", "country": "country", "theme": "theme", "source": "source", "language": "language", "actor": "entity_id"}
TABLES = {"country": "article_countries", "theme": "themes", "actor": "entities"}
SPAN = re.compile(r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|(?P<month>0[1-9]|1[0-2])))?", re.ASCII)


class _Anything(frozenset):
    """Holds every value: what a code names is checked against the pile later."""

    def __contains__(self, value: object) -> bool:
        return True


ANYTHING = dict.fromkeys(LISTS, _Anything())


@dataclass(frozen=True, slots=True)
class Side:
    """One side: its kind and value, or the rest of the other sides ("rest", "")."""

    kind: str
    value: str = ""

    @property
    def code(self) -> str:
        """The side as an address holds it."""
        return f"{self.kind}:{self.value}" if self.kind != REST else REST

    @classmethod
    def parse(cls, code: str) -> "Side | None":
        """The side of a code; None when it is none. Codes that mean the same give equal sides."""
        kind, _, value = code.partition(":")
        if code == REST:
            return cls(REST)
        if kind not in KINDS or not value or len(code) > LONGEST or "\x00" in code:
            return None
        if kind == VIEW:
            return of_view(_filters(value))
        return cls(kind, value) if kind != PERIOD or days(value) else None


def of(mark: Mapping[str, object]) -> Side | None:
    """The side that a mark on a chart stands for, by the first of its columns that is one; None for marks that are no side."""
    named = ((MARKS[name], value) for name, value in mark.items() if name in MARKS)
    return next((Side(kind, str(value)) for kind, value in named if value is not None and value == value), None)


def of_view(selection: Selection) -> Side | None:
    """The side that is everything a selection picks; None where it picks everything, or where an address cannot hold it."""
    params = urlencode(address.unparse(selection), doseq=True)
    kept = replace(selection, article=(), not_article=(), beyond=())
    return Side(VIEW, params) if kept.active() and len(params) < LONGEST - len(VIEW) else None


def _filters(value: str) -> Selection:
    try:
        return address.parse(parse_qs(value, max_num_fields=FIELDS), ANYTHING)[0]
    except ValueError:  # more fields than an address of ours can have
        return Selection()


def known(corpus: Corpus, side: "Side | None") -> bool:
    """True where the pile has what the side names: its article, country, theme, source, language, actor; of a view every value."""
    if side is None or side.kind in (REST, PERIOD):
        return side is not None
    chosen = _filters(side.value) if side.kind == VIEW else Selection(**{side.kind: (side.value,)})  # type: ignore[arg-type]
    named = [(name, {*getattr(chosen, name), *getattr(chosen, f"not_{name}")}) for name in NAMED]
    return all(_held(corpus, name, values) == len(values) for name, values in named if values)


def _held(corpus: Corpus, name: str, values: set[str]) -> int:
    column, table = NAMED[name], TABLES.get(name, "articles")
    sql = f"SELECT count(DISTINCT {column}) AS n FROM {table} WHERE list_contains($these, {column})"  # noqa: S608 - names from above
    return int(corpus.ask(sql, these=sorted(values))["n"].iloc[0])


def days(period: str) -> tuple[date | None, date | None] | None:
    """First and last day of a period's value, null where it is open; None when it is no period."""
    first, dots, last = period.partition("..")
    if dots:
        return _between(first, last)
    found = SPAN.fullmatch(period)
    if not found or found["year"] == "0000":
        return None
    year, quarter, month = int(found["year"]), int(found["quarter"] or 0), int(found["month"] or 0)
    low, high = (month, month) if month else (3 * quarter - 2, 3 * quarter) if quarter else (1, 12)
    return date(year, low, 1), date(year, high, monthrange(year, high)[1])


def _between(first: str, last: str) -> tuple[date | None, date | None] | None:
    try:
        low, high = (date.fromisoformat(day) if day else None for day in (first, last))
    except ValueError:
        return None
    exact = all(day is None or day.isoformat() == said for day, said in ((low, first), (high, last)))
    return (low, high) if exact and (low or high) and not (low and high and low > high) else None


def selections(chosen: Selection, sides: Iterable[Side]) -> tuple[Selection, ...]:
    """What each side picks within `chosen`; a side replaces the filters of its own kind. Rests alone are each everything."""
    known = list(sides)
    others = list(dict.fromkeys(side for side in known if side.kind != REST))
    return tuple(_rest(chosen, others) if side.kind == REST else picked(chosen, side) for side in known)


def picked(chosen: Selection, side: Side) -> Selection:
    """What one side picks within `chosen`."""
    if side.kind == VIEW:
        own = _filters(side.value)
        every = (*own.every, *(name for name in chosen.every if name not in own.active()))
        return replace(chosen, **{name: getattr(own, name) for name in own.active()}, every=every, scope=own.scope)
    if side.kind == PERIOD:
        since, until = days(side.value) or (None, None)
        return replace(chosen, since=since, until=until)
    return chosen.having(side.kind, (side.value,))


def _rest(chosen: Selection, others: list[Side]) -> Selection:
    """What is on no other side: of sides that are one value of a filter its `not_` twin, else all that the other side picks taken away."""
    for side in others:
        if side.kind in (PERIOD, VIEW):
            chosen = replace(chosen, beyond=(*chosen.beyond, picked(Selection(scope=chosen.scope), side)))
        else:
            name = f"not_{side.kind}"
            chosen = chosen.having(name, (*getattr(chosen, name), side.value))
    return chosen
