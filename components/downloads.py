"""The foot of a card: what it takes to carry its rows away. Every file is made when it is asked for, none before."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode, urlsplit

import pandas as pd
import streamlit as st

from components import address, bound, bundle, charts, citation, controls, export, picture, piece, showing, workbook
from components.charts.chart import Chart
from components.citation import Extract
from components.laid import Laid
from components.words import say
from corpus.selection import Selection

if TYPE_CHECKING:
    from components.desk import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV, ZIP = "text/csv", "application/zip"


@dataclass(frozen=True, slots=True)
class File:
    """One file that a card offers: its name among the card's files, its label, its suffix, how it is made, its media type."""

    name: str
    label: str
    suffix: str
    make: Callable[[], bytes]
    mime: str


def foot_html(ready: Laid, *, opened: bool) -> str:
    """The foot of a card: the CSV of what is shown, and the button that opens every other way to carry the rows away."""
    key, part = ready.chart.key, say("downloads.shown", n=len(ready.shown))
    deeds = (("csv", "download", say("downloads.csv", part=part), None), ("more", "more_horiz", say("downloads.more"), opened))
    buttons = (controls.button_html(deed, words, key=key, icon=icon, opened=state) for deed, icon, words, state in deeds)
    return f'<div class="card-foot">{"".join(buttons)}</div>'


def heard(view: "View", ready: Laid) -> dict[str, Callable[[object], None]]:
    """What the buttons of the foot do: make the CSV, for `taken`; open and close the rest, for `opened`."""
    key = ready.chart.key

    def make(_: object) -> None:
        name = export.file_name(ready.chart.name, view.corpus.build_id)
        st.session_state[f"{key}-taken"] = piece.File(name, CSV, export.csv_bytes(ready.chart.taken(ready.shown)).decode())

    def turn(_: object) -> None:
        st.session_state[f"{key}-more"] = not opened(ready)

    return {"csv": make, "more": turn}


def taken(ready: Laid) -> "piece.File | None":
    """The file that the reader has just asked for; told once."""
    return st.session_state.pop(f"{ready.chart.key}-taken", None)


def opened(ready: Laid) -> bool:
    """True while the other ways to carry the rows away are shown."""
    return bool(st.session_state.get(f"{ready.chart.key}-more"))


def offer(view: "View", ready: Laid, *, drawn: bool, words: tuple[str, ...]) -> None:
    """Every other format, the picture where one is drawn, the citation and the addresses."""
    with st.container(key=f"{ready.chart.key}-offer", gap="small"):
        _more(view, ready.chart, ready.rows, drawn=drawn, words=words)


def files(extract: Extract) -> tuple[File, ...]:
    """Every file of an extract; none is made before `make` is called."""
    rows, tail = extract.rows, "-all" if extract.whole else ""
    part = say("downloads.all" if extract.whole else "downloads.shown", n=len(rows))
    made = (
        ("csv", "csv", CSV, lambda: export.csv_bytes(extract.table)),
        ("csv-excel", "csv", CSV, lambda: export.csv_bytes(extract.table, excel=True)),
        ("xlsx", "xlsx", XLSX, lambda: workbook.xlsx_bytes(extract)), ("zip", "zip", ZIP, lambda: bundle.zip_bytes(extract)))
    return tuple(File(name + tail, say(f"downloads.{name.replace('-', '_')}", part=part), suffix, make, mime)
                 for name, suffix, mime, make in made)


def _more(view: "View", chart: Chart, everything: pd.DataFrame, *, drawn: bool, words: tuple[str, ...]) -> None:
    here = _here(chart)
    part, whole = (Extract(chart, view.corpus, view.selection, everything, whole=all_of, address=here) for all_of in (False, True))
    st.markdown(f"**{say('downloads.rows')}**")
    parts = [part] if len(part.rows) == len(everything) else [part, whole]
    for extract in parts:
        with st.container(horizontal=True, gap="small"):
            for file in files(extract):
                _button(chart, file, build_id=view.corpus.build_id)
    st.markdown(f"**{say('downloads.picture' if drawn else 'downloads.link_title')}**")
    st.html(picture.buttons_html(picture.words_of(part, look=view.look, link=here), drawn=drawn))
    st.html(picture.script_html(piece.base()), unsafe_allow_javascript=True)
    path = locate(chart, view.selection, pile=view.pile, words=words)
    scripts = _root() + path if path else None
    for title, text in (("cite", citation.cite(part, today=date.today())), ("address", here), ("scripts", scripts)):
        if text:
            st.markdown(f"**{say(f'downloads.title.{title}')}**")
            st.code(text, language=None, wrap_lines=True)
    st.caption(say("downloads.scripts_too" if path else "downloads.no_scripts"))


def _button(chart: Chart, file: File, *, build_id: str) -> None:
    """One download; the plain CSV of what is shown stands on the card as well, so its key here is another."""
    variant = file.name.removeprefix(file.suffix).strip("-")
    name = export.file_name(chart.name, build_id, suffix=file.suffix, part=variant)
    key = f"{chart.key}-{file.name}" + ("-2" if file.name == "csv" else "")
    st.download_button(file.label, data=file.make, on_click="ignore", mime=file.mime, key=key, file_name=name)


def locate(chart: Chart, selection: Selection, *, pile: str = "", words: tuple[str, ...] = ()) -> str | None:
    """The path and query of a chart's data under a selection, in the measure and order that the words name; None for a chart that only
    a page can make."""
    given = dict(chart.given)
    whole = charts.find(chart.name, given)
    if whole is None:
        return None
    params = {**{name: [value] for name, value in given.items()}, **address.unparse(selection), "pile": [pile] if pile else []}
    query = urlencode(showing.shown(params, chart.stem, whole.choices, words) if words else params, doseq=True)
    return f"/data/{chart.name}.csv" + (f"?{query}" if query else "")


def _here(chart: Chart) -> str:
    """The address of the view, with everything that restores it, and the card in it."""
    return here(showing.named(bound.params(), chart.stem))


def here(params: Mapping[str, Sequence[str]] | None = None) -> str:
    """The address of the page as the reader's browser names it, with these parameters or with its own."""
    query = urlencode(bound.params() if params is None else params, doseq=True)
    return (st.context.url or "") + (f"?{query}" if query else "")


def _root() -> str:
    """Where the server stands, as the reader's browser names it."""
    parts = urlsplit(st.context.url or "")
    return f"{parts.scheme}://{parts.netloc}{piece.base().rstrip('/')}" if parts.netloc else ""
