"""An article as a reader hands it over, what is told of an input beside it, and a span of its text. No parsing, no storage."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `articles.text` in Unicode code points, `end` exclusive."""

    start: int
    end: int

    def __contains__(self, offset: int) -> bool:
        return self.start <= offset < self.end

    def within(self, text: str) -> str:
        """The words of `text` that the span covers."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Article:
    """One readable input: its text and what its record says about it. Unknown is None, never ""."""

    key: str
    text: str
    title: str | None = None
    language: str | None = None
    source: str | None = None
    source_country: str | None = None
    url: str | None = None
    author: str | None = None
    published: str | None = None


@dataclass(frozen=True, slots=True)
class Reject:
    """One input that gave no article: where it was, a code for programs, a reason for people."""

    key: str
    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class Doubt:
    """One input that was read, though perhaps not as it was meant: where it is, and what to look at."""

    key: str
    reason: str
