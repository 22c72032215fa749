"""HTML of two articles beside each other with their shared facts numbered. Marks and escaping come from `reader.py`."""

import html
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components import reader, wording
from components.reader import Mark
from components.words import say

PATH = "scripts/readers.js"
CHIP = 42  # characters of a fact in the list
TINTS = {"figure": "statistic", "quote": "quote", "happening": "happening"}


@dataclass(frozen=True, slots=True)
class Side:
    """One article: its name (a or b), headline, what is known of it, its text, its language, its marks."""

    name: str
    headline: str
    facts: str
    text: str
    language: object
    marks: Sequence[Mark]


def tint(kind: str) -> str:
    """The kind whose colour and underline a fact has."""
    return TINTS.get(kind, kind)


def two_html(sides: tuple[Side, Side], shared: Sequence[Mapping[str, object]]) -> str:
    """Both articles, above them the list of shared facts; the numbers are links that jump in the texts where no script runs."""
    switch = "".join(
        f'<button type="button" data-side="{name}" aria-pressed="{"true" if name == "both" else "false"}">{html.escape(words)}</button>'
        for name, words in (("both", say("readers.both")), ("a", say("readers.side_a")), ("b", say("readers.side_b")))
    )
    tools = (
        f'<div class="two-tools"><span class="two-switch" role="group" aria-label="{html.escape(say("readers.switch"))}">{switch}</span>'
        f'<button type="button" data-follow="yes" aria-pressed="true">{html.escape(say("readers.follow"))}</button></div>'
    )
    chips = "".join(_chip(fact) for fact in shared)
    listed = f'<nav class="two-facts" aria-label="{html.escape(say("readers.list"))}">{chips}</nav>' if chips else ""
    texts = f'<div class="two-sides">{"".join(map(_side, sides))}</div>'
    return f'<div class="two" data-show="both" data-follow="yes">{listed}{tools}{texts}</div>'


def _chip(fact: Mapping[str, object]) -> str:
    """A shared fact: its number, its name, how often it stands on each side."""
    name = wording.clipped(str(fact["name"]), length=CHIP)
    said = say("readers.times", name=str(fact["name"]), a=fact["a"], b=fact["b"])
    return (
        f'<span class="two-fact"><a href="#a-{fact["number"]}" data-fact="{fact["number"]}" title="{html.escape(said)}">'
        f'<b>{fact["number"]}</b> <mark class="k-{html.escape(tint(str(fact["kind"])))}" dir="auto">{html.escape(name)}</mark></a> '
        f'<a href="#b-{fact["number"]}" data-fact="{fact["number"]}" aria-label="{html.escape(said)}">{fact["a"]}·{fact["b"]}</a></span>'
    )


def _side(side: Side) -> str:
    """A headline in the colour of its side, what is known of the article, its text."""
    return (
        f'<section class="two-side two-{side.name}"><h3 dir="auto"><mark class="k-{side.name}">{side.name.upper()}</mark> '
        f'{html.escape(side.headline)}</h3><p class="facts" dir="auto">{html.escape(side.facts)}</p>'
        f"{reader.article_html(side.text, side.marks, language=side.language, side=side.name.upper())}</section>"
    )


def script_html(base: str) -> str:
    """The script that ties both readers, from this server; `base` is the path below which the app is served, "" for none."""
    return f'<script src="{html.escape(f"/{base}/" if base else "/")}{PATH}"></script>'
