"""The box that puts a piece of evidence into the tray. The address holds the tray; nothing is kept elsewhere."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from components import clippings, controls, wording
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


def box_html(row: Mapping[str, object], *, key: str, words: tuple[str, str] | None = None) -> str:
    """A box to tick beside a row of evidence; nothing where the row has no place in a text. Its name says what it keeps: `words`, as seen
    and as told beyond that, else the row's own, told only to those who cannot see where the box stands."""
    code = clippings.code_of(row)
    if code is None:
        return ""
    held = clips()
    on = any(clip.code == code for clip in held)
    full = len(held) >= clippings.MOST and not on
    why_not = say("tray.full", n=clippings.MOST) if full else ""
    return controls.box_html(code, on=on, key=f"{key}-keep", words=words or (say("tray.keep"), _words(row)), why_not=why_not)


def turn(told: Sequence[Any]) -> None:
    """A box was ticked, or let go: its code and whether it is ticked now. For callbacks."""
    code, on = str(told[0]), bool(told[1])
    others = tuple(clip for clip in clips() if clip.code != code)
    put((*others, *clippings.parse([code])[0]) if on else others)


def settle() -> None:
    """Runs the whole page where only a card ran and changed the tray: its number in the sidebar stands outside the card."""
    if st.session_state.pop(CHANGED, False):
        st.rerun()


def _words(row: Mapping[str, object]) -> str:
    """What a row is about: its own words, else its sentence."""
    found = (row.get(name) for name in ("surface", "words", "said"))
    return wording.clipped(next((str(words) for words in found if wording.known(words) and words), ""), length=LONGEST)
