"""FILTERS: the sidebar's widgets, bound to the URL. The URL is the only state; what is picked stands in words in `chips.py`."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from components import address, controls, facets, piece, showing, wording
from components.phrases import NAMED
from components.words import say
from corpus.facets import facet, under
from corpus.selection import LISTS, SCOPES, Selection
from corpus.store import Corpus

MOST = 60  # values of an open list; where a pile has more, they are found by name
OPEN = "facets-open"  # where the session keeps the names of the lists that are open


@dataclass(frozen=True, slots=True)
class Filter:
    """One list filter: its name in the URL, how a value reads, and whether all of several values can be asked of one passage."""

    name: str
    reads: Callable[[str], str] = str
    joins: bool = True

    @property
    def label(self) -> str:
        """The filter's name on the screen."""
        return say(f"filters.label.{self.name}")


FILTERS: tuple[Filter, ...] = (
    Filter("theme"),
    Filter("country", reads=wording.country),
    Filter("language", reads=wording.language, joins=False),
    Filter("source", joins=False),
    Filter("actor", reads=wording.name),
)
KNOWN = {"theme": "SELECT theme AS value FROM themes", "country": "SELECT country AS value FROM article_countries",
         "language": "SELECT language AS value FROM articles", "source": "SELECT source AS value FROM articles",
         "actor": "SELECT entity_id AS value FROM entities"}
CODED, CODES = ("country", "language"), 1000  # lists of codes, and more than there are of them
DAYS = {"from": "since", "to": "until"}
FIELDS = (*LISTS, *(f"not_{name}" for name in LISTS), "every")


def known(corpus: Corpus, params: address.Params) -> dict[str, frozenset[str]]:
    """Of the values that the parameters ask for, those that the pile has, for each list."""
    asked = {name: [value for prefix in ("", "not_") for value in params.get(prefix + name, ())][: 2 * address.MOST] for name in LISTS}
    return {name: frozenset(corpus.ask(f"SELECT DISTINCT value FROM ({KNOWN[name]}) WHERE list_contains($these, value)",
                                       these=values)["value"]) if values else frozenset() for name, values in asked.items()}


def chosen(corpus: Corpus) -> tuple[Selection, tuple[str, ...]]:
    """What the URL asks for, and what of it the pile does not have."""
    params = {name: st.query_params.get_all(name) for name in address.NAMES}
    selection, strange = address.parse(params, known(corpus, params))
    return selection, tuple(strange)


def values(corpus: Corpus, selection: Selection, field: str, *, find: str = "", most: int = MOST) -> pd.DataFrame:
    """value, name, n (articles that choosing it leaves): the values held, then at most `most` others that `find` is part of."""
    return corpus.ask(facet(field, selection.scope, most=most), under(selection, field), held=list(getattr(selection, field)),
                      find=find.strip())


def sidebar(corpus: Corpus, selection: Selection) -> None:
    """Draws the filters; a change goes to the URL, and from there into the next run."""
    opened = set(st.session_state.get(OPEN, ()))
    parts = [facets.scope_html(selection.scope, SCOPES), *(_list(item, corpus, selection, opened) for item in FILTERS)]
    parts += [_days(corpus, selection), facets.words_html("words", selection.words, longest=address.LONGEST), _search(selection)]
    out = _out(corpus, selection, opened) if "out" in opened or any(name.startswith("not_") for name in selection.active()) else ""
    heard: piece.Heard = {"facet": partial(_turn, bool(out)), "filter": partial(_filter, corpus), "find": _find,
                          "choose": partial(_scope, corpus), "enter": partial(_enter, corpus)}
    piece.show(facets.all_html([*parts, facets.out_html(out)]), key="filters", heard=heard)


def _out(corpus: Corpus, selection: Selection, opened: set[str]) -> str:
    """The filters that leave out."""
    lists = (_list(item, corpus, selection, opened, prefix="not_") for item in FILTERS)
    return "".join((*lists, facets.words_html("not_words", selection.not_words, longest=address.LONGEST)))


