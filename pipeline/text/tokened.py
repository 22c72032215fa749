"""An article with its tokens: what the readers of figures ask about a place in the text. No reading itself."""

from bisect import bisect_left
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from corpus.article import Span
from pipeline.document import Document, Found, Row
from pipeline.text.tokens import Token, tokens

WIDEST = 150  # tokens of a sentence that are looked at together: a bound, longer than any sentence of prose


@dataclass(frozen=True)
class Tokened:
    """A document, its tokens, and the rows that earlier extractors found in it."""

    document: Document
    found: Found
    _sorted: dict[str, list[Row]] = field(default_factory=dict)
    known: dict[tuple, Any] = field(default_factory=dict)  # what was found out about a sentence, by question and token range

    @cached_property
    def run(self) -> list[Token]:
        """The tokens of the text, in order."""
        return tokens(self.document.text)

    @property
    def language(self) -> str:
        """The article's language."""
        return self.document.language

    def rows(self, table: str) -> list[Row]:
        """The rows of an earlier table, in the order of the text where it has one; an empty list where there is none."""
        if table not in self._sorted:
            rows = self.found.get(table, ())
            self._sorted[table] = sorted(rows, key=lambda row: row.get("start", 0))
        return self._sorted[table]

    def within(self, table: str, start: int, end: int) -> list[Row]:
        """The rows of an earlier table that begin in [start, end)."""
        rows = self.rows(table)
        return rows[bisect_left(rows, start, key=_start) : bisect_left(rows, end, key=_start)]

    def words(self, first: int, last: int) -> str:
        """The text of tokens [first, last), as written."""
        return self.document.text[self.run[first].start : self.run[last - 1].end]

    def inside(self, span: Span) -> tuple[int, int]:
        """Token range [first, last) of a span of the text."""
        return bisect_left(self.run, span.start, key=_first), bisect_left(self.run, span.end, key=_first)

    def sentence(self, at: int) -> tuple[int, int]:
        """Token range [first, last) of the sentence that holds token `at`; a window around it where no sentence does."""
        spans = self.document.sentences
        if spans:
            first, last = self.inside(spans[self.document.sentence_at(self.run[at].start)])
            if first <= at < last:
                first += (at - first) // WIDEST * WIDEST
                return first, min(last, first + WIDEST)
        return max(0, at - 30), min(len(self.run), at + 30)


def _first(token: Token) -> int:
    return token.start


def _start(row: Row) -> int:
    return row["start"]  # type: ignore[return-value]
