"""What pages lay out besides charts: the row of numbers, lists of articles and figures, the choice of one thing. No SQL, no HTML."""

from functools import reduce
from typing import Any

import pandas as pd
import streamlit as st

from components import bound, desk, opened, profiles, reader, showing, tick, wording
from components.charts import CHARTS
from components.charts.chart import Chart
from components.lead import sentences
from components.pages import PAGES
from components.words import say

LEAD = {"themes": "themes_ranked", "countries": "countries_map", "speakers": "quotes_speakers", "claims": "statistics_claims"}
LINES = 15  # contexts on a page
MOST = 500  # things to choose among; a rarer one is chosen by its address


def numbers(view: desk.View, sql: str) -> None:
    """A row of numbers, each with a link to the page that lists what it counts; `sql` gives page, one, many, amount."""
    files = {page.name: page.file for page in PAGES}
    with st.container(horizontal=True, gap="large", key="numbers"):
        for row in desk.ask(view, sql).itertuples():
            with st.container(gap=None, width="content"):
                st.markdown(f"## {row.amount:,}")
                st.page_link(files[row.page], label=row.one if row.amount == 1 else row.many, query_params=view.kept)


def front(view: desk.View, page: str, chart: Chart, *, listing: desk.Listing | None = None) -> None:
    """A block of the front page: the name of the page that holds the whole of it, as a link, and a brief card; that of a list has no
    title of its own beside the link."""
    entry = next(item for item in PAGES if item.name == page)
    label = say("overview.block", page=entry.title, question=chart.question) if listing else entry.title
    with st.container(key=f"front-{'list-' if listing else ''}{chart.name}", gap=None):
        st.page_link(entry.file, label=label, query_params=view.kept, help=entry.question)
        desk.card(view, chart, listing=listing, brief=True)


def lead(view: desk.View) -> None:
    """What the pile says at a glance, in a few computed sentences."""
    articles = int(desk.ask(view, "SELECT count(*)::BIGINT AS n FROM picked_articles")["n"].iloc[0])
    frames = {name: desk.frame(view, CHARTS[chart]) for name, chart in LEAD.items()}
    said = sentences(**frames, articles=articles)
    if said:
        with st.container(key="lead"):
            st.markdown(" ".join(said))


