"""The head of a page as HTML, from escaped text: its title and question, what is filtered, what there is to go by. No Streamlit, no
counting.

Heard by `browser/piece.js`: the deeds `filters`, `drop` (with field=value), `clear`, `compare`.
"""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from components import controls, wording
from components.phrases import Phrase
from components.words import say

KEY = "head"
WORDS = 60  # signs of a value in its chip
STRONG = re.compile(r"\*\*(.+?)\*\*")


@dataclass(frozen=True, slots=True)
class Banner:
    """What stands at the head of a page: `picked` says how much is picked, with ** around what stands out; `silent` what the filters leave
    out for want of a statement; `facts` what there is to go by, `measured` how well it is known. `others` is what the filters can be
    compared with, as words and addresses, None while that list is closed; `hint` what a first visitor is told, line by line."""

    title: str
    question: str
    picked: str
    phrases: Sequence[Phrase]
    silent: Sequence[str]
    facts: str
    measured: str
    comparable: bool = False
    others: Sequence[tuple[str, str]] | None = None
    hint: str = ""


def head_html(banner: Banner) -> str:
    """The whole head."""
    silent = "".join(f"<p>{html.escape(sentence)}</p>" for sentence in banner.silent)
    head = (
        f'<div class="banner"><h1>{html.escape(banner.title)}</h1><p class="question">{html.escape(banner.question)}</p></div>'
        f'<div class="lines"><div class="filter-line">{_line_html(banner)}</div>'
        f'<div class="quiet">{silent}<p>{html.escape(banner.facts)}{controls.help_html(banner.measured)}</p></div></div>'
        f"{_others_html(banner.others)}"
    )
    return f'<div class="hinted"><div>{head}</div>{_hint_html(banner.hint)}</div>' if banner.hint else head


def _hint_html(lines: str) -> str:
    close = controls.button_html("hinted", say("hint.close"), key=KEY)
    return f'<aside class="hint"><p>{"<br>".join(html.escape(line) for line in lines.splitlines())}</p>{close}</aside>'


def dropped(code: str) -> tuple[str, str | None]:
    """Field and value of a chip from the value of its button; the field alone where it holds one value."""
    field, _, value = code.partition("=")
    return field, value or None


def _line_html(banner: Banner) -> str:
    many = sum(len(phrase.values) for phrase in banner.phrases)
    label = say("filters.open", n=many) if many else say("filters.open_none")
    picked = STRONG.sub(r"<b>\1</b>", html.escape(banner.picked))
    parts = [controls.button_html("filters", label, key=KEY, icon=":material/tune:"), f"<span>{picked}</span>"]
    for number, phrase in enumerate(banner.phrases):
        parts += _chips(phrase, first=number == 0)
    if banner.phrases:
        parts.append(controls.button_html("clear", say("filters.line.clear"), key=KEY))
    if banner.comparable:
        parts.append(controls.button_html("compare", say("compare.with"), key=KEY, icon=":material/compare_arrows:",
                                          opened=banner.others is not None))
    return "".join(parts)


def _chips(phrase: Phrase, *, first: bool) -> list[str]:
    lead = phrase.lead if first else f"{say('filters.said.and')} {phrase.lead}"
    parts = []
    for number, (value, words) in enumerate(phrase.values):
        code = html.escape(f"{phrase.field}={value or ''}")
        told = html.escape(say("filters.line.remove", words=f"{phrase.lead} {words}"))
        shown = html.escape(wording.clipped(words, length=WORDS))
        button = f'<button type="button" id="{KEY}-drop-{code}" data-do="drop" value="{code}" title="{told}" dir="auto">{shown} ✕</button>'
        parts += [f"<span>{html.escape(phrase.joint if number else lead)}</span>", button]
    return parts


def _others_html(others: Sequence[tuple[str, str]] | None) -> str:
    if others is None:
        return ""
    links = "".join(controls.link_html(*other) for other in others)
    return f'<nav class="others" aria-label="{html.escape(say("compare.with"))}">{links}</nav>'
