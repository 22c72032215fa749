"""The desk: opens the pile and lays out cards: picture, table, note, downloads, all from one frame."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from components import (
    address,
    bound,
    charts,
    dictionary,
    downloads,
    entries,
    laid,
    opened,
    picture,
    piles,
    plot,
    reader,
    showing,
    wording,
)
from components.charts import measures
from components.charts.chart import Chart
from components.look import Look
from components.words import say
from corpus.selection import Selection
from corpus.snapshot import POINTER
from corpus.store import Corpus

CAME_FOR = "came-for"  # where the session keeps the card that the reader's link led to


@dataclass(frozen=True, slots=True)
class View:
    """What a page is drawn from: the open pile, what is picked, the colours, and what the address asked for in vain."""

    corpus: Corpus
    selection: Selection
    look: Look
    pile: str
    strange: tuple[str, ...] = ()
    tray: tuple[str, ...] = ()

    @property
    def carried(self) -> dict[str, list[str]]:
        """The URL parameters that are no filters and that every link within the dashboard carries on: the pile and the tray."""
        return {name: held for name, held in (("pile", [self.pile] if self.pile else []), ("tray", list(self.tray))) if held}

    @property
    def kept(self) -> dict[str, list[str]]:
        """The URL parameters that a link to another page carries on: the filters, the pile and the tray."""
        return {**address.unparse(self.selection), **self.carried}


def corpus(pile: str = "") -> Corpus:
    """The pile's current snapshot, opened once per build; raises snapshot.NoSnapshot when there is no usable one."""
    folder = piles.folder(pile)
    pointer = folder / POINTER
    return _opened(str(folder), pointer.read_text(encoding="utf-8", errors="replace").strip() if pointer.is_file() else "")


@st.cache_resource(max_entries=4, show_spinner=False, on_release=lambda corpus: corpus.close())
def _opened(folder: str, build_id: str) -> Corpus:
    return Corpus.open(Path(folder))


def ask(view: View, sql: str) -> pd.DataFrame:
    """The answer under the view's selection."""
    return view.corpus.ask(sql, view.selection)


def frame(view: View, chart: Chart) -> pd.DataFrame:
    """All rows of a chart under the view's selection."""
    return laid.frame(view.corpus, chart, view.selection)


Listing = Callable[[View, Any, pd.DataFrame], object]


def strangers() -> list[str]:
    """The cards that the address speaks of and that no page has, each named as the filter line names what is ignored.

    Once a visit it also notes to which card the link led that the reader came by.
    """
    st.session_state.setdefault(CAME_FOR, showing.goal(bound.params()))
    return [say("cards.unknown", name=name[:80]) for name in showing.cards(bound.params()) if not charts.exists(name)]


def card(view: View, chart: Chart, *, listing: Listing | None = None, brief: bool = False) -> None:
    """A chart with its title, n, note, table, downloads and the sentences of the mark that the address opens.

    `listing` draws the shown rows as a list (the first form where it is given). A `brief` card keeps its note behind the question
    mark at its title.
    """
    with st.container(key=chart.key):
        _card(view, chart, listing, brief)
        if st.session_state.get(CAME_FOR) == chart.stem:
            st.html(picture.arrival_html(chart.key, downloads.base()), unsafe_allow_javascript=True)


@st.fragment
def _card(view: View, chart: Chart, listing: Listing | None, brief: bool) -> None:
    choices = _choices(chart, listing)
    asked = showing.asked(bound.params(), chart.stem, tuple(choices.values()))
    form, *words = asked.words
    ready = laid.arranged(view.corpus, chart, view.selection, words=tuple(words))
    chart, rows, shown = ready.chart, ready.rows, ready.shown
    head, switch = st.columns([2, 1])
    head.header(wording.markdown(ready.title), anchor=False, help=chart.note if brief else None)
    if rows.empty:
        st.caption(say("cards.empty", gap=chart.gap) if not view.selection.empty else chart.gap)
        return
    head.caption(measures.size(chart, rows, view.selection))
    with switch:
        _switch(chart, choices, asked.words, "form")
    if not brief and max(len(choices["measure"]), len(choices["order"])) > 1:
        with st.container(horizontal=True, gap="small", key=f"{chart.key}-choices"):
            _switch(chart, choices, asked.words, "measure")
            _switch(chart, choices, asked.words, "order")
    mark = opened.find(chart, rows, asked.mark) if asked.mark else None
    if form == "list" and listing:
        listing(view, chart, shown)
    else:
        (_draw if form == "chart" else _table)(view, ready, mark)
    if not brief:
        st.caption(chart.note)
    _unanswered(asked, mark)
    downloads.offer(view, ready, drawn=form == "chart", words=tuple(words))
    if mark is not None:
        opened.show(view, chart, mark)


