"""An article with its tokens: what the readers of figures ask about a place in the text. No reading itself."""

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from corpus.article import Span
from pipeline.document import Document, Found, Row
from pipeline.tokens import Token, tokens


@dataclass(frozen=True)
class Tokened:
    """A document, its tokens, and the rows that earlier extractors found in it."""

    document: Document
    found: Found

    @cached_property
    def run(self) -> list[Token]:
        """The tokens of the text, in order."""
        return tokens(self.document.text)

    @cached_property
    def starts(self) -> list[int]:
        """The first offset of each token."""
        return [token.start for token in self.run]

    @property
    def language(self) -> str:
        """The article's language."""
        return self.document.language

    def rows(self, table: str) -> list[Row]:
        """The rows of an earlier table, an empty list where there is none."""
        return list(self.found.get(table, ()))

    def words(self, first: int, last: int) -> str:
        """The text of tokens [first, last), as written."""
        return self.document.text[self.run[first].start : self.run[last - 1].end]

    def inside(self, span: Span) -> tuple[int, int]:
        """Token range [first, last) of a span of the text."""
        return bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)

    def sentence(self, at: int) -> tuple[int, int]:
        """Token range [first, last) of the sentence that holds token `at`; a window around it where no sentence does."""
        spans = self.document.sentences
        if spans:
            first, last = self.inside(spans[self.document.sentence_at(self.run[at].start)])
            if first <= at < last:
                return first, last
        return max(0, at - 30), min(len(self.run), at + 30)
