"""Controls of one page whose choice stands in the address, so that a link restores it: reads and writes it, names what it asks in vain.

Draws no control itself but the row of page numbers above a long list.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import streamlit as st

from components import showing, wording
from components.words import say

ON = "yes"
LONGEST = 80  # characters of a value that is named as unknown


def params() -> dict[str, list[str]]:
    """The parameters of the address."""
    return {name: st.query_params.get_all(name) for name in st.query_params}


def put(wanted: Mapping[str, list[str]]) -> None:
    """Writes the parameters into the address, when they differ from what stands there."""
    if wanted != params():
        st.query_params.from_dict(wanted)


def several(name: str, options: Sequence[str], *, key: str, default: Sequence[str] = ()) -> dict[str, Any]:
    """What binds a control of several choices to ?name=: give it to the widget with **. Without the parameter the default holds; an
    empty parameter chooses nothing. Values that are no option are named on the page and dropped."""
    asked = st.query_params.get_all(name)
    _strange(name, [value for value in asked if value and value not in options])
    st.session_state[key] = [value for value in (asked or default) if value in options]
    return {"key": key, "on_change": _several, "args": (name, key, tuple(default))}


def one(name: str, options: Sequence[str], *, key: str) -> dict[str, Any]:
    """The same for a control of exactly one choice; the first option is the default."""
    asked = st.query_params.get_all(name)[-1:]
    _strange(name, [value for value in asked if value not in options])
    st.session_state[key] = next((value for value in asked if value in options), options[0])
    return {"key": key, "on_change": _one, "args": (name, key, options[0])}


def number(name: str, *, key: str) -> dict[str, Any]:
    """The same for a number of 0 or more; none without the parameter."""
    asked = st.query_params.get_all(name)[-1:]
    found = _number(asked[0]) if asked else None
    _strange(name, asked if found is None else [])
    st.session_state[key] = found
    return {"key": key, "on_change": _one, "args": (name, key, None)}


def flag(name: str, *, key: str) -> dict[str, Any]:
    """The same for a switch, off without the parameter."""
    st.session_state[key] = st.query_params.get_all(name)[-1:] == [ON]
    return {"key": key, "on_change": _flag, "args": (name, key)}


def page(name: str, pages: int, *, key: str, default: int = 1) -> int:
    """The page, from 1, of a list that its page has only one of, kept in ?name=: draws the row of numbers where there are several."""
    asked = st.query_params.get_all(name)[-1:]
    found = _page(asked[0], pages) if asked else default
    _strange(name, [] if found else asked)
    st.session_state[key] = found or default
    return st.pagination(pages, key=key, on_change=_one, args=(name, key, default)) if pages > 1 else 1


def turned_to(card: str, pages: int, *, name: str = showing.LIST) -> int:
    """The page, from 1, of a card's list, or with `name` of its opened sentences, that the address asks for: draws nothing."""
    said = showing.turned_to(params(), card, name=name)
    found = _page(said, pages) if said else 1
    _strange(name, [] if found else [f"{card} {said}"])
    return found or 1


def turn(card: str, page: object) -> None:
    """Writes into the address which page of a card's list is read; what is no page changes nothing."""
    if str(page).isascii() and str(page).isdigit():
        put(showing.turned(params(), card, int(str(page))))


def turned(card: str, pages: int, *, key: str, name: str = showing.LIST) -> int:
    """The page, from 1, of a card's list, or with `name` of its opened sentences; kept in ?list=card.page."""
    st.session_state[key] = turned_to(card, pages, name=name)
    return st.pagination(pages, key=key, on_change=_turn, args=(card, key, name)) if pages > 1 else 1


def afresh(settings: dict[str, Any], card: str) -> dict[str, Any]:
    """The settings of a control that narrows a card's list: a change leads back to its first page."""
    return {**settings, "on_change": _afresh, "args": (card, settings["on_change"], settings["args"])}


def _afresh(card: str, change: Callable[..., None], given: tuple[Any, ...]) -> None:
    change(*given)
    put(showing.turned(params(), card, 1))


def _turn(card: str, key: str, name: str) -> None:
    put(showing.turned(params(), card, int(st.session_state[key]), name=name))


def _page(text: str, pages: int) -> int | None:
    """The number of a page that exists; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 and 1 <= int(text) <= pages else None


def _number(text: str) -> float | None:
    try:
        found = float(text)
    except ValueError:
        return None
    return found if math.isfinite(found) and found >= 0 else None


def _strange(name: str, values: Sequence[str]) -> None:
    if values:
        said = ", ".join(f"{name}: {value[:LONGEST]}" for value in values[:5])
        st.caption(wording.markdown(say("filters.line.strange", what=said)))


def _several(name: str, key: str, default: tuple[str, ...]) -> None:
    chosen = list(st.session_state[key])
    st.query_params.pop(name, None)
    if set(chosen) != set(default):
        st.query_params[name] = chosen or [""]


def _one(name: str, key: str, default: str | None) -> None:
    chosen = st.session_state[key]
    st.query_params.pop(name, None)
    if chosen != default and chosen is not None:
        st.query_params[name] = f"{chosen:g}" if isinstance(chosen, float) else str(chosen)


def _flag(name: str, key: str) -> None:
    st.query_params.pop(name, None)
    if st.session_state[key]:
        st.query_params[name] = ON
