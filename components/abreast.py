"""HTML of sides beside each other: how large they are, how much they share, a fact in the words of each. Marks come from `reader.py`."""

import html
from collections.abc import Mapping, Sequence

from components import controls, reader, wording
from components.reader import Mark
from components.sides import LETTERS
from components.words import say

BEFORE = 110  # characters of a sentence that stand before the marked words
Row = Mapping[str, object]


def sides_html(sides: Mapping[str, str], shared: str) -> str:
    """How large the sides are, each with its letter in its colour, and what stands on several of them."""
    parts = "".join(f"<span>{_badge(letter)} {html.escape(words)}</span>" for letter, words in sides.items())
    return f'<p class="sides">{parts}<span class="sides-shared">{html.escape(shared)}</span></p>'


def _badge(letter: str) -> str:
    return f'<mark class="k-{html.escape(letter)}">{html.escape(letter.upper())}</mark>'


def glance_html(counts: Mapping[str, Mapping[str, int]], names: Mapping[str, str], *, title: str) -> str:
    """Bars of how many facts stand where, one a kind, under a title: `counts` by part (a, both, b, ...), `names` of the parts in their
    order."""
    rows = []
    for kind, parts in counts.items():
        bar = "".join(f'<i class="g-{name}" style="flex-grow:{parts[name]}">{parts[name]:,}</i>' for name in names if parts[name])
        said = f"{kind}: " + ", ".join(f"{parts[name]:,} {words}" for name, words in names.items())
        rows.append(f'<b>{html.escape(kind)}</b><div role="img" aria-label="{html.escape(said)}">{bar}</div>')
    key = "".join(f'<i class="g-{name}">{html.escape(words)}</i>' for name, words in names.items())
    head = f'<div class="card-head"><div class="card-title"><h2>{html.escape(title)}</h2></div></div>'
    return f'{head}<div class="glance"><b></b><div class="key">{key}</div>{"".join(rows)}</div>'


def head_html(words: str, number: int, *, letter: str = "") -> str:
    """What a list holds, and how many; a rule in the colour of the side where it is one side's."""
    side = f" side-{html.escape(letter)}" if letter else ""
    return f'<p class="side-head{side}">{html.escape(words)} <span>· {number:,}</span></p>'


def row_html(row: Row, letters: Sequence[str], kept: Mapping[str, Sequence[str]]) -> str:
    """A fact that several sides hold: the words of each beside the other, and why they conflict where they do."""
    cells = "".join(cell_html(row, letter, kept, head=True) for letter in letters)
    conflict, why = (row.get(name) for name in ("conflict", "why"))
    because = f" {html.escape(say('compare.' + str(row['match']), why=why))}" if wording.known(why) else ""
    clash = f"<b>{html.escape(str(conflict))}</b>" if wording.known(conflict) else ""
    clash = f'<p class="clash-why">{clash}{because}</p>' if clash or because else ""
    return f'<div class="abreast" style="--sides:{len(letters)}">{cells}</div>{clash}'


def cell_html(row: Row, letter: str, kept: Mapping[str, Sequence[str]], *, head: bool = False) -> str:
    """One side of a fact: its sentence with the words marked in the side's colour, and the way to its place; with a head where it stands
    beside others. `kept` are the parameters of the address that the link keeps."""
    if not row[letter]:
        words = say("compare.otherwise" if int(str(row["held"])) >> LETTERS.index(letter) & 1 else "compare.nothing")
        return f'<div class="cell cell-none">{_badge(letter)} {html.escape(words)}</div>' if head else ""
    states = f' <b dir="auto">{html.escape(str(row[f"{letter}_states"]))}</b>' if wording.known(row.get(f"{letter}_states")) else ""
    top = f'<p class="cell-head">{_badge(letter)}{states} <span>{html.escape(amount(row, letter))}</span></p>' if head else ""
    if not wording.known(row[f"{letter}_said"]):
        return f'<div class="cell">{top}</div>'
    start, end, at = (int(str(row[f"{letter}_{name}"]).removesuffix(".0")) for name in ("start", "end", "sentence_start"))
    said, first = near(str(row[f"{letter}_said"]), at=at, start=start)
    marked = ("… " if first > at else "") + reader.marked(said, [Mark(start, end, letter)], offset=first)
    place = {**kept, "article": str(row[f"{letter}_article_id"]), "start": str(start), "end": str(end)}
    words = source(row, letter) if row[f"{letter}_of"] != 1 else say("compare.in_text")
    link = controls.link_html(words, controls.address("reader", place))
    quoted = f'<blockquote class="said" dir="auto" lang="{reader.lang(row[f"{letter}_language"])}">{marked}</blockquote>'
    return f'<div class="cell">{top}{quoted}{link}</div>'


def columns_html(parts: Sequence[str]) -> str:
    """Parts beside each other, on a phone one below the other."""
    return f'<div class="abreast" style="--sides:{len(parts)}">{"".join(parts)}</div>'


def fact_html(name: str, code: str, *, number: str = "", boxes: str = "") -> str:
    """The name of a fact, a button that opens all its sentences by the code of its mark, its number, the boxes that keep them."""
    told = f" <span>{html.escape(number)}</span>" if number else ""
    label = html.escape(say("compare.open"))
    words = f'title="{label}" dir="auto"><b>{html.escape(name)}</b>{told}'
    button = f'<button type="button" data-do="mark" value="{html.escape(code)}" {words}</button>'
    return f'<div class="fact">{button}{boxes}</div>'


def near(said: str, *, at: int, start: int) -> tuple[str, int]:
    """The part of a sentence that begins not far before `start`, at a word, so that the marked words stand in the first lines; where it
    begins in the article."""
    spare = start - at - BEFORE
    cut = said.find(" ", spare) + 1 if spare > 0 else 0
    return reader.around(said[cut:], at=at + cut, start=start) if 0 < cut <= start - at else reader.around(said, at=at, start=start)


def source(row: Row, letter: str) -> str:
    """The article of a side's sentence, with its source."""
    outlet = row[f"{letter}_source"]
    return wording.clipped(str(row[f"{letter}_article"]), length=56) + (f" · {outlet}" if wording.known(outlet) else "")


def amount(row: Row, letter: str) -> str:
    """How often a side holds a fact: in how many of its articles, or how many times where it is one article."""
    of, articles = int(str(row[f"{letter}_of"])), int(str(row[f"{letter}_articles"]))
    if of == 1:
        return say("compare.times", n=int(str(row[letter]))) if row[letter] != 1 else ""
    return say("compare.of_articles", n=articles, total=of)
