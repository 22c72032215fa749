"""Articles and sentences with what was found in them marked. The only module that emits HTML, and only from escaped text."""

import html
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pandas as pd
import streamlit as st

from components import address, controls, tick, wording
from components.look import LETTERS, Look
from components.words import say
from corpus.search import spans

PAGE = "components/pages/reader.py"
BOOK = "menu_book"
STYLE = Path(__file__).with_name("style.css")
JOINT = ", "  # between the letters of marks that begin at one place: 1 and 5 are not 15
DEEPEST = 5  # marks on one letter; more cannot be told apart
LONGEST = 1600  # characters of a sentence that are shown as evidence
ITEMS = 60  # items of a kind in the list beside an article
STANDING = ("differs", "repeats")  # what other articles make of a figure
COLOURS = ("paper", "ink", "muted", "line", "panel", "a", "b", "c", "d", "neutral", "person", "organisation", "place", "statistic", "theme")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article: offsets, the kind that gives colour and underline, a note for the hover, an id to jump to, and the
    number of a fact that two articles share (0 for none)."""

    start: int
    end: int
    kind: str
    note: str = ""
    anchor: str = ""
    number: int = 0


def style(look: Look) -> None:
    """Puts the stylesheet on the page, with the mode's colours as CSS variables."""
    colours = " ".join(f"--lineup-{name}: {getattr(look, name)};" for name in COLOURS)
    st.html(f"<style>:root {{ --lineup-mode: {look.mode}; {colours} }}\n{STYLE.read_text(encoding='utf-8')}</style>")


def marked(text: str, marks: Iterable[Mark], *, offset: int = 0) -> str:
    """Escaped HTML of `text` with <mark> around the marks (offsets count from `offset`); overlapping marks are nested, piece by piece.

    The first piece of a mark carries its anchor and, through LETTERS, its letter. Time grows with the text and the marks, not
    with their product.
    """
    inside = [(max(mark.start - offset, 0), min(mark.end - offset, len(text)), mark) for mark in marks]
    inside = sorted((item for item in inside if item[0] < item[1]), key=lambda item: (item[0], -item[1], item[2].kind, item[2].note))
    edges = sorted({0, len(text), *(start for start, _, _ in inside), *(end for _, end, _ in inside)})
    pieces, open_now, following = [], [], 0
    for start, end in pairwise(edges):
        open_now = [item for item in open_now if item[1] > start]
        while following < len(inside) and inside[following][0] <= start:
            open_now.append(inside[following])
            following += 1
        pieces.append(_piece(html.escape(text[start:end]), [(item[2], item[0] == start) for item in open_now][:DEEPEST]))
    return "".join(pieces)


def _piece(escaped: str, covering: list[tuple[Mark, bool]]) -> str:
    """A stretch inside its marks; all notes stand on the innermost, since only that one answers a pointer."""
    notes = html.escape(" · ".join(dict.fromkeys(mark.note for mark, _ in covering if mark.note)))
    letters = [(str(mark.number) if mark.number else LETTERS.get(mark.kind, "")) if begins else "" for mark, begins in covering]
    for number, (mark, begins) in enumerate(reversed(covering)):
        outer = len(covering) - number - 1
        letter = (JOINT if any(letters[:outer]) else "") + letters[outer] if letters[outer] else ""
        extra = (f' id="{html.escape(mark.anchor)}"' if mark.anchor and begins else "") + (f' data-letter="{letter}"' if letter else "")
        extra += f' title="{notes}"' if not number and notes else ""
        extra += f' data-fact="{mark.number}"' if mark.number else ""
        escaped = f'<mark class="k-{html.escape(mark.kind)}"{extra}>{escaped}</mark>'
    return escaped


def quote_html(row: dict[str, object], *, kind: str = "evidence") -> str:
    """One sentence as a block quotation with the evidence marked; `row` has said, sentence_start, start, end, text_language."""
    said = str(row["said"]) if wording.known(row["said"]) else str(row["opening"])
    at = int(row["sentence_start"]) if wording.known(row["sentence_start"]) else 0  # type: ignore[call-overload]
    marks = [Mark(int(row["start"]), int(row["end"]), kind)] if wording.known(row["start"]) else []  # type: ignore[call-overload]
    said, at = around(said, at=at, start=marks[0].start if marks else at)
    return f'<blockquote class="said" dir="auto" lang="{lang(row["text_language"])}">{marked(said, marks, offset=at)}</blockquote>'


