"""Two articles side by side, with what both hold marked on both. No SQL, no HTML."""

import streamlit as st

from components import desk, reader, reading, wording
from components.charts import reading as found
from components.reader import Mark

NAMES = ("A", "B")


def show(view: desk.View, articles: tuple[str, str]) -> None:
    """Two articles side by side, with what both hold marked on both."""
    st.subheader("Both articles, with what they share marked", anchor=False)
    items = [found.items(view.corpus, article, first=0, last=reading.PAGE) for article in articles]
    items = [rows[rows["kind"].isin(found.SHARED)] for rows in items]
    keys = [set(zip(rows["kind"], rows["item"], strict=True)) for rows in items]
    both = keys[0] & keys[1]
    st.caption(
        f"{wording.many(len(both), ('fact', 'facts'))} shared: the same people, organisations, places, dates and themes, found "
        "by what is meant, not by wording."
        if both
        else "They share no person, organisation, place, date or theme that was found."
    )
    with st.container(key="two-readers"):
        columns = st.columns(2, gap="large")
    for column, article, rows, name in zip(columns, articles, items, NAMES, strict=True):
        head = found.head(view.corpus, article)
        if head is None:
            continue
        text = found.text(view.corpus, article)[: reading.PAGE]
        shared = [Mark(row.start, row.end, row.kind, row.note) for row in rows.itertuples() if (row.kind, row.item) in both]
        with column:
            st.markdown(f"**{name}** · {wording.markdown(wording.headline(head, length=120))}")
            st.html(reader.article_html(text, shared, language=head["language"]))
            reader.link({**head, "start": None, "end": None})
