"""The lower half of the page Compare: which words differ between two sides, and what each article of their subject leaves out. No SQL."""

import streamlit as st

from components import desk, heads, piece
from components.charts import keyness, omissions, subjects, wordcounts
from components.words import say
from corpus.selection import Selection


def show(view: desk.View, pair: tuple[Selection, Selection]) -> None:
    """The words that differ between two different sides, and the facts of their subject by article."""
    words(view, pair)
    desk.card(view, omissions.chart(subjects.subject(view.corpus, pair, view.selection)))


def words(view: desk.View, pair: tuple[Selection, Selection]) -> None:
    """The words that the sides use differently; below the floor their counts; a sentence where they cannot be compared at all."""
    counted = wordcounts.sides(view.corpus, pair)
    why = keyness.why_not(counted)
    if why and not keyness.counts_only(counted):
        piece.show(heads.card_html(say("keyness.no_answer"), size=why, switches={}), key="no-answer")
        return
    chart = keyness.chart(counted)
    with st.spinner(say("keyness.working")):
        desk.frame(view, chart)
    desk.card(view, chart)
