"""What pages lay out besides charts: the row of numbers, lists of articles and figures, the choice of one thing. No SQL, no HTML."""

from collections.abc import Iterable
from functools import reduce
from typing import Any

import pandas as pd
import streamlit as st

from components import bound, controls, desk, piece, profiles, reader, showing, tick, wording
from components.charts import CHARTS
from components.charts.chart import Chart
from components.lead import sentences
from components.leaves import leaf
from components.pages import PAGES
from components.words import say

LEAD = {"themes": "themes_ranked", "countries": "countries_map", "speakers": "quotes_speakers", "claims": "statistics_claims"}
LINES = 15  # contexts on a page
MOST = 60  # things to choose among, the most frequent; others are found by part of their name


def numbers(view: desk.View, sql: str) -> None:
    """A row of numbers, each with a link to the page that lists what it counts; `sql` gives page, one, many, amount."""
    rows = [(row.page, f"{row.amount:,}", row.one if row.amount == 1 else row.many) for row in desk.ask(view, sql).itertuples()]
    piece.show(profiles.numbers_html(rows, kept=view.kept), key="numbers")


def front(view: desk.View, page: str, chart: Chart, *, listing: desk.Listing | None = None) -> None:
    """A block of the front page: the name of the page that holds the whole of it, as a link, and a brief card; that of a list has no
    title of its own beside the link."""
    entry = next(item for item in PAGES if item.name == page)
    label = say("overview.block", page=entry.title, question=chart.question) if listing else entry.title
    link = controls.link_html(label, controls.address(page, view.kept), kind="over", title=entry.question)
    with st.container(key=f"front-{'list-' if listing else ''}{chart.name}", gap=None):
        desk.card(view, chart, listing=listing, over=link)


def lead(view: desk.View) -> None:
    """What the pile says at a glance, in a few computed sentences."""
    articles = int(desk.ask(view, "SELECT count(*)::BIGINT AS n FROM picked_articles")["n"].iloc[0])
    frames = {name: desk.frame(view, CHARTS[chart]) for name, chart in LEAD.items()}
    said = sentences(**frames, articles=articles)
    if said:
        with st.container(key="lead"):
            st.markdown(" ".join(said))


