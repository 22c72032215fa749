"""An article made ready for the extractors, and the shapes that extractors and pile steps share. No extraction."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from corpus.article import Article, Span
from pipeline.kept import Workplace

Row = dict[str, Any]
Rows = dict[str, list[Row]]
Found = Mapping[str, list[Row]]


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, as bounds; `words` is the span that it was read from, None when from a record."""

    earliest: date | None = None
    latest: date | None = None
    precision: str = "unknown"
    edtf: str | None = None
    words: Span | None = None


@dataclass(frozen=True, slots=True)
class Front:
    """What stands before the prose: the headline (words and span), the dateline's place, the writer, and the first offset of the prose.

    `furniture` are spans that belong to no prose ("Posted: 15.11.2024 18:00:00", "ASTANA –", the headline's line), so that
    no extractor reads a figure or a keyword from them unless it wants to.
    """

    title: str | None = None
    title_span: Span | None = None
    place: str | None = None
    author: str | None = None
    published: Published = field(default_factory=Published)
    furniture: tuple[Span, ...] = ()


@dataclass(frozen=True)
class Document:
    """One article with its language, sentences and front matter. Sentences cover all prose, in order, without overlap.

    `lexicon` is the themes file that the build was given, None for the shipped one.
    """

    article_id: str
    article: Article
    language: str
    sentences: tuple[Span, ...]
    front: Front
    lexicon: Path | None = None

    @property
    def text(self) -> str:
        """The text that every offset counts in."""
        return self.article.text

    def sentence_at(self, offset: int) -> int:
        """Number of the sentence that covers the offset, or of the last one before it; 0 when there is none."""
        return max(0, bisect_right(self.sentences, offset, key=lambda span: span.start) - 1)

    def paragraphs(self) -> list[Span]:
        """The non-empty lines of the text, in order."""
        spans, at = [], 0
        for line in self.text.split("\n"):
            if line.strip():
                spans.append(Span(at, at + len(line)))
            at += len(line) + 1
        return spans


@dataclass(frozen=True, slots=True)
class Extractor:
    """One extractor: reads a document and what earlier extractors found, returns rows for its tables.

    Rows obey `corpus.schema`, with one difference: entity ids (`entity_id`, `speaker_id`, `about`) are names of *actors of this
    article* (`actor_name`), which the pile step `actors` turns into entity ids. They are described by rows of the internal table
    `actors`: actor, article_id, kind, name, aliases, country, language.
    """

    name: str
    tables: tuple[str, ...]
    extract: Callable[[Document, Found], Rows]


@dataclass(frozen=True, slots=True)
class PileStep:
    """A step that needs the whole pile, without holding it: survey each part, decide once, apply to each part.

    survey(part) gives small things, best one an article; they wait on disk. decide(things of all parts, workplace) gives the decision;
    it puts the rows of whole-pile tables to the workplace, in any order. apply(part, decision) gives the part's changed tables.
    Parts are read one after another, in a stated order.
    """

    name: str
    survey: Callable[[Found], Iterable[Any]]
    decide: Callable[[Sequence[Any], Workplace], Any]
    apply: Callable[[Found, Any], Rows]


def actor_name(article_id: str, number: int) -> str:
    """The name of an article's actor until the pile step `actors` gives it an entity id."""
    return f"{article_id}:{number}"