def _choices(chart: Chart, listing: Listing | None) -> dict[str, tuple[str, ...]]:
    """What the reader can choose on the card: group -> its words, the default first."""
    forms = (*(["list"] if listing else []), *(["chart"] if chart.figure else []), "table")
    return dict(zip(("form", "measure", "order"), (forms, *chart.choices), strict=True))


def _switch(chart: Chart, choices: dict[str, tuple[str, ...]], words: tuple[str, ...], group: str) -> None:
    """The control of a group of choices, as the address has it; a change goes into the address."""
    offered, key = choices[group], f"{chart.key}-{group}"
    if len(offered) > 1:
        st.session_state[key] = words[list(choices).index(group)]
        st.segmented_control(say(f"cards.choose.{group}"), offered, required=True, key=key, label_visibility="collapsed",
                             width="stretch" if group == "form" else "content", on_change=_chosen, args=(chart, choices, words, group),
                             format_func=lambda word: say(f"cards.{group}.{word}"))


def _chosen(chart: Chart, choices: dict[str, tuple[str, ...]], words: tuple[str, ...], group: str) -> None:
    now = {**dict(zip(choices, words, strict=True)), group: st.session_state[f"{chart.key}-{group}"]}
    bound.put(showing.shown(bound.params(), chart.stem, tuple(choices.values()), tuple(now.values())))


def _unanswered(asked: showing.Asked, mark: dict[str, object] | None) -> None:
    """Names what the address asks of the card in vain."""
    if asked.strange:
        st.caption(wording.markdown(say("cards.ignored", words=", ".join(asked.strange[:5]))))
    if asked.mark and mark is None:
        values = " · ".join(part or "" for part in showing.parts(asked.mark))
        st.caption(wording.markdown(say("cards.gone", mark=wording.clipped(values, length=80))))


def _draw(view: View, ready: laid.Laid, mark: dict[str, object] | None) -> None:
    plot.draw(laid.figure(ready, view.look, mark=mark), key=f"{ready.chart.key}-picture", alt=ready.alt, opened=mark is not None,
              on_pick=partial(_picked, ready.chart))


def _picked(chart: Chart, marks: list[object] | None) -> None:
    """A click on the picture: opens the mark; a click beside all marks closes what was open."""
    if marks:
        opened.open_mark(chart, dict(zip(chart.marks, marks, strict=False)))
    else:
        opened.close(chart)


def _table(view: View, ready: laid.Laid, mark: dict[str, object] | None) -> None:
    chart, shown = ready.chart, ready.shown
    named = [name for name in chart.labels if name in shown]
    meanings = {item.name: item.meaning for item in dictionary.describe(chart, shown[named])}
    labels: dict[str, Any] = {name: {"label": chart.labels[name], "help": meanings[name], **chart.settings.get(name, {})} for name in named}
    key = f"{chart.key}-table-{st.session_state.get(f'{chart.key}-turn', 0)}"
    held = None if mark is None else opened.place(chart, shown, showing.code([mark[name] for name in chart.marks]))
    told: Any = {"selection": {"rows": [] if held is None else [held]}}
    heard: Any = "rerun" if chart.opens else partial(_ticked, chart, key, shown)
    event: Any = st.dataframe(shown.drop(columns=[name for name in chart.hidden if name in shown]), hide_index=True, key=key,
                         column_config=labels, on_select=heard, selection_mode="single-row",
                         selection_default=told, placeholder="–", alt=ready.alt)
    st.html(entries.list_html(
        shown.drop(columns=[name for name in chart.hidden if name in shown]), chart.labels,
        links=opened.links(view, chart, shown.head(entries.MOST)), shares=(measures.SHARE,)))
    if chart.opens and event["selection"]["rows"]:
        article = str(shown.iloc[event["selection"]["rows"][0]]["article_id"])
        st.switch_page(reader.PAGE, query_params={**view.kept, "article": article})


def _ticked(chart: Chart, key: str, shown: pd.DataFrame) -> None:
    """A row of the table was chosen, or let go."""
    rows = [row for row in st.session_state[key]["selection"]["rows"] if row < len(shown)]
    if rows:
        opened.open_mark(chart, {name: shown.iloc[rows[0]][name] for name in chart.marks})
    else:
        opened.close(chart)
