"""The page of the evidence tray, and its link in the sidebar: what is kept, in its order, with notes, and as one document. No SQL."""

from datetime import date
from functools import partial

import streamlit as st

from components import clippings, desk, downloads, papers, piece, piles, reader, tick, wording
from components.clippings import Clip
from components.words import say

PAGE = "components/pages/tray.py"
FORMATS = {
    "markdown": ("md", "text/markdown", papers.markdown),
    "html": ("html", "text/html", papers.html),
    "docx": ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", papers.docx),
}
MARKS = {"figure": "statistic", "quote": "quote", "passage": "evidence"}


def show(view: desk.View) -> None:
    """The whole page below its head."""
    clips, strange = clippings.parse(st.query_params.get_all(clippings.NAME))
    if strange:
        st.warning(say("tray.strange", what=wording.markdown(", ".join(strange[:5]))), icon=":material/link_off:")
    st.caption(say("tray.about") if clips else say("tray.empty"))
    if not clips:
        return
    rows = clippings.resolve(view.corpus, clips)
    there = {str(code) for code in rows["code"]}
    lost = [clip.code for clip in clips if clip.code not in there]
    if lost:
        st.warning(say("tray.missing", n=len(lost), codes=", ".join(lost[:10])), icon=":material/help:")
    offer(view, clips)
    for row in rows.to_dict("records"):
        _piece(row, clips)


def offer(view: desk.View, clips: tuple[Clip, ...]) -> None:
    """The three documents, how full the tray is, and the button that clears it."""
    here = downloads.here()
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="tray-offer"):
        st.markdown(say("tray.download"), width="content")
        for name, (suffix, mime, _) in FORMATS.items():
            st.download_button(say(f"tray.{name}"), data=partial(_made, view, clips, here, name), mime=mime, on_click="ignore",
                               file_name=f"lineup-evidence-{view.corpus.build_id[:8]}.{suffix}", key=f"tray-{suffix}",
                               icon=":material/download:")
        st.button(say("tray.clear"), key="tray-clear", type="tertiary", on_click=tick.put, args=((),))
    st.caption(say("tray.limit", n=len(clips), most=clippings.MOST, length=len(here)))


def _made(view: desk.View, clips: tuple[Clip, ...], here: str, name: str) -> bytes:
    """The tray as a document that names its pile, snapshot, day and address."""
    rows = clippings.resolve(view.corpus, clips)
    given = papers.paper(rows, pile=piles.title(view.pile), build=view.corpus.build_id, address=here, today=date.today())
    return FORMATS[name][2](given)


def _piece(row: dict[str, object], clips: tuple[Clip, ...]) -> None:
    at = next(number for number, clip in enumerate(clips) if clip.code == row["code"])
    source = str(row["source"]) if wording.known(row["source"]) else say("tray.document.unknown_source")
    facts = [papers.attribution(row), source, row["published"]]
    with st.container(key=f"kept-{row['code']}", gap="xsmall"):
        st.caption(wording.markdown(f"{at + 1} · " + " · ".join(str(fact) for fact in facts)))
        st.html(reader.quote_html(row, kind=MARKS[str(row["kind"])]))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            piece.show(reader.link_html(row), key=f"place-{row['code']}")
            for name, moved, possible in (("up", -1, at > 0), ("down", 1, at < len(clips) - 1)):
                st.button(say(f"tray.{name}"), key=f"{name}-{row['code']}", type="tertiary", disabled=not possible, on_click=_move,
                          args=(clips, at, at + moved))
            st.button(say("tray.remove"), key=f"remove-{row['code']}", type="tertiary", on_click=tick.put,
                      args=((*clips[:at], *clips[at + 1 :]),))
        key = f"note-{row['code']}"
        st.session_state[key] = clips[at].note
        st.text_input(say("tray.note"), key=key, placeholder=say("tray.note_hint"), label_visibility="collapsed",
                      max_chars=clippings.LONGEST, on_change=_noted, args=(clips, at, key))


def _move(clips: tuple[Clip, ...], here: int, there: int) -> None:
    kept = list(clips)
    kept[here], kept[there] = kept[there], kept[here]
    tick.put(tuple(kept))


def _noted(clips: tuple[Clip, ...], at: int, key: str) -> None:
    note = " ".join(str(st.session_state[key]).split())
    tick.put((*clips[:at], Clip(clips[at].code, note), *clips[at + 1 :]))