def found_html(row: dict[str, object], words: str) -> str:
    """One sentence as a block quotation with every word searched for marked; `row` as for `quote_html`."""
    said, at = around(str(row["said"]), at=int(row["sentence_start"]), start=int(row["start"]))  # type: ignore[call-overload]
    marks = [Mark(at + start, at + end, "evidence") for start, end in spans(words, said)]
    return f'<blockquote class="said" dir="auto" lang="{lang(row["text_language"])}">{marked(said, marks, offset=at)}</blockquote>'


def around(said: str, *, at: int, start: int) -> tuple[str, int]:
    """The part of a very long sentence that stands around `start`, and where that part begins in the article."""
    if len(said) <= LONGEST:
        return said, at
    first = max(0, min(start - at - LONGEST // 4, len(said) - LONGEST))
    return said[first : first + LONGEST], at + first


def lang(code: object) -> str:
    """A language code as an HTML attribute holds it; "und" for none."""
    return html.escape(str(code)) if wording.known(code) else "und"


def figure_html(row: dict[str, object], *, brief: bool = False, foot: str = "") -> str:
    """A figure of the ledger: the quantity, what is counted, who stands behind it, the sentence (left out of a brief one), the `foot`."""
    amount, noun = wording.amount(row), wording.counted(row)
    kind = "" if wording.known(row["who"]) and row["attribution"] == "outlet" else wording.ATTRIBUTIONS[str(row["attribution"])]
    source = f"{wording.name(str(row['who']))} ({kind})" if wording.known(row["who"]) and kind else str(row["by"])
    facts = [
        source,
        *(str(row[name]) for name in ("period",) if wording.known(row[name])),
        *([wording.country(str(row["country"]))] if wording.known(row["country"]) else []),
    ]
    standing = str(row["standing"])
    told = html.escape(say(f"figures.standing.{standing}")) if standing in STANDING else ""
    flag = f'<span class="flag flag-{standing}">{told}</span>' if told else ""
    if brief:
        said = ", ".join(part for part in (noun, say("figures.said_by", by=str(row["by"]))) if part)
        return f'<div class="entry brief" dir="auto"><b>{html.escape(amount)}</b> <span>{html.escape(said)}</span>{flag}{foot}</div>'
    return (
        f'<div class="entry"><div class="entry-key" dir="auto"><b>{html.escape(amount)}</b> <span>{html.escape(noun)}</span></div>'
        f'<div>{quote_html(row, kind="statistic")}<p class="entry-facts">{flag}{html.escape(" · ".join(facts))}</p>{foot}</div></div>'
    )


def quotation_html(row: dict[str, object], *, foot: str = "") -> str:
    """A quotation of the list: who says it, the words in their sentence, the cue, the `foot`."""
    who = wording.name(str(row["who"])) if wording.known(row["who"]) else say("figures.quoted.nobody")
    facts = [
        *([say("figures.quoted.as_put")] if not wording.known(row["speaker_id"]) and wording.known(row["who"]) else []),
        *([say("figures.quoted.goes_on")] if wording.known(row["part_of"]) else []),
        *([f"“{row['cue']}”"] if wording.known(row["cue"]) else []),
        *([say("figures.quoted.block")] if row["kind"] == "block" else []),
    ]
    return (
        f'<div class="entry"><div class="entry-key" dir="auto"><b class="who">{html.escape(who)}</b> '
        f'<span>{html.escape(" · ".join(facts))}</span></div><div>{quote_html(row, kind="quote")}{foot}</div></div>'
    )


def context_html(rows: Iterable[Mapping[str, object]]) -> str:
    """Keywords in context, one line each: the words before, the keyword, the words after, with the spaces that stand between them."""
    lines = (
        f'<p dir="auto" lang="{html.escape(str(row["text_language"]))}"><span>{html.escape(str(row["before"]))}</span>'
        f"<mark>{html.escape(str(row['words']))}</mark><span>{html.escape(str(row['after']))}</span></p>"
        for row in rows
    )
    return f'<div class="kwic">{"".join(lines)}</div>'


def article_html(text: str, marks: Sequence[Mark], *, language: object, offset: int = 0, side: str = "") -> str:
    """A stretch of an article in its own paragraphs, each in its own direction, with the marks; `offset` is where it begins in the text,
    `side` the letter of the article where two stand side by side."""
    ordered = sorted(marks, key=lambda mark: mark.start)
    lines, at, waiting, near = [], offset, 0, []
    for line in text.split("\n"):
        near = [mark for mark in near if mark.end > at]
        while waiting < len(ordered) and ordered[waiting].start < at + len(line):
            near.append(ordered[waiting])
            waiting += 1
        lines.append(f'<p dir="auto">{marked(line, near, offset=at)}</p>' if line.strip() else '<p class="blank"></p>')
        at += len(line) + 1
    label = html.escape(say("reading.text_of", side=side) if side else say("reading.text"))
    return f'<div class="article" lang="{lang(language)}" tabindex="0" role="region" aria-label="{label}">{"".join(lines)}</div>'


def facts_html(facts: Sequence[str], *, url: object) -> str:
    """What is known of an article, on one line; its web address as a link when it is one."""
    address_ = str(url) if wording.known(url) and str(url).startswith(("https://", "http://")) else ""
    words = html.escape(say("reading.original"))
    link_ = f' · <a href="{html.escape(address_)}" target="_blank" rel="noopener noreferrer nofollow">{words}</a>' if address_ else ""
    return f'<p class="facts" dir="auto">{html.escape(" · ".join(facts))}{link_}</p>'


def came_html(said: str, mark: Mark, *, offset: int, foot: str = "") -> str:
    """The passage that a link asked for, with the way to its place in the text, and the `foot`."""
    return (
        f'<div class="came"><p>{html.escape(say("reading.came"))} · <a href="#evidence">{html.escape(say("reading.came_show"))}</a></p>'
        f'<blockquote class="said" dir="auto">{marked(said, [mark], offset=offset)}</blockquote>{foot}</div>'
    )


def items_html(groups: Mapping[str, Sequence[tuple[str, str, int]]], *, names: Mapping[str, str]) -> str:
    """What was found in an article, kind by kind: (words, anchor, places) of each item, as links to its first place."""
    blocks = []
    for kind, items in groups.items():
        rows = "".join(
            f'<li><a href="#{html.escape(anchor)}" dir="auto">{html.escape(words)}</a> <i>{places if places > 1 else ""}</i></li>'
            for words, anchor, places in items[:ITEMS]
        )
        more = f"<li><i>{html.escape(say('reading.more', n=len(items) - ITEMS))}</i></li>" if len(items) > ITEMS else ""
        blocks.append(
            f'<h3><mark class="k-{html.escape(kind)}">{html.escape(names[kind])}</mark> <i>{len(items):,}</i></h3><ul>{rows}{more}</ul>'
        )
    return f'<div class="items">{"".join(blocks)}</div>'


def sentences_html(rows: pd.DataFrame, *, key: str) -> str:
    """Sentences behind a mark, each with a link to its place in the article and the box that keeps it."""
    return "".join(f'<div class="behind">{quote_html(row)}{link_html(row, key=key)}</div>' for row in rows.to_dict("records"))


def link_html(row: dict[str, object], *, label: str = "", key: str = "") -> str:
    """A link to a row's place in the reader, named by its article or as `label` says, and with a `key` the box that keeps the row in
    the tray; the filters of the address stay."""
    to = controls.address("reader", {**kept(), **place(row)})
    link = controls.link_html(label or source_line(row), to, icon=BOOK, kind="source")
    return f'<div class="source-line">{link}{tick.box_html(row, key=key) if key else ""}</div>'


def kept() -> dict[str, list[str]]:
    """The parameters of the address that every link within the dashboard carries on."""
    return {name: st.query_params.get_all(name) for name in st.query_params if name in (*address.NAMES, *address.CARRIED)}


def source_line(row: dict[str, object]) -> str:
    """Where a sentence comes from: the side of a comparison, headline and source."""
    source = f" · {row['source']}" if wording.known(row.get("source")) else ""
    side = f"{row['side']} · " if wording.known(row.get("side")) else ""
    return side + wording.headline(row, length=110) + source


def place(row: dict[str, object]) -> dict[str, str]:
    """The reader's URL parameters for a place in an article."""
    start = row["start"] if wording.known(row["start"]) else row.get("sentence_start")
    end = row["end"] if wording.known(row["end"]) else row.get("sentence_end")
    spot = {"start": str(int(start)), "end": str(int(end))} if wording.known(start) and wording.known(end) else {}  # type: ignore[call-overload]
    return {"article": str(row["article_id"]), **spot}
