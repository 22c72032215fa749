"""The desk: opens the pile and lays out cards: picture, table, note, downloads, all from one frame."""

from collections.abc import Callable, Sequence
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
    heads,
    laid,
    opened,
    picture,
    piece,
    piles,
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
    held = _opened(str(folder), pointer.read_text(encoding="utf-8", errors="replace").strip() if pointer.is_file() else "")
    held.stand()
    return held


@st.cache_resource(max_entries=4, show_spinner=False, on_release=lambda corpus: corpus.close())
def _opened(folder: str, build_id: str) -> Corpus:
    return Corpus.open(Path(folder))


def ask(view: View, sql: str) -> pd.DataFrame:
    """The answer under the view's selection."""
    return view.corpus.ask(sql, view.selection)


def frame(view: View, chart: Chart) -> pd.DataFrame:
    """All rows of a chart under the view's selection."""
    return laid.frame(view.corpus, chart, view.selection)


Listing = Callable[[View, Any, pd.DataFrame], str]  # HTML of the shown rows; a button `mark` or `turn` in it is heard by the card
Choices = dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Dress:
    """How a card is dressed: what draws its rows as a list, whether its note hides behind a question mark, what stands over it."""

    listing: Listing | None
    brief: bool
    over: str | None


def strangers() -> list[str]:
    """The cards that the address speaks of and that no page has, each named as the filter line names what is ignored.

    Once a visit it also notes to which card the link led that the reader came by.
    """
    st.session_state.setdefault(CAME_FOR, showing.goal(bound.params()))
    return [say("cards.unknown", name=name[:80]) for name in showing.cards(bound.params()) if not charts.exists(name)]


def card(view: View, chart: Chart, *, listing: Listing | None = None, brief: bool = False, over: str | None = None) -> None:
    """A chart with its title, n, note, table, downloads and the sentences of the mark that the address opens.

    `listing` draws the shown rows as a list (the first form where it is given). A `brief` card keeps its note behind the question
    mark at its title. What stands `over` it, as HTML, makes it a card of the front page: brief, without choices and downloads, which
    the page has that the link over it leads to.
    """
    with st.container(key=chart.key):
        _card(view, chart, Dress(listing, brief or over is not None, over))
        if st.session_state.get(CAME_FOR) == chart.stem:
            st.html(picture.arrival_html(chart.key, piece.base()), unsafe_allow_javascript=True)


@st.fragment
def _card(view: View, chart: Chart, dress: Dress) -> None:
    choices = _choices(chart, dress.listing)
    asked = showing.asked(bound.params(), chart.stem, tuple(choices.values()))
    form, *words = asked.words
    ready = laid.arranged(view.corpus, chart, view.selection, words=tuple(words))
    chart, rows = ready.chart, ready.rows
    mark = opened.find(chart, rows, asked.mark) if asked.mark else None
    drawn, note = form != "table", "" if dress.brief else chart.note
    foot = heads.note_html(note) + (downloads.foot_html(ready, opened=downloads.opened(ready)) if dress.over is None else "")
    deeds = downloads.heard(view, ready)
    said: piece.Heard = {"choose": partial(_chosen, chart, choices, asked.words), "pick": partial(_picked, chart),
                         "mark": partial(_marked, chart, rows), "turn": partial(bound.turn, chart.stem), **deeds}
    head = _head(view, ready, dress, {} if rows.empty else dict(zip(choices, asked.words, strict=True)))
    if rows.empty:
        piece.show(head, key=f"{chart.key}-piece")
        return
    figure = piece.Drawn(laid.figure(ready, view.look, mark=mark), ready.alt, mark is not None) if form == "chart" else None
    listed = dress.listing(view, chart, ready.shown) if form == "list" and dress.listing else ""
    whole = piece.Piece(head, figure, listed + foot if drawn else "", downloads.taken(ready) if drawn else None)
    piece.show(whole, key=f"{chart.key}-piece", heard=said)
    if form == "table":
        _table(view, ready, mark)
        piece.show(piece.Piece(foot, file=downloads.taken(ready)), key=f"{chart.key}-end", heard=said)
    _unanswered(asked, mark)
    if dress.over is None and downloads.opened(ready):
        downloads.offer(view, ready, drawn=drawn, words=tuple(words))
    if mark is not None:
        opened.show(view, chart, mark)


def _head(view: View, ready: laid.Laid, dress: Dress, chosen: dict[str, str]) -> str:
    """The head of a card; a list of the front page has no more of it than the link over it."""
    chart, over = ready.chart, dress.over or ""
    if ready.rows.empty:
        gap = chart.gap if view.selection.empty else say("cards.empty", gap=chart.gap)
        return heads.card_html(ready.title, size=gap, switches={}, note=chart.note if dress.brief else "", over=over)
    if over and dress.listing:
        return over
    offered = _choices(chart, dress.listing) if dress.over is None else {}
    offered = {group: words for group, words in offered.items() if group == heads.FORM or not dress.brief}
    return heads.card_html(
        ready.title,
        size=laid.size(ready, view.corpus, view.selection, brief=dress.over is not None),
        switches=heads.switches(offered, chosen, key=chart.key),
        note=chart.note if dress.brief else "",
        over=over,
    )


def _choices(chart: Chart, listing: Listing | None) -> Choices:
    """What the reader can choose on the card: group -> its words, the default first."""
    forms = (*(["list"] if listing else []), *(["chart"] if chart.figure else []), "table")
    return dict(zip(("form", "measure", "order"), (forms, *chart.choices), strict=True))


def _chosen(chart: Chart, choices: Choices, words: tuple[str, ...], told: Sequence[str]) -> None:
    """A word of a group was chosen; what is no word of it changes nothing."""
    group, word = told
    if word in choices.get(group, ()):
        now = {**dict(zip(choices, words, strict=True)), group: word}
        bound.put(showing.shown(bound.params(), chart.stem, tuple(choices.values()), tuple(now.values())))


def _unanswered(asked: showing.Asked, mark: dict[str, object] | None) -> None:
    """Names what the address asks of the card in vain."""
    if asked.strange:
        st.caption(wording.markdown(say("cards.ignored", words=", ".join(asked.strange[:5]))))
    if asked.mark and mark is None:
        values = " · ".join(part or "" for part in showing.parts(asked.mark))
        st.caption(wording.markdown(say("cards.gone", mark=wording.clipped(values, length=80))))


def _picked(chart: Chart, marks: list[object] | None) -> None:
    """A click on the picture: opens the mark; a click beside all marks closes what was open."""
    if marks:
        opened.open_mark(chart, dict(zip(chart.marks, marks, strict=False)))
    else:
        opened.close(chart)


def _marked(chart: Chart, rows: pd.DataFrame, code: object) -> None:
    """A button of the list was pressed: opens the mark of its code, or closes it; a code that no row has changes nothing."""
    row = opened.find(chart, rows, str(code))
    if row is not None:
        opened.open_mark(chart, row)


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
