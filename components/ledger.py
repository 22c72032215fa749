"""Lists of evidence: the ledger of figures and the list of quotations, a page at a time, with what narrows them. No SQL, no HTML."""

import math

import pandas as pd
import streamlit as st

from components import desk, reader, wording
from components.charts.chart import Chart
from components.charts.quotes import NOBODY
from components.charts.statistics import CHARTS, Narrow

PER_PAGE = 8


def narrow(view: desk.View) -> Narrow:
    """What the reader of the statistics page keeps, from a row of controls; draws nothing when there are no figures."""
    rows = desk.frame(view, CHARTS["statistics_ledger"])
    if rows.empty:
        return Narrow()
    with st.popover("Narrow by kind, unit, source or size", icon=":material/tune:", key="narrow"):
        kinds = _several("Kind", rows["kind"], "kind", words={})
        units = _several("Unit", rows["panel"][rows["kind"] != "ordinal"], "unit", words={})
        sources = _several("Source of the figure", rows["attribution"], "source", words=wording.ATTRIBUTIONS)
        least = st.number_input(
            "At least",
            value=None,
            min_value=0.0,
            step=1.0,
            format="%g",
            key="narrow-least",
            placeholder="any size",
            help="Figures whose words allow a value that large: “more than 170” stays at 200.",
        )
    chosen = wording.listed(
        [*kinds, *units, *(wording.ATTRIBUTIONS[name] for name in sources), *([f"at least {least:g}"] if least is not None else [])],
        word="and",
    )
    if chosen:
        st.caption(f"Only figures of: {wording.markdown(chosen)}.")
    return Narrow(kinds, units, sources, least if least is None or math.isfinite(least) else None)


def _several(label: str, column: pd.Series, name: str, *, words: dict[str, str]) -> tuple[str, ...]:
    counts = column.value_counts()
    options = sorted(counts.index, key=lambda value: (-counts[value], value))
    key = f"narrow-{name}"
    st.session_state[key] = [value for value in st.session_state.get(key, []) if value in options]
    return tuple(
        st.multiselect(
            label, options, key=key, placeholder="any", format_func=lambda value: f"{words.get(value, value)} ({counts.get(value, 0):,})"
        )
    )


def figures(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """The ledger as a list: each figure with its source and its sentence, eight a page; another order begins at the first page."""
    for row in _page(rows, key=f"{chart.key}-{st.session_state.get(f'{chart.key}-order')}"):
        with st.container(gap=None):
            st.html(reader.figure_html(row))
            reader.link(row)


def quotations(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """Quotations as a list, of all speakers or those chosen: who says it, with which cue, and the words in their sentence."""
    names = rows["who"].fillna(NOBODY)
    counts = names.value_counts()
    options = sorted(counts.index, key=lambda name: (-counts[name], name))
    chosen = st.multiselect(
        "Speaker",
        options,
        key=f"{chart.key}-speaker",
        placeholder="all speakers",
        label_visibility="collapsed",
        format_func=lambda name: f"{name} ({counts.get(name, 0):,})",
    )
    rows = rows[names.isin(chosen)] if chosen else rows
    for row in _page(rows, key=f"{chart.key}-{len(rows)}"):
        with st.container(gap=None):
            st.html(reader.quotation_html(row))
            reader.link(row)


def _page(rows: pd.DataFrame, *, key: str) -> list[dict[str, object]]:
    pages = -(-len(rows) // PER_PAGE)
    first = (st.pagination(pages, key=f"{key}-page") - 1) * PER_PAGE if pages > 1 else 0
    return rows.iloc[first : first + PER_PAGE].to_dict("records")
