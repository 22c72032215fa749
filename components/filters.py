"""FILTERS: the sidebar's widgets, bound to the URL, and the words that say what is picked. The URL is the only state."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import streamlit as st

from components import address, desk, wording
from corpus.selection import LISTS, Selection
from corpus.store import Corpus

MOST = 500  # options of one list; rarer ones are found with the words filter


@dataclass(frozen=True, slots=True)
class Filter:
    """One list filter: its name in the URL, its label, the SQL that counts articles per value, and how a value reads."""

    name: str
    label: str
    sql: str
    names: str | None = None
    reads: Callable[[str], str] = str
    article_sql: str | None = None


COUNT = "count(DISTINCT article_id)::BIGINT AS n"


def counting(column: str, relation: str) -> str:
    """SQL that counts the picked articles of each value of a column, most first."""
    return f"SELECT {column} AS value, {COUNT} FROM {relation} WHERE {column} IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1"


FILTERS: tuple[Filter, ...] = (
    Filter("theme", "Theme", f"SELECT theme AS value, {COUNT} FROM picked_theme_mentions GROUP BY 1 ORDER BY n DESC, 1",
           names="SELECT theme AS value, name FROM themes WHERE language = 'en'",
           article_sql=f"SELECT theme AS value, {COUNT} FROM picked_article_themes WHERE main GROUP BY 1 ORDER BY n DESC, 1"),
    Filter("country", "Country", counting("country", "picked_mentions"),
           reads=wording.country),
    Filter("language", "Language", counting("language", "picked_articles"),
           reads=wording.language),
    Filter("source", "Source", counting("source", "picked_articles")),
    Filter("actor", "Person or organisation",
           f"SELECT entity_id AS value, count(DISTINCT p.article_id)::BIGINT AS n FROM picked_mentions p JOIN entities e USING (entity_id) "
           f"WHERE e.kind IN ('person', 'organisation') GROUP BY 1 ORDER BY n DESC, count(*) DESC, 1 LIMIT {MOST}",
           names="SELECT entity_id AS value, name FROM entities WHERE kind IN ('person', 'organisation')"),
)
KNOWN = {"theme": "SELECT DISTINCT theme AS value FROM themes", "country": "SELECT DISTINCT country AS value FROM article_countries",
         "language": "SELECT DISTINCT language AS value FROM articles WHERE language IS NOT NULL",
         "source": "SELECT DISTINCT source AS value FROM articles WHERE source IS NOT NULL",
         "actor": "SELECT entity_id AS value FROM entities"}
EVERYTHING = Selection()


def chosen(corpus: Corpus) -> tuple[Selection, tuple[str, ...]]:
    """What the URL asks for, and what of it the pile does not have."""
    known = {name: frozenset(desk.answer(sql, EVERYTHING, corpus.build_id, corpus)["value"]) for name, sql in KNOWN.items()}
    selection, strange = address.parse({name: st.query_params.get_all(name) for name in address.NAMES}, known)
    return selection, tuple(strange)


def sidebar(corpus: Corpus, selection: Selection) -> None:
    """Draws the filters; a change goes to the URL, and from there into the next run."""
    names = {item.name: names_of(item, corpus) for item in FILTERS}
    _choice("scope", "Filter by", selection)
    for item in FILTERS:
        _list(item, names[item.name], corpus, selection)
    _days(corpus, selection)
    st.session_state["filter-words"] = selection.words
    st.text_input("Words in the text", key="filter-words", placeholder='words, or "a phrase"', on_change=_changed,
                  args=(selection, "words", "words"))
    with st.expander("Leave out", expanded=any(name.startswith("not_") for name in selection.active())):
        for item in FILTERS:
            _list(item, names[item.name], corpus, selection, prefix="not_")
        st.session_state["filter-not_words"] = selection.not_words
        st.text_input("Words in the text", key="filter-not_words", on_change=_changed, args=(selection, "not_words", "not_words"))


def names_of(item: Filter, corpus: Corpus) -> dict[str, str]:
    """Value -> name, for filters whose values are ids."""
    if item.names is None:
        return {}
    frame = desk.answer(item.names, EVERYTHING, corpus.build_id, corpus)
    return dict(zip(frame["value"], frame["name"], strict=True))


def _list(item: Filter, names: dict[str, str], corpus: Corpus, selection: Selection, *, prefix: str = "") -> None:
    field = prefix + item.name
    held = getattr(selection, field)
    sql = item.article_sql if item.article_sql and selection.scope == "articles" else item.sql
    counts = desk.answer(sql, selection.without(field), corpus.build_id, corpus)
    number = dict(zip(counts["value"], counts["n"], strict=True))
    options = [*number, *(value for value in held if value not in number)]
    key = f"filter-{field}"
    st.session_state[key] = list(held)
    st.multiselect(item.label, options, key=key, placeholder="any" if not prefix else "none", disabled=not options, on_change=_changed,
                   args=(selection, field, field),
                   format_func=lambda value: f"{item.reads(names.get(value, value))} ({number.get(value, 0):,})")
    if not prefix and len(held) > 1 and item.name in ("theme", "country", "actor"):
        st.session_state[f"filter-all-{item.name}"] = item.name in selection.every
        st.checkbox("all of these", key=f"filter-all-{item.name}", on_change=_every, args=(selection, item.name))


def _choice(field: str, label: str, selection: Selection) -> None:
    st.session_state[f"filter-{field}"] = selection.scope
    st.segmented_control(label, ["passages", "articles"], key=f"filter-{field}", required=True, on_change=_changed,
                         args=(selection, field, field), width="stretch",
                         help="Passages: sentences and figures that are themselves about what you choose. Articles: whole articles "
                              "that are; a theme counts when it is one of the article's main themes.")


def _days(corpus: Corpus, selection: Selection) -> None:
    sql = "SELECT min(published_earliest) AS low, max(published_latest) AS high FROM articles"
    bounds = desk.answer(sql, EVERYTHING, corpus.build_id, corpus).iloc[0]
    if not wording.known(bounds["low"]) and not wording.known(bounds["high"]):
        st.caption("No article of this pile states when it was published.")
        return
    left, right = st.columns(2)
    for column, field, label in ((left, "since", "Published from"), (right, "until", "to")):
        key = f"filter-{'from' if field == 'since' else 'to'}"
        st.session_state[key] = getattr(selection, field)
        column.date_input(label, key=key, format="YYYY-MM-DD", on_change=_changed, args=(selection, field, key.removeprefix("filter-")),
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
    """Writes the selection to the URL; parameters of the page itself stay."""
    own = {name: st.query_params.get_all(name) for name in st.query_params if name not in address.NAMES or name == "pile"}
    st.query_params.from_dict({**own, **address.unparse(selection)})


def in_words(selection: Selection, corpus: Corpus) -> list[tuple[str, str, str | None]]:
    """Each active filter as (words, field, value), for example ("theme is Migration", "theme", "migration")."""
    words = []
    for item in FILTERS:
        names = names_of(item, corpus)
        for prefix, verb in (("", "is"), ("not_", "is not")):
            for value in getattr(selection, prefix + item.name):
                words.append((f"{item.label.lower()} {verb} {item.reads(names.get(value, value))}", prefix + item.name, value))
    for field, verb in (("words", "text has"), ("not_words", "text has not")):
        if getattr(selection, field):
            words.append((f"{verb} “{getattr(selection, field)}”", field, None))
    for field, verb in (("since", "published from"), ("until", "published to")):
        if getattr(selection, field):
            words.append((f"{verb} {wording.day(getattr(selection, field))}", field, None))
    return words


LIST_NAMES = LISTS
