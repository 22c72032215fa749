"""The choice of the sides of a comparison, two to four, bound to ?a= to ?d= of the address. No counting, no SQL."""

from datetime import date

import pandas as pd
import streamlit as st

from components import bound, citation, desk, wording
from components.charts import reading
from components.charts.choices import choices, cut, time
from components.sides import ARTICLE, LETTERS, PERIOD, REST, VIEW, Side, days, known
from components.words import say

BETWEEN = "between"  # not a side: the choice that asks for two days
ALWAYS = {BETWEEN: "between", REST: "rest"}


def choose(view: desk.View) -> tuple[Side, ...]:
    """The sides, as the address names them or by default; draws the lists to choose from. Empty where there is nothing to choose."""
    rows = choices(view.corpus, view.selection)
    whole = _options(rows)
    sides = _asked(view, [code for code in whole if code.startswith(f"{ARTICLE}:")], whole)
    if not sides:
        return ()
    find = _find() if cut(rows) else ""
    options = _options(choices(view.corpus, view.selection, find)) if find else whole
    if find and len(options) == len(ALWAYS):
        st.caption(say("filters.not_found"))
    with st.container(key="choose-sides", gap="small"):
        for column, letter, side in zip(st.columns(len(sides), gap="medium"), LETTERS, sides, strict=False):
            with column:
                _list(view, letter, side, options)
        with st.container(horizontal=True, gap="small", key="side-buttons"):
            codes = [side.code for side in sides]
            st.button(say("compare.swap"), icon=":material/swap_horiz:", on_click=_go, args=(codes[::-1],), key="swap")
            if len(sides) < len(LETTERS):
                st.button(say("compare.add"), icon=":material/add:", on_click=_go, args=([*codes, _more(codes, whole)],), key="add-side")
            for place in range(2, len(sides)):
                left = [code for at, code in enumerate(codes) if at != place]
                st.button(say("compare.drop", side=LETTERS[place].upper()), icon=":material/close:", on_click=_go, args=(left,),
                          key=f"drop-{LETTERS[place]}")  # fmt: skip
    return sides


def _options(rows: pd.DataFrame) -> dict[str, str]:
    """code -> words of the choices, then what can always be chosen."""
    told = {code: say(f"compare.choice.{kind}", name=name, n=n or 0) for kind, code, name, n in rows[["kind", "code", "name", "n"]].values}
    return told | {code: say(f"compare.choice.{word}") for code, word in ALWAYS.items()}


def _find() -> str:
    """What the box holds that seeks in lists too long to send: part of a name, in any script."""
    return st.text_input(say("compare.find"), key="find-side", type="search", live="400ms", placeholder=say("filters.find_hint"),
                         help=say("compare.find_help")).strip()  # fmt: skip


def _asked(view: desk.View, articles: list[str], options: dict[str, str]) -> tuple[Side, ...]:
    """What the address asks for where the pile has it; without a second side the rest, or of an article the next one."""
    if not articles:
        return ()
    codes = {letter: st.query_params[letter] for letter in LETTERS if letter in st.query_params}
    first = codes.get("a", articles[0])
    other = next((code for code in articles if code != first), REST)
    spare = {"a": articles[0], "b": other if first.startswith(ARTICLE) else REST}
    found = []
    for letter in LETTERS:
        side = Side.parse(codes[letter]) if letter in codes else None
        if letter in codes and not (side and (side.code in options or known(view.corpus, side))):
            shown = say("compare.instead", name=options[spare[letter]]) if letter in spare else ""
            st.warning(wording.markdown(say("compare.unknown", side=letter.upper(), shown=shown)), icon=":material/link_off:")
            side = None
        side = side or (Side.parse(spare[letter]) if letter in spare else None)
        found += [side] if side else []
    return tuple(found)


def _list(view: desk.View, letter: str, side: Side, options: dict[str, str]) -> None:
    """The list of one side; below it two days where the side is a time between them."""
    named = {side.code: name_of(view, side), **options} if side.code not in options else options
    asks = st.session_state.get(f"between-{letter}", False)
    st.session_state[f"side-{letter}"] = BETWEEN if asks else side.code
    st.selectbox(say("compare.side", side=letter.upper()), list(named), key=f"side-{letter}", format_func=lambda code: named[code],
                 on_change=_chosen, args=(letter,))  # fmt: skip
    if asks or (side.kind == PERIOD and ".." in side.value):
        first, last = (days(side.value) if side.kind == PERIOD else None) or (None, None)
        left, right = st.columns(2)
        for column, name, day in ((left, "from", first), (right, "to", last)):
            column.date_input(
                say(f"compare.{name}"),
                value=day,
                key=f"{name}-{letter}",
                min_value="1900-01-01",
                max_value="2100-12-31",
                format="YYYY-MM-DD",
                on_change=_dated,
                args=(letter,),
            )


def name_of(view: desk.View, side: Side) -> str:
    """How a side reads that the list does not hold: an article, a time, saved filters."""
    if side.kind == ARTICLE:
        return say("compare.choice.article", name=wording.headline(reading.head(view.corpus, side.value) or {}, length=80))
    if side.kind == PERIOD:
        return say("compare.choice.span", name=time(side.value))
    words = citation.side_in_words(view.corpus, side)
    return say("compare.choice.view", name=words) if side.kind == VIEW else words


def _more(codes: list[str], options: dict[str, str]) -> str:
    """What a further side is at first: the next choice of the kind of the last side, else the rest."""
    kind = codes[-1].partition(":")[0] if codes[-1] != REST else codes[0].partition(":")[0]
    return next((code for code in options if code.startswith(f"{kind}:") and code not in codes), REST)


def _chosen(letter: str) -> None:
    code = st.session_state[f"side-{letter}"]
    st.session_state[f"between-{letter}"] = code == BETWEEN
    if code != BETWEEN:
        st.query_params[letter] = code


def _dated(letter: str) -> None:
    first, last = (st.session_state.get(f"{name}-{letter}") for name in ("from", "to"))
    side = Side.parse(f"{PERIOD}:{_day(first)}..{_day(last)}")
    if side:
        st.session_state[f"between-{letter}"] = False
        st.query_params[letter] = side.code


def _day(value: date | None) -> str:
    return value.isoformat() if value else ""


def _go(codes: list[str]) -> None:
    """Puts the sides into the address, all at once: every change by itself would be a step of the browser's way back."""
    for letter in LETTERS:
        st.session_state[f"between-{letter}"] = False
    kept = {name: values for name, values in bound.params().items() if name not in LETTERS}
    bound.put({**kept, **{letter: [code] for letter, code in zip(LETTERS, codes, strict=False)}})
