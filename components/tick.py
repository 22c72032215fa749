"""The box that puts a piece of evidence into the tray. The address holds the tray; nothing is kept elsewhere."""

from collections.abc import Mapping

import streamlit as st

from components import clippings, wording
from components.clippings import Clip
from components.words import say

CHANGED = "tray-changed"
LONGEST = 60  # characters of a box's name


def clips() -> tuple[Clip, ...]:
    """What is in the tray now."""
    return clippings.parse(st.query_params.get_all(clippings.NAME))[0]


def put(kept: tuple[Clip, ...]) -> None:
    """Writes the tray into the address; for callbacks."""
    st.query_params[clippings.NAME] = clippings.unparse(kept)
    if not kept:
        del st.query_params[clippings.NAME]
    st.session_state[CHANGED] = True


def box(row: Mapping[str, object], *, key: str, label: str = "") -> None:
    """A box to tick beside a row of evidence; nothing where the row has no place in a text. Its name says what it keeps: the `label`, else
    the row's words, which the stylesheet leaves to those who cannot see where the box stands."""
    code = clippings.code_of(row)
    if code is None:
        return
    held = clips()
    name = f"{key}-keep-{code}"
    st.session_state[name] = any(clip.code == code for clip in held)
    full = len(held) >= clippings.MOST and not st.session_state[name]
    label = label or say("tray.keep_row", words=wording.markdown(_words(row)))
    st.checkbox(label, key=name, on_change=_turned, args=(code, name), disabled=full,
                help=say("tray.full", n=clippings.MOST) if full else None)
    if st.session_state.pop(CHANGED, False):
        st.rerun()  # a card runs by itself; the number in the sidebar is outside it


def _words(row: Mapping[str, object]) -> str:
    """What a row is about: its own words, else its sentence."""
    found = (row.get(name) for name in ("surface", "words", "said"))
    return wording.clipped(next((str(words) for words in found if wording.known(words) and words), ""), length=LONGEST)


def _turned(code: str, name: str) -> None:
    others = tuple(clip for clip in clips() if clip.code != code)
    put((*others, Clip(code)) if st.session_state[name] else others)
