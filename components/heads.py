"""The head of a card as HTML, from escaped text: the title, what n is, the choices of form, measure and order. No layout, no data."""

import html
from collections.abc import Mapping

from components import controls
from components.words import say

FORM, CHART = "form", "chart"


def card_html(title: str, *, size: str, switches: Mapping[str, str], note: str = "", over: str = "") -> str:
    """The head of a card: what stands `over` the title, the title with its `note` behind a question mark, `size`, and the `switches` by
    group, that of the form beside the title."""
    form = switches.get(FORM, "")
    others = "".join(switch for group, switch in switches.items() if group != FORM)
    named = f'<div class="card-title"><h2 dir="auto">{html.escape(title)}</h2>{controls.help_html(note)}</div>' if title else ""
    counted = f'<p class="card-size">{html.escape(size)}</p>' if size else ""
    head = f'<div class="card-head"><div>{named}</div>{form}</div>' if named or form else ""
    return f'{over}{head}{counted}{f"""<div class="card-choices">{others}</div>""" if others else ""}'


def note_html(words: str) -> str:
    """What a card says below its picture or list, in grey."""
    return f'<p class="card-note" dir="auto">{html.escape(words)}</p>' if words else ""


def switches(offered: Mapping[str, tuple[str, ...]], chosen: Mapping[str, str], *, key: str) -> dict[str, str]:
    """group -> the HTML of its switch, for the groups that offer a choice; beside that of a chart's form the button that enlarges it."""
    made = {
        group: controls.switch_html(
            group, {word: say(f"cards.{group}.{word}") for word in words}, chosen[group], key=key, label=say(f"cards.choose.{group}")
        )
        for group, words in offered.items()
        if len(words) > 1
    }
    larger = controls.enlarge_html(key) if chosen.get(FORM) == CHART and FORM in offered else ""
    return {**made, FORM: made.get(FORM, "") + larger} if larger else made
