"""Lists of evidence: the ledger of figures and the list of quotations, a page at a time, with what narrows them. No SQL."""

import pandas as pd
import streamlit as st

from components import bound, desk, reader, wording
from components.charts.chart import Chart
from components.charts.quotes import CHARTS as CHARTS_OF_QUOTES
from components.charts.quotes import NOBODY
from components.charts.quotes import spoken as narrowed
from components.charts.statistics import CHARTS, Narrow
from components.leaves import leaf
from components.words import say

PER_PAGE = 8
LEDGER = "statistics_ledger"


def narrow(view: desk.View) -> Narrow:
    """What the reader of the statistics page keeps, from a row of controls; draws nothing when there are no figures."""
    rows = desk.frame(view, CHARTS[LEDGER])
    if rows.empty:
        return Narrow()
    with st.popover(say("figures.narrow.open"), icon=":material/tune:", key="narrow"):
        kinds = _several("kind", rows["kind"], words={})
        units = _several("unit", rows["panel"][rows["kind"] != "ordinal"], words={})
        sources = _several("by", rows["attribution"], words=wording.ATTRIBUTIONS)
        least = st.number_input(
            say("figures.narrow.least"),
            min_value=0.0,
            step=1.0,
            format="%g",
            **bound.afresh(bound.number("least", key="narrow-least"), LEDGER),
            placeholder=say("figures.narrow.any_size"),
            help=say("figures.narrow.least_help"),
        )
    large = [say("figures.narrow.at_least", least=f"{least:g}")] if least is not None else []
    kept = [*kinds, *units, *(wording.ATTRIBUTIONS[name] for name in sources), *large]
    chosen = wording.listed(kept, word=say("figures.narrow.and"))
    if chosen:
        st.caption(say("figures.narrow.chosen", chosen=wording.markdown(chosen)))
    return Narrow(kinds, units, sources, least)


def _several(name: str, column: pd.Series, *, words: dict[str, str]) -> tuple[str, ...]:
    counts = column.value_counts()
    options = sorted(counts.index, key=lambda value: (-counts[value], value))
    return tuple(
        st.multiselect(
            say(f"figures.narrow.{name}"),
            options,
            **bound.afresh(bound.several(name, options, key=f"narrow-{name}"), LEDGER),
            placeholder=say("figures.narrow.any"),
            format_func=lambda value: f"{words.get(value, value)} ({counts.get(value, 0):,})",
        )
    )


def spoken(view: desk.View) -> Chart:
    """The list of quotations, of all speakers or of those that the reader chooses in a row of controls; no controls without quotations."""
    chart = CHARTS_OF_QUOTES["quotes_list"]
    counts = desk.frame(view, chart)["who"].fillna(NOBODY).value_counts()
    if counts.empty:
        return chart
    options = sorted(counts.index, key=lambda name: (-counts[name], name))
    chosen = st.multiselect(
        say("figures.speaker"),
        options,
        **bound.afresh(bound.several("speaker", options, key="narrow-speaker"), chart.stem),
        placeholder=say("figures.all_speakers"),
        format_func=lambda name: f"{wording.name(name)} ({counts.get(name, 0):,})",
    )
    return narrowed(chart, tuple(chosen))


def figures(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """The ledger as a list: each figure with its source and its sentence, eight a page."""
    listed, pages = leaf(rows, chart, per=PER_PAGE)
    said = (reader.figure_html(row, foot=reader.link_html(row, key=chart.key)) for row in listed.to_dict("records"))
    return "".join(said) + pages


def quotations(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Quotations as a list: who says it, with which cue, and the words in their sentence, eight a page."""
    listed, pages = leaf(rows, chart, per=PER_PAGE)
    said = (reader.quotation_html(row, foot=reader.link_html(row, key=chart.key)) for row in listed.to_dict("records"))
    return "".join(said) + pages