def _list(item: Filter, corpus: Corpus, selection: Selection, opened: set[str], *, prefix: str = "") -> str:
    """One list filter; its values are counted only while it is open."""
    field, held = prefix + item.name, getattr(selection, prefix + item.name)
    if not held and not corpus.ask(f"SELECT count(*) AS n FROM ({KNOWN[item.name]}) WHERE value IS NOT NULL")["n"].iloc[0]:
        return "" if prefix else facets.gap_html(say(f"filters.gap.{item.name}"))
    named = names(item, corpus, held)
    said = ", ".join(item.reads(named[value]) for value in held) or say("filters.none" if prefix else "filters.any")
    if field not in opened:
        return facets.list_html(facets.List(field, item.label, said, bool(held)))
    find = str(st.session_state.get(f"find-{field}", ""))
    rows = _found(item, corpus, selection, field=field, find=find)
    there = set(rows["value"])
    most = MOST + sum(value in there for value in held)
    shown = [facets.Value(row["value"], item.reads(row["name"]), int(row["n"]), row["value"] in held)
             for row in rows.head(most).to_dict("records")]
    gone = [facets.Value(value, item.reads(named[value]), 0, True) for value in held if value not in there]
    every = item.name in selection.every if item.joins and not prefix and len(held) > 1 else None
    return facets.list_html(facets.List(field, item.label, said, bool(held), (*gone, *shown), find, len(rows) > most, every))


def _found(item: Filter, corpus: Corpus, selection: Selection, *, field: str, find: str) -> pd.DataFrame:
    """The values that the box finds, one more than is shown. The names of codes are known here, not in the pile."""
    if not find or item.name not in CODED:
        return values(corpus, selection, field, find=find, most=MOST + 1)
    rows = values(corpus, selection, field, most=CODES)
    held = getattr(selection, field)
    named = [value in held or find.strip().casefold() in item.reads(value).casefold() for value in rows["value"]]
    return rows[named].head(MOST + 1 + len(held))


def names(item: Filter, corpus: Corpus, these: tuple[str, ...]) -> dict[str, str]:
    """value -> name, to be read with `item.reads`; the value itself where the pile has no name for it."""
    if not these or item.name not in NAMED:
        return {value: value for value in these}
    rows = corpus.ask(NAMED[item.name], these=list(these))
    return {value: value for value in these} | dict(zip(rows["value"], rows["name"], strict=True))


def _search(selection: Selection) -> str:
    """The way to the sentences that hold the words."""
    if not selection.words:
        return ""
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name in (*address.NAMES, *address.CARRIED)}
    return controls.link_html(say("search.read"), controls.address("search", kept), icon="search")


def _days(corpus: Corpus, selection: Selection) -> str:
    sql = "SELECT min(published_earliest) AS low, max(published_latest) AS high FROM articles"
    bounds = corpus.ask(sql).iloc[0]
    if not wording.known(bounds["low"]) and not wording.known(bounds["high"]):
        return facets.gap_html(say("filters.gap.date"))
    held = {name: getattr(selection, field) for name, field in DAYS.items()}
    return facets.days_html({name: day.isoformat() if day else "" for name, day in held.items()})


def _turn(out: bool, field: object) -> None:
    """Opens or closes a list, or, where `out` says whether they are shown, the filters that leave out."""
    opened = [name for name in st.session_state.get(OPEN, ()) if name != field]
    st.session_state.pop(f"find-{field}", None)
    st.session_state[OPEN] = opened if field in st.session_state.get(OPEN, ()) or (field == "out" and out) else [*opened, str(field)]


def _find(told: Sequence[str]) -> None:
    st.session_state[f"find-{told[0]}"] = told[1]


def _filter(corpus: Corpus, told: Sequence[Any]) -> None:
    """A value was ticked or let go. What is held is read from the address, which knows of a tick that is not yet drawn."""
    selection, (field, value, on) = chosen(corpus)[0], told
    if field not in FIELDS:
        return
    others = tuple(item for item in getattr(selection, field) if item != value)
    go(selection.having(field, (*others, value) if on else others))


def _scope(corpus: Corpus, told: Sequence[str]) -> None:
    if told[1] in SCOPES:
        go(chosen(corpus)[0].having("scope", told[1]))


def _enter(corpus: Corpus, told: Sequence[str]) -> None:
    """A day or words were entered; a day that is none changes nothing."""
    selection, (field, text) = chosen(corpus)[0], told
    if field in DAYS:
        day = address.day(text)
        if day or not text:
            go(selection.having(DAYS[field], day))
    elif field in ("words", "not_words"):
        go(selection.having(field, text.strip()[: address.LONGEST]))


def go(selection: Selection) -> None:
    """Writes the selection to the URL; parameters of the page itself stay, but for the pages of its lists."""
    gone = (*(name for name in address.NAMES if name != "pile"), *showing.PAGED, "page")
    own = {name: st.query_params.get_all(name) for name in st.query_params if name not in gone}
    st.query_params.from_dict({**own, **address.unparse(selection)})
