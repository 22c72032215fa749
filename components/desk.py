"""The desk: opens the pile, caches every answer, and lays out cards: picture, table, note, download, sentences, all from one frame."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import address, downloads, piles, reader, wording
from components.charts.chart import Chart
from components.look import Look
from corpus.selection import Selection
from corpus.snapshot import POINTER
from corpus.store import Corpus

PICTURE = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


@dataclass(frozen=True, slots=True)
class View:
    """What a page is drawn from: the open pile, what is picked, the colours, and what the address asked for in vain."""

    corpus: Corpus
    selection: Selection
    look: Look
    pile: str
    strange: tuple[str, ...] = ()


def corpus(pile: str = "") -> Corpus:
    """The pile's current snapshot, opened once per build; raises snapshot.NoSnapshot when there is no usable one."""
    folder = piles.folder(pile)
    pointer = folder / POINTER
    return _opened(str(folder), pointer.read_text(encoding="utf-8", errors="replace").strip() if pointer.is_file() else "")


@st.cache_resource(max_entries=4, show_spinner=False, on_release=lambda corpus: corpus.close())
def _opened(folder: str, build_id: str) -> Corpus:
    return Corpus.open(Path(folder))


@st.cache_data(max_entries=2000, max_size="256MB", show_spinner=False)
def answer(sql: str, selection: Selection, build_id: str, _corpus: Corpus) -> pd.DataFrame:
    """The answer to a query, kept per snapshot and selection."""
    return _corpus.ask(sql, selection)


@st.cache_data(max_entries=2000, max_size="256MB", show_spinner=False)
def _frame(name: tuple[object, ...], selection: Selection, build_id: str, _chart: Chart, _corpus: Corpus) -> pd.DataFrame:
    return _chart.frame(_corpus, selection)


def ask(view: View, sql: str) -> pd.DataFrame:
    """A cached answer under the view's selection."""
    return answer(sql, view.selection, view.corpus.build_id, view.corpus)


def frame(view: View, chart: Chart) -> pd.DataFrame:
    """All rows of a chart under the view's selection, cached per snapshot."""
    return _frame((chart.name, chart.given), view.selection, view.corpus.build_id, chart, view.corpus)


Listing = Callable[[View, Any, pd.DataFrame], dict[str, object] | None]


def card(view: View, chart: Chart, *, listing: Listing | None = None, brief: bool = False) -> None:
    """A chart with its title, n, note, table, download and the sentences behind a clicked mark.

    `listing` draws the shown rows as a list (the first form where it is given) and returns the marks of a row chosen there.
    A `brief` card keeps its note behind the question mark at its title.
    """
    with st.container(key=chart.key):
        _card(view, chart, listing, brief)


@st.fragment
def _card(view: View, chart: Chart, listing: Listing | None, brief: bool) -> None:
    rows = frame(view, chart)
    shown = chart.shown(rows)
    head, switch = st.columns([5, 2])
    head.subheader(wording.markdown(chart.title(shown)), anchor=False, help=chart.note if brief else None)
    if rows.empty:
        st.caption(f"Nothing here under these filters. {chart.gap}" if not view.selection.empty else chart.gap)
        return
    total = f"{len(shown):,} of {wording.many(len(rows), chart.noun)}" if len(rows) > len(shown) else wording.many(len(rows), chart.noun)
    head.caption(f"n = {total}")
    forms = [*(["list"] if listing else []), *(["chart"] if chart.figure else []), "table"]
    form = forms[0]
    if len(forms) > 1:
        form = switch.segmented_control("Show as", forms, default=form, required=True, key=f"{chart.key}-form",
                                        label_visibility="collapsed", width="stretch")
    if form == "list" and listing:
        mark = listing(view, chart, shown)
    else:
        mark = _draw(view, chart, shown) if form == "chart" else _table(chart, shown)
    if not brief:
        opens = "Select a row to open the article." if chart.opens else "Select a mark or a row to read its sentences."
        st.caption(f"{chart.note} {opens}")
    downloads.offer(view, chart, rows)
    if mark is not None and chart.opens:
        pile = {"pile": [view.pile]} if view.pile else {}
        st.switch_page(reader.PAGE, query_params={**address.unparse(view.selection), **pile, "article": str(mark["article_id"])})
    elif mark is not None:
        _sentences(view, chart, shown, mark)


def _draw(view: View, chart: Chart, shown: pd.DataFrame) -> dict[str, object] | None:
    figure = chart.figure(shown, view.look)  # type: ignore[misc]
    event = st.plotly_chart(figure, theme=None, key=f"{chart.key}-picture", on_select="rerun", selection_mode="points",
                            config=_picture(), alt=alt(chart, shown))
    points = [point for point in event["selection"]["points"] if point.get("customdata")]
    return dict(zip(chart.marks, _flat(points[0]["customdata"]), strict=False)) if points else None


def _picture() -> dict[str, object]:
    base = st.get_option("server.baseUrlPath").strip("/")
    return {**PICTURE, "topojsonURL": f"/{base}/outlines/" if base else "/outlines/"}


def _flat(values: object) -> list[object]:
    return list(values.values()) if isinstance(values, dict) else list(values)  # type: ignore[arg-type, call-overload]


def alt(chart: Chart, shown: pd.DataFrame) -> str:
    """What the picture says, for those who cannot see it: title, n and the first three rows."""
    first = "; ".join(chart.named(item) + f": {wording.number(item[chart.value])}"
                      for item in shown.head(3).to_dict("records"))
    return f"{chart.title(shown)}. {wording.many(len(shown), chart.noun)}. First: {first}. The table holds all values."


def _table(chart: Chart, shown: pd.DataFrame) -> dict[str, object] | None:
    named = [name for name in chart.labels if name in shown]
    labels: dict[str, Any] = {name: {"label": chart.labels[name], **chart.settings.get(name, {})} for name in named}
    event = st.dataframe(shown.drop(columns=[name for name in chart.hidden if name in shown]), hide_index=True, key=f"{chart.key}-table",
                         column_config=labels, on_select="rerun", selection_mode="single-row", placeholder="–", alt=alt(chart, shown))
    chosen = event["selection"]["rows"]
    return {name: shown.iloc[chosen[0]][name] for name in chart.marks} if chosen and chosen[0] < len(shown) else None


def _sentences(view: View, chart: Chart, shown: pd.DataFrame, mark: dict[str, object]) -> None:
    plain = {name: value.item() if hasattr(value, "item") else value for name, value in mark.items()}
    plain = {name: value if wording.known(value) else None for name, value in plain.items()}
    behind = chart.behind(view.corpus, view.selection, plain)
    rows = shown[[*plain]].eq(pd.Series(plain)).all(axis=1)
    reader.sentences(behind, title=chart.named(shown[rows].iloc[0] if rows.any() else plain), key=chart.key)
