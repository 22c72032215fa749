"""Two articles side by side: what both hold under one number, the passages that a link asked for, the script that lets them scroll
together. No SQL, no HTML."""

import pandas as pd
import streamlit as st

from components import desk, paired, piece, reader, reading, wording
from components.charts import reading as found
from components.charts import shared
from components.paired import Side
from components.reader import Mark
from components.words import say

NAMES = ("a", "b")
SPOTS = ("at_a", "at_b")


def show(view: desk.View, articles: tuple[str, str]) -> None:
    """Both articles with their shared facts listed, numbered and marked."""
    heads = [found.head(view.corpus, article) for article in articles]
    if None in heads:
        return
    st.header(say("readers.title"), anchor=False)
    rows = shared.facts(view.corpus, *articles, last=reading.PAGE)
    both = shared.listed(rows, articles[0])
    st.caption(say("readers.shared", n=len(both)) if both else say("readers.nothing"))
    only = st.toggle(say("readers.only"), key="readers-only") if (rows["number"] == 0).any() else False
    sides = [_side(view, name, head, rows, only=only) for name, head in zip(NAMES, heads, strict=True)]  # type: ignore[arg-type]
    with st.container(key="two-readers", gap="small"):
        st.html(paired.two_html((sides[0], sides[1]), both))
        for column, head in zip(st.columns(2, gap="large"), heads, strict=True):
            with column:
                link = reader.link_html({**head, "start": None, "end": None})  # type: ignore[dict-item]
                piece.show(link, key=f"two-readers-{head['article_id']}")  # type: ignore[index]
    if any(int(str(head["length"])) > reading.PAGE for head in heads if head):
        st.caption(say("readers.cut", n=reading.PAGE))
    st.html(paired.script_html(st.get_option("server.baseUrlPath").strip("/")), unsafe_allow_javascript=True)


def asked() -> bool:
    """True where a link asks for passages of both articles: then the readers come first on the page."""
    return all(name in st.query_params for name in SPOTS)


def _side(view: desk.View, name: str, head: dict[str, object], rows: pd.DataFrame, *, only: bool) -> Side:
    """One article with the marks of what both hold, of what only it holds where that is asked, and of the passage of ?at_a= or ?at_b=."""
    article = str(head["article_id"])
    text = found.text(view.corpus, article)[: reading.PAGE]
    here = rows[(rows["article_id"] == article) & ((rows["number"] > 0) | only)]
    first = ~here.duplicated("number")
    marks = [
        Mark(row.start, row.end, paired.tint(row.kind), row.name_, f"{name}-{row.number}" if row.number and begins else "", row.number)
        for row, begins in zip(here.rename(columns={"name": "name_"}).itertuples(), first, strict=True)
    ]
    asked = _asked(view, name, article, len(text))
    return Side(
        name,
        wording.headline(head, length=120),
        " · ".join(reading.facts(head)),
        text,
        head["language"],
        [*marks, *([asked] if asked else [])],
    )


def _asked(view: desk.View, name: str, article: str, length: int) -> Mark | None:
    """The sentence that holds the place which the address asks for on this side; None without one."""
    try:
        at = int(st.query_params[f"at_{name}"])
    except (KeyError, ValueError):
        return None
    passage = found.passage(view.corpus, article, first=at, last=at + 1) if 0 <= at < length else None
    return Mark(*passage, "evidence", anchor=f"evidence-{name}") if passage else None
