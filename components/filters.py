"""FILTERS: the sidebar's widgets, bound to the URL. The URL is the only state; what is picked stands in words in `chips.py`."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from components import address, showing, wording
from components.phrases import NAMED
from components.words import say
from corpus.facets import facet, under
from corpus.selection import LISTS, Selection
from corpus.store import Corpus

MOST = 500  # values of one list; where a pile has more, they are found by name


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
SEARCH = "components/pages/search.py"
DAYS = {"from": "since", "to": "until"}


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
    _scope(selection)
    for item in FILTERS:
        _list(item, corpus, selection)
    _days(corpus, selection)
    _text("words", selection)
    out = st.expander(say("filters.leave_out"), expanded=any(name.startswith("not_") for name in selection.active()), key="filter-out",
                      on_change="rerun")
    if out.open:
        with out:
            st.caption(say("filters.leave_out_help"))
            for item in FILTERS:
                _list(item, corpus, selection, prefix="not_")
            _text("not_words", selection)


def _scope(selection: Selection) -> None:
    st.session_state["filter-scope"] = selection.scope
    st.segmented_control(say("filters.scope.label"), ["passages", "articles"], key="filter-scope", required=True, on_change=_changed,
                         args=(selection, "scope", "scope"), width="stretch", help=say("filters.scope.help"),
                         format_func=lambda scope: say(f"filters.scope.{scope}"))


def _list(item: Filter, corpus: Corpus, selection: Selection, *, prefix: str = "") -> None:
    field = prefix + item.name
    held = getattr(selection, field)
    find = str(st.session_state.get(f"find-{field}", ""))
    rows = values(corpus, selection, field, find=find, most=MOST + 1)
    long = len(rows) > MOST
    listed = {row.value: say("filters.counted", name=item.reads(row.name_), n=row.n)
             for row in rows.head(MOST).rename(columns={"name": "name_"}).itertuples()}
    gone = tuple(value for value in held if value not in listed)
    listed |= {value: say("filters.counted", name=item.reads(name), n=0) for value, name in names(item, corpus, gone).items()}
    key = f"filter-{field}"
    st.session_state[key] = list(held)
    empty = not listed and not find
    st.multiselect(item.label, list(listed), key=key, placeholder=say("filters.none" if prefix else "filters.any"), disabled=empty,
                   on_change=_changed, args=(selection, field, field), format_func=lambda value: listed.get(value, value))
    if empty and not prefix:
        st.caption(say(f"filters.gap.{item.name}"))
    if long or find:
        _find(field, found=bool(listed), long=long)
    if item.joins and not prefix and len(held) > 1:
        st.session_state[f"filter-all-{item.name}"] = item.name in selection.every
        st.checkbox(say("filters.all_of"), key=f"filter-all-{item.name}", on_change=_every, args=(selection, item.name),
                    help=say("filters.all_help"))


def names(item: Filter, corpus: Corpus, these: tuple[str, ...]) -> dict[str, str]:
    """value -> name, to be read with `item.reads`; the value itself where the pile has no name for it."""
    if not these or item.name not in NAMED:
        return {value: value for value in these}
    rows = corpus.ask(NAMED[item.name], these=list(these))
    return {value: value for value in these} | dict(zip(rows["value"], rows["name"], strict=True))


def _find(field: str, *, found: bool, long: bool) -> None:
    """The box that seeks in a list too long to send: part of a name, in any script."""
    st.text_input(say("filters.find"), key=f"find-{field}", type="search", live="400ms", placeholder=say("filters.find_hint"),
                  label_visibility="collapsed")
    if not found:
        st.caption(say("filters.not_found"))
    elif long:
        st.caption(say("filters.cut", n=MOST))


def _text(field: str, selection: Selection) -> None:
    st.session_state[f"filter-{field}"] = getattr(selection, field)
    st.text_input(say("filters.label.words"), key=f"filter-{field}", placeholder=say("filters.label.words_hint"), on_change=_changed,
                  args=(selection, field, field), help=say("filters.label.words_help"), max_chars=address.LONGEST)
    if field == "words" and selection.words:
        kept = {name: st.query_params.get_all(name) for name in st.query_params if name in (*address.NAMES, *address.CARRIED)}
        st.page_link(SEARCH, label=say("search.read"), icon=":material/search:", query_params=kept)


def _days(corpus: Corpus, selection: Selection) -> None:
    sql = "SELECT min(published_earliest) AS low, max(published_latest) AS high FROM articles"
    bounds = corpus.ask(sql).iloc[0]
    if not wording.known(bounds["low"]) and not wording.known(bounds["high"]):
        st.caption(say("filters.gap.date"))
        return
    for column, (name, field) in zip(st.columns(2), DAYS.items(), strict=True):
        key = f"filter-{name}"
        st.session_state[key] = getattr(selection, field)
        column.date_input(say(f"filters.label.{name}"), key=key, format="YYYY-MM-DD", on_change=_changed, args=(selection, field, name),
                          min_value="1900-01-01", max_value="2100-12-31")


def _changed(selection: Selection, field: str, key: str) -> None:
    value = st.session_state[f"filter-{key}"]
    if isinstance(value, (list, tuple)):
        value = tuple(value)
    go(selection.having(field, value if value is not None or field in ("since", "until") else ""))


def _every(selection: Selection, name: str) -> None:
    kept = tuple(item for item in selection.every if item != name)
    go(replace(selection, every=(*kept, name) if st.session_state[f"filter-all-{name}"] else kept))


def go(selection: Selection) -> None:
    """Writes the selection to the URL; parameters of the page itself stay, but for the pages of its lists."""
    gone = (*(name for name in address.NAMES if name != "pile"), *showing.PAGED, "page")
    own = {name: st.query_params.get_all(name) for name in st.query_params if name not in gone}
    st.query_params.from_dict({**own, **address.unparse(selection)})