def headlines(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """Articles as short as they can be: the headline opens the reader; language, date and source below it."""
    for row in rows.to_dict("records"):
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            st.page_link(reader.PAGE, label=wording.markdown(row["article"]), query_params={**view.kept, "article": row["article_id"]})
            st.caption(_facts(row, ("language", "published", "source")), width="content")


def _facts(row: dict[str, Any], names: tuple[str, ...]) -> str:
    return wording.markdown(" · ".join(str(row[name]) for name in names if wording.known(row[name]) and row[name]))


def articles(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """Articles as a list: the headline opens the reader; language, date, length, themes and source below it."""
    for row in rows.to_dict("records"):
        facts = [row["language"], row["published"], say("nouns.word", n=int(row["words"])), row["themes"], row["source"]]
        if not view.selection.empty and view.selection.scope == "passages":
            facts.append(say("overview.picked", sentences=say("nouns.sentence", n=int(row["sentences"]))))
        with st.container(gap=None):
            st.page_link(reader.PAGE, label=wording.markdown(row["article"]), query_params={**view.kept, "article": row["article_id"]})
            st.caption(wording.markdown(" · ".join(str(fact) for fact in facts if wording.known(fact) and fact)))


def contexts(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """A keyword in context, a page at a time, article by article; the headline opens the reader at the first of its lines."""
    first = (bound.turned(chart.stem, -(-len(rows) // LINES), key=f"{chart.key}-list-page") - 1) * LINES
    for _, lines in rows.iloc[first : first + LINES].groupby("article_id", sort=False):
        row = lines.iloc[0]
        with st.container(gap=None):
            st.page_link(
                reader.PAGE,
                label=wording.markdown(row["article"]),
                icon=":material/menu_book:",
                query_params={
                    **view.kept,
                    "article": row["article_id"],
                    "start": str(row["start"]),
                    "end": str(row["start"] + len(row["words"])),
                },
            )
            for line in lines.to_dict("records"):
                _context(line, key=chart.key)


def _context(row: dict[str, Any], *, key: str) -> None:
    """One line of a keyword in context, with the box that keeps its sentence."""
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"line-{row['article_id']}-{row['start']}"):
        st.html(reader.context_html([row]))
        tick.box({**row, "end": int(row["start"]) + len(str(row["words"]))}, key=key)


def figures(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """A few figures side by side, each with its source and its sentence."""
    records = rows.to_dict("records")
    for column, row in zip(st.columns(len(records), gap="medium"), records, strict=True):
        with column, st.container(gap=None):
            st.html(reader.figure_html(row, brief=True))
            reader.link(row, key=chart.key)


def blocs(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """Blocs with their members; those that the picked passages name stand out."""
    named = set(desk.frame(view, CHARTS["countries_map"])["country_name"])
    for row in rows.to_dict("records"):
        members = {name: name in named for name in row["members"].split(", ")}
        told = say("places.members", n=row["member_states"], named=sum(members.values()))
        st.html(profiles.bloc_html(str(row["bloc"]), members, facts=[say("profile.times", n=int(row["mentions"])), told]))


def chips(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """The rows as words in a line, each with its number; one that is chosen opens its sentences."""
    records, key = rows.to_dict("records"), f"{chart.key}-chips"
    code = showing.asked(bound.params(), chart.stem, ()).mark
    st.session_state[key] = opened.place(chart, rows, code) if code else None
    st.pills(
        chart.question,
        range(len(records)),
        key=key,
        label_visibility="collapsed",
        wrap=True,
        format_func=lambda at: f"{wording.markdown(chart.named(records[at]))} · {wording.number(records[at][chart.value])}",
        on_change=_picked,
        args=(chart, records, key),
    )


def _picked(chart: Chart, records: list[dict[str, Any]], key: str) -> None:
    at = st.session_state[key]
    if at is None:
        opened.close(chart)
    else:
        opened.open_mark(chart, records[at])


def profile(row: dict[str, Any], *, kind: str) -> None:
    """The head of a profile: the name, how often it is named, and how else it is written, in every script."""
    aliases = row.get("aliases")
    others = [str(name) for name in aliases if name != row["name"]] if aliases is not None and wording.known(len(aliases)) else []
    named = say("profile.named", times=say("profile.times", n=int(row["mentions"])), articles=say("nouns.article", n=int(row["articles"])))
    facts = [say(f"profile.kind.{kind}"), named]
    others = [wording.name(other) for other in others]
    st.html(profiles.profile_html(str(row.get("country_name") or wording.name(row["name"])), others, kind=kind, facts=facts))


def choose(view: desk.View, chart: Chart, label: str, *, name: str) -> dict[str, Any] | None:
    """The row of the chart that the reader chose (the first until then), kept in the address as parameter `name`; None without rows."""
    everything = desk.frame(view, chart)
    if everything.empty:
        return None
    names = reduce(lambda left, right: left + "|" + right, (everything[mark].astype(str) for mark in chart.marks))
    rows = everything[(names == st.query_params.get(name)) | (everything.index < MOST)].to_dict("records")
    values = ["|".join(str(row[mark]) for mark in chart.marks) for row in rows]
    words = {value: f"{chart.named(row)} ({wording.number(row[chart.value])})" for value, row in zip(values, rows, strict=True)}
    key = f"choose-{name}"
    asked = st.query_params.get(name)
    st.session_state[key] = asked if asked in words else values[0]
    chosen = st.selectbox(label, values, key=key, format_func=words.get, on_change=_chosen, args=(key, name))
    return rows[values.index(chosen)]


def _chosen(key: str, name: str) -> None:
    others = {parameter: values for parameter, values in bound.params().items() if parameter not in showing.PAGED}
    bound.put({**others, name: [st.session_state[key]]})
