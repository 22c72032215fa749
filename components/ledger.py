"""Lists of evidence: the ledger of figures and the list of quotations, a page at a time, with what narrows them. No SQL, no HTML."""

import pandas as pd
import streamlit as st

from components import bound, desk, piece, reader, wording
from components.charts.chart import Chart
from components.charts.quotes import NOBODY
from components.charts.statistics import CHARTS, Narrow
from components.words import say

PER_PAGE = 8
LEDGER = "statistics_ledger"
ONE = "this_actor"  # what a list is given that is about one person or organisation


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


def figures(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """The ledger as a list: each figure with its source and its sentence, eight a page."""
    listed = _page(rows, chart)
    said = "".join(reader.figure_html(row, foot=reader.link_html(row, key=chart.key)) for row in listed)
    piece.show(said, key=f"{chart.key}-list")


def quotations(view: desk.View, chart: Chart, rows: pd.DataFrame) -> None:
    """Quotations as a list: who says it, with which cue, and the words in their sentence; of all speakers or those chosen, where the
    list is not about one of them."""
    names = rows["who"].fillna(NOBODY)
    chosen = [] if ONE in dict(chart.given) else _speakers(chart, names)
    rows = rows[names.isin(chosen)] if chosen else rows
    listed = _page(rows, chart)
    said = "".join(reader.quotation_html(row, foot=reader.link_html(row, key=chart.key)) for row in listed)
    piece.show(said, key=f"{chart.key}-list")


def _speakers(chart: Chart, names: pd.Series) -> list[str]:
    """The speakers that the reader chose among those of the rows, those with most quotations first."""
    counts = names.value_counts()
    options = sorted(counts.index, key=lambda name: (-counts[name], name))
    return st.multiselect(
        say("figures.speaker"),
        options,
        **bound.afresh(bound.several("speaker", options, key=f"{chart.key}-speaker"), chart.stem),
        placeholder=say("figures.all_speakers"),
        label_visibility="collapsed",
        format_func=lambda name: f"{wording.name(name)} ({counts.get(name, 0):,})",
    )


def _page(rows: pd.DataFrame, chart: Chart) -> list[dict[str, object]]:
    first = (bound.turned(chart.stem, -(-len(rows) // PER_PAGE), key=f"{chart.key}-list-page") - 1) * PER_PAGE
    return rows.iloc[first : first + PER_PAGE].to_dict("records")