def headlines(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Articles as short as they can be: the headline opens the reader; language, date and source below it."""
    listed = [(row, _facts(row[name] for name in ("language", "published", "source"))) for row in rows.to_dict("records")]
    return _listed(view, listed, kind="headlines")


def _listed(view: desk.View, listed: list[tuple[dict[str, Any], str]], *, kind: str) -> str:
    """Articles, each a link to the reader, with its facts."""
    items = [(row["article"], controls.address("reader", {**view.kept, "article": row["article_id"]}), facts) for row, facts in listed]
    return profiles.articles_html(items, kind=kind)


def _facts(values: Iterable[object]) -> str:
    return " · ".join(str(value) for value in values if wording.known(value) and value)


def articles(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Articles as a list: the headline opens the reader; language, date, length, themes and source below it."""
    listed = []
    for row in rows.to_dict("records"):
        facts = [row["language"], row["published"], say("nouns.word", n=int(row["words"])), row["themes"], row["source"]]
        if not view.selection.empty and view.selection.scope == "passages":
            facts.append(say("overview.picked", sentences=say("nouns.sentence", n=int(row["sentences"]))))
        listed.append((row, _facts(facts)))
    return _listed(view, listed, kind="articles")


def contexts(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """A keyword in context, a page at a time, article by article; the headline opens the reader at the first of its lines."""
    (listed, pages), said = leaf(rows, chart, per=LINES), []
    for _, lines in listed.groupby("article_id", sort=False):
        row = lines.iloc[0]
        spot = {"article": row["article_id"], "start": str(row["start"]), "end": str(row["start"] + len(row["words"]))}
        said.append(controls.link_html(row["article"], controls.address("reader", {**view.kept, **spot}), icon=reader.BOOK, kind="source"))
        said += [_context(line, key=chart.key) for line in lines.to_dict("records")]
    return "".join(said) + pages


def _context(row: dict[str, Any], *, key: str) -> str:
    """One line of a keyword in context, with the box that keeps its sentence."""
    box = tick.box_html({**row, "end": int(row["start"]) + len(str(row["words"]))}, key=key)
    return f'<div class="kwic-line">{reader.context_html([row])}{box}</div>'


def figures(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """A few figures side by side, each with its source and the way to its sentence; headlines would say the same again and again."""
    label = say("overview.sentence")
    said = (reader.figure_html(row, brief=True, foot=reader.link_html(row, label=label, key=chart.key)) for row in rows.to_dict("records"))
    return f'<div class="few">{"".join(said)}</div>'


def blocs(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Blocs with their members; those that the picked passages name stand out."""
    named, said = set(desk.frame(view, CHARTS["countries_map"])["country_name"]), []
    for row in rows.to_dict("records"):
        members = {name: name in named for name in row["members"].split(", ")}
        told = say("places.members", n=row["member_states"], named=sum(members.values()))
        said.append(profiles.bloc_html(str(row["bloc"]), members, facts=[say("profile.times", n=int(row["mentions"])), told]))
    return "".join(said)


def chips(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """The rows as words in a line, each with its number, a button that opens its sentences."""
    opened = showing.asked(bound.params(), chart.stem, ()).mark
    said = {showing.code([row[name] for name in chart.marks]): (chart.named(row), wording.number(row[chart.value]))
            for row in rows.to_dict("records")}
    return controls.chips_html(said, opened, label=chart.question)


def profile(row: dict[str, Any], *, kind: str) -> None:
    """The head of a profile: the name, how often it is named, and how else it is written, in every script."""
    aliases = row.get("aliases")
    others = [str(name) for name in aliases if name != row["name"]] if aliases is not None and wording.known(len(aliases)) else []
    named = say("profile.named", times=say("profile.times", n=int(row["mentions"])), articles=say("nouns.article", n=int(row["articles"])))
    facts = [say(f"profile.kind.{kind}"), named]
    others = [wording.name(other) for other in others]
    st.html(profiles.profile_html(str(row.get("country_name") or wording.name(row["name"])), others, kind=kind, facts=facts))


def choose(view: desk.View, chart: Chart, label: str, *, name: str) -> dict[str, Any] | None:
    """The row of the chart that the reader chose (the first until then), kept in the address as parameter `name`; None without rows. The
    list holds the most frequent, or those that a box finds by part of their name."""
    everything = desk.frame(view, chart)
    if everything.empty:
        return None
    codes = reduce(lambda left, right: left + "|" + right, (everything[mark].astype(str) for mark in chart.marks))
    asked = st.query_params.get(name)
    here = asked if asked in set(codes) else codes.iloc[0]
    offered = _found(chart, everything, _find(label, name)) if len(everything) > MOST else everything
    rows = everything[(codes == here) | everything.index.isin(offered.index[:MOST])]
    told = {code: f"{chart.named(row)} ({wording.number(row[chart.value])})"
            for code, row in zip(codes[rows.index], rows.to_dict("records"), strict=True)}  # fmt: skip
    key = f"choose-{name}"
    st.session_state[key] = here
    chosen = st.selectbox(label, list(told), key=key, format_func=told.get, on_change=_chosen, args=(key, name))
    return rows[codes[rows.index] == chosen].to_dict("records")[0]


def _find(label: str, name: str) -> str:
    """What the box holds that finds things by part of their name."""
    return st.text_input(say("filters.find", name=label), key=f"find-{name}", type="search", live="400ms",
                         placeholder=say("filters.find_hint"), label_visibility="collapsed").strip().casefold()  # fmt: skip


def _found(chart: Chart, rows: pd.DataFrame, find: str) -> pd.DataFrame:
    """The rows with these letters in their name or in one of their other spellings, in any script; says so where there are none."""
    if not find:
        return rows
    named = ("\n".join((chart.named(row), *map(str, row.get("aliases", ())))) for row in rows.to_dict("records"))
    found = rows[[find in words.casefold() for words in named]]
    if found.empty:
        st.caption(say("filters.not_found"))
    return found


def _chosen(key: str, name: str) -> None:
    others = {parameter: values for parameter, values in bound.params().items() if parameter not in showing.PAGED}
    bound.put({**others, name: [st.session_state[key]]})
