"""The filters of the sidebar as HTML, from escaped text: lists of values with their counts, days, words. No Streamlit, no counting.

Heard by `browser/piece.js`: data-filter (field, value, ticked), data-enter (field, text), data-find (field, text).
"""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components import controls
from components.words import say

ROOM = 12  # values that need no box to find them


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a list: its code, its name, the articles that choosing it leaves, whether it is held."""

    code: str
    name: str
    n: int
    held: bool


@dataclass(frozen=True, slots=True)
class List:
    """One list filter: its field, its name, what it holds in words, whether it holds anything, its values where it is open, what the
    box holds that finds them, whether there are more than these, and whether all of those held must match (None: that is not asked)."""

    field: str
    label: str
    said: str
    held: bool = False
    values: tuple[Value, ...] | None = None
    find: str = ""
    more: bool = False
    every: bool | None = None


def list_html(item: List) -> str:
    """The filter as a button that opens its list, and the list where it is open."""
    opened = item.values is not None
    name = html.escape(f"facet-{item.field}")
    head = (
        f'<button type="button" id="{name}" data-do="facet" value="{html.escape(item.field)}" aria-expanded="{str(opened).lower()}">'
        f'<span>{html.escape(item.label)}</span> <b dir="auto">{html.escape(item.said)}</b></button>'
    )
    return f'<div class="facet{" held" if item.held else ""}">{head}{_open_html(item) if opened else ""}</div>'


def _open_html(item: List) -> str:
    values = item.values or ()
    rows = "".join(_value_html(item.field, value) for value in values)
    find = _find_html(item) if item.more or item.find or len(values) > ROOM else ""
    none = "" if values else f"<p>{html.escape(say('filters.not_found'))}</p>"
    cut = f"<p>{html.escape(say('filters.cut', n=len(values)))}</p>" if item.more else ""
    every = "" if item.every is None else _every_html(item)
    held = f"{find}{every}{_scroll_html(item.field, rows)}{none}{cut}"
    return f'<div class="facet-open" role="group" aria-label="{html.escape(item.label)}">{held}</div>'


def _scroll_html(field: str, rows: str) -> str:
    return f'<div class="facet-values" data-scroll="{html.escape(field)}">{rows}</div>' if rows else ""


def _value_html(field: str, value: Value) -> str:
    name, code = html.escape(f"facet-{field}-{value.code}"), html.escape(value.code)
    state = " checked" if value.held else ""
    return (
        f'<label><input type="checkbox" id="{name}" data-filter="{html.escape(field)}" value="{code}"{state}>'
        f'<span dir="auto">{html.escape(value.name)}</span> <i>{value.n:,}</i></label>'
    )


def _every_html(item: List) -> str:
    state = " checked" if item.every else ""
    field = html.escape(item.field)
    words = html.escape(say("filters.all_of"))
    return (
        f'<label class="every"><input type="checkbox" id="facet-every-{field}" data-filter="every" value="{field}"{state}>'
        f"<span>{words}</span>{controls.help_html(say('filters.all_help'))}</label>"
    )


def _find_html(item: List) -> str:
    field = html.escape(item.field)
    hint = html.escape(say("filters.find_hint"))
    return (
        f'<input type="search" id="facet-find-{field}" data-find="{field}" value="{html.escape(item.find)}" placeholder="{hint}"'
        f' aria-label="{html.escape(say("filters.find", name=item.label))}" autocomplete="off">'
    )


def scope_html(scope: str, scopes: Sequence[str]) -> str:
    """What the filters pick: passages or articles."""
    label = say("filters.scope.label")
    words = {name: say(f"filters.scope.{name}") for name in scopes}
    switch = controls.switch_html("scope", words, scope, key="facet", label=label)
    return f'<div class="facet-row"><span>{html.escape(label)}{controls.help_html(say("filters.scope.help"))}</span>{switch}</div>'


def days_html(days: Mapping[str, str]) -> str:
    """The first and the last day of publication; field -> the day as YYYY-MM-DD, or nothing."""
    fields = "".join(
        f'<label class="facet-row"><span>{html.escape(say(f"filters.label.{field}"))}</span><input type="date" id="facet-{field}"'
        f' data-enter="{field}" value="{html.escape(day)}" min="1900-01-01" max="2100-12-31"></label>'
        for field, day in days.items()
    )
    return f'<div class="facet-days">{fields}</div>'


def words_html(field: str, words: str, *, longest: int) -> str:
    """The words that a sentence must hold, or must not."""
    hint, label = html.escape(say("filters.label.words_hint")), html.escape(say("filters.label.words"))
    return (
        f'<label class="facet-row"><span>{label}{controls.help_html(say("filters.label.words_help"))}</span><input type="search"'
        f' id="facet-{field}" data-enter="{field}" value="{html.escape(words)}" placeholder="{hint}" maxlength="{longest}"></label>'
    )


def gap_html(words: str) -> str:
    """Why a filter is not there."""
    return f"<p>{html.escape(words)}</p>"


def out_html(held: str) -> str:
    """The filters that leave out, behind a button of their own; `held` is what they are where they are open."""
    inner = f'<div class="facet-out"><p>{html.escape(say("filters.leave_out_help"))}</p>{held}</div>' if held else ""
    button = (f'<button type="button" id="facet-out" data-do="facet" value="out" aria-expanded="{str(bool(held)).lower()}">'
              f"<span>{html.escape(say('filters.leave_out'))}</span></button>")
    return f'<div class="facet">{button}{inner}</div>'


def all_html(parts: Sequence[str]) -> str:
    """All filters, one below the other."""
    return f'<div class="facets">{"".join(parts)}</div>'
