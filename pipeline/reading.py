"""One article through all extractors: language, sentences, front matter, then EXTRACTORS in order. Knows no other article."""

from pathlib import Path

from corpus.article import Article
from pipeline.document import Document, Row, Rows
from pipeline.extractors import EXTRACTORS
from pipeline.text import front, language, sentences


def read_document(article_id: str, article: Article, *, lexicon: Path | None = None) -> Document:
    """The article made ready for the extractors."""
    code = article.language or language.detect(article.text)
    return Document(article_id, article, code, sentences.split(article.text, code), front.read_front(article, code), lexicon)


def read_article(article_id: str, article: Article, *, lexicon: Path | None = None) -> Rows:
    """Rows of every table that one article fills, with entity ids still as actors of the article."""
    document = read_document(article_id, article, lexicon=lexicon)
    found: Rows = {}
    for extractor in EXTRACTORS:
        for name, rows in extractor.extract(document, found).items():
            found.setdefault(name, []).extend(rows)
    found["sentences"] = [{"article_id": article_id, "sentence": number, "start": span.start, "end": span.end}
                          for number, span in enumerate(document.sentences)]
    found["articles"] = [_article_row(document, found)]
    return found


def _article_row(document: Document, found: Rows) -> Row:
    article, head = document.article, document.front
    published = front.publication_bounds(document, found.get("dates", []))
    title, words = head.title_span, published.words
    return {
        "article_id": document.article_id, "key": article.key, "title": head.title,
        "title_start": title.start if title else None, "title_end": title.end if title else None, "text": document.text,
        "language": document.language, "source": article.source, "source_country": article.source_country, "url": article.url,
        "author": head.author, "place": head.place,
        "published_earliest": published.earliest, "published_latest": published.latest,
        "published_precision": published.precision, "published_edtf": published.edtf,
        "published_start": words.start if words else None, "published_end": words.end if words else None,
        "words": len(sentences.words(document.text)), "sentences": len(document.sentences),
    }
