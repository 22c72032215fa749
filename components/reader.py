"""Articles and sentences with what was found in them marked. The only module that emits HTML, and only from escaped text."""

import html
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import streamlit as st

from components import wording
from components.look import Look

PAGE = "components/pages/reader.py"
STYLE = Path(__file__).with_name("style.css")
PER_PAGE = 10
COLOURS = ("ink", "muted", "line", "panel", "a", "b", "neutral", "person", "organisation", "place", "statistic", "theme")


@dataclass(frozen=True, slots=True)
class Mark:
    """A marked stretch of an article: offsets, the kind that gives colour and underline, and a note for the hover."""

    start: int
    end: int
    kind: str
    note: str = ""


def style(look: Look) -> None:
    """Puts the stylesheet on the page, with the mode's colours as CSS variables."""
    colours = " ".join(f"--lineup-{name}: {getattr(look, name)};" for name in COLOURS)
    st.html(f"<style>:root {{ {colours} }}\n{STYLE.read_text(encoding='utf-8')}</style>")


def marked(text: str, marks: Iterable[Mark], *, offset: int = 0) -> str:
    """Escaped HTML of `text` with <mark> around the marks (offsets count from `offset`); overlapping marks share their stretch."""
    inside = [Mark(max(mark.start - offset, 0), min(mark.end - offset, len(text)), mark.kind, mark.note) for mark in marks]
    inside = [mark for mark in inside if mark.start < mark.end]
    edges = sorted({0, len(text), *(mark.start for mark in inside), *(mark.end for mark in inside)})
    pieces = []
    for start, end in zip(edges, edges[1:], strict=False):
        covering = [mark for mark in inside if mark.start <= start and end <= mark.end]
        piece = html.escape(text[start:end])
        if covering:
            kinds = " ".join(dict.fromkeys(f"k-{mark.kind}" for mark in covering))
            notes = html.escape(" · ".join(dict.fromkeys(mark.note for mark in covering if mark.note)))
            piece = f'<mark class="{kinds}" title="{notes}">{piece}</mark>'
        pieces.append(piece)
    return "".join(pieces)


def quote_html(row: dict[str, object], *, kind: str = "evidence") -> str:
    """One sentence as a block quotation with the evidence marked; `row` has said, sentence_start, start, end, text_language."""
    said = str(row["said"]) if wording.known(row["said"]) else str(row["opening"])
    at = int(row["sentence_start"]) if wording.known(row["sentence_start"]) else 0  # type: ignore[call-overload]
    marks = [Mark(int(row["start"]), int(row["end"]), kind)] if wording.known(row["start"]) else []  # type: ignore[call-overload]
    return f'<blockquote class="said" dir="auto" lang="{html.escape(str(row["text_language"]))}">{marked(said, marks, offset=at)}</blockquote>'


def sentences(behind: pd.DataFrame, *, title: str, key: str) -> None:
    """The sentences behind a mark, ten at a time, each with a link to its place in the article."""
    pages = -(-len(behind) // PER_PAGE)
    count = wording.many(len(behind), ("place", "places"))
    articles = wording.many(behind["article_id"].nunique(), ("article", "articles"))
    st.markdown(f"**{wording.markdown(title)}** · {count} in {articles}")
    first = (st.pagination(pages, key=f"{key}-page") - 1) * PER_PAGE if pages > 1 else 0
    for row in behind.iloc[first : first + PER_PAGE].to_dict("records"):
        with st.container(gap="xsmall"):
            st.html(quote_html(row))
            st.page_link(PAGE, label=wording.markdown(source_line(row)), icon=":material/menu_book:", query_params=place(row))


def source_line(row: dict[str, object]) -> str:
    """Where a sentence comes from: headline and source."""
    source = f" · {row['source']}" if wording.known(row.get("source")) else ""
    return wording.headline(row, length=64) + source


def place(row: dict[str, object]) -> dict[str, str]:
    """The reader's URL parameters for a place in an article."""
    start = row["start"] if wording.known(row["start"]) else row.get("sentence_start")
    end = row["end"] if wording.known(row["end"]) else row.get("sentence_end")
    spot = {"start": str(int(start)), "end": str(int(end))} if wording.known(start) and wording.known(end) else {}  # type: ignore[call-overload]
    return {"article": str(row["article_id"]), **spot}
