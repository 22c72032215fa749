"""The foot of a card: what it takes to carry its rows away. Every file is made when it is asked for, none before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pandas as pd
import streamlit as st

from components import address, bundle, charts, citation, export, wording, workbook
from components.charts.chart import Chart
from components.citation import Extract
from corpus.selection import Selection

if TYPE_CHECKING:
    from components.desk import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV, ZIP = "text/csv", "application/zip"
WIDE = 430  # pixels of what "More" opens; a phone gives less
ROWS = ("row", "rows")


@dataclass(frozen=True, slots=True)
class File:
    """One file that a card offers: its name among the card's files, its label, its suffix, how it is made, its media type."""

    name: str
    label: str
    suffix: str
    make: Callable[[], bytes]
    mime: str


def offer(view: "View", chart: Chart, everything: pd.DataFrame) -> None:
    """The CSV of what is shown, and behind "More" every other format, the citation, and the addresses."""
    shown = chart.shown(everything)
    with st.container(horizontal=True, gap="small", key=f"{chart.key}-foot"):
        st.download_button(f"CSV ({wording.many(len(shown), ROWS)})", data=lambda: export.csv_bytes(shown), on_click="ignore", mime=CSV,
                           file_name=export.file_name(chart.name, view.corpus.build_id), key=f"{chart.key}-csv", icon=":material/download:")
        more = st.popover("More", key=f"{chart.key}-more", on_change="rerun", icon=":material/more_horiz:")
        if more.open:
            with more, st.container(width=WIDE, gap="small"):
                _more(view, chart, everything)


def files(part: Extract, whole: Extract) -> tuple[File, ...]:
    """Every file beside the plain CSV of what is shown; none is made before `make` is called."""
    some, total = (wording.many(len(extract.rows), ROWS) for extract in (part, whole))
    shown = (
        File("csv-excel", f"CSV for Excel ({some})", "csv", lambda: export.csv_bytes(part.rows, excel=True), CSV),
        File("xlsx", f"XLSX ({some})", "xlsx", lambda: workbook.xlsx_bytes(part), XLSX),
        File("zip", f"Bundle with evidence ({some})", "zip", lambda: bundle.zip_bytes(part), ZIP),
    )
    if len(part.rows) == len(whole.rows):
        return shown
    return (*shown, File("csv-all", f"CSV, all ({total})", "csv", lambda: export.csv_bytes(whole.rows), CSV),
            File("xlsx-all", f"XLSX, all ({total})", "xlsx", lambda: workbook.xlsx_bytes(whole), XLSX),
            File("zip-all", f"Bundle, all ({total})", "zip", lambda: bundle.zip_bytes(whole), ZIP))


def _more(view: "View", chart: Chart, everything: pd.DataFrame) -> None:
    here = _here()
    part, whole = (Extract(chart, view.corpus, view.selection, everything, whole=all_of, address=here) for all_of in (False, True))
    st.markdown("**Download**")
    with st.container(horizontal=True, gap="small"):
        for file in files(part, whole):
            variant = file.name.removeprefix(file.suffix).strip("-")
            name = export.file_name(chart.name, view.corpus.build_id, suffix=file.suffix, part=variant)
            key = f"{chart.key}-{file.name}"
            st.download_button(file.label, data=file.make, on_click="ignore", file_name=name, mime=file.mime, key=key)
    path = locate(chart, view.selection, pile=view.pile)
    scripts = _root() + path if path else None
    for title, text in (("Cite", citation.cite(part, today=date.today())), ("Link to this view", here), ("Address for scripts", scripts)):
        if text:
            st.markdown(f"**{title}**")
            st.code(text, language=None, wrap_lines=True)
    st.caption("Also as .json; rows=all for all rows." if path else "What only this page's controls narrow has no address for scripts.")


def locate(chart: Chart, selection: Selection, *, pile: str = "") -> str | None:
    """The path and query of a chart's data under a selection; None for a chart that only a page can make."""
    given = dict(chart.given)
    if charts.find(chart.name, given) is None:
        return None
    params = {**{name: [value] for name, value in given.items()}, **address.unparse(selection), "pile": [pile] if pile else []}
    query = urlencode(params, doseq=True)
    return f"/data/{chart.name}.csv" + (f"?{query}" if query else "")


def _here() -> str:
    """The address of the view, with everything that restores it."""
    params = {name: st.query_params.get_all(name) for name in st.query_params}
    return (st.context.url or "") + (f"?{urlencode(params, doseq=True)}" if params else "")


def _root() -> str:
    """Where the server stands, as the reader's browser names it."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""
