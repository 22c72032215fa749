"""Extracts of a made-up snapshot for tests of downloads: three articles of `tests/corpus/tiny.py` and one that is hostile."""

from pathlib import Path

from components.charts import find
from components.citation import Extract
from corpus.selection import Selection
from corpus.store import Corpus
from tests.corpus import tiny

EVERYTHING = Selection()
ADDRESS = "http://lineup.example/keywords?country=KEN"
HOSTILE = '=HYPERLINK("http://evil.example") said "-5 guests". Then @SUM(A1) went on.'
SECOND = HOSTILE.index("Then")  # where the second sentence begins
QUOTE = (HOSTILE.index("-5"), SECOND + 4)  # -5 guests". Then: runs on into the second sentence


def rows() -> dict[str, list[dict]]:
    """The rows of the tiny snapshot, with a quotation, keywords, and a fourth article whose words look like formulas."""
    hostile = {"article_id": "a4", "key": "=key.txt", "title": "=1+1", "text": HOSTILE, "language": "en", "source": "+Post",
               "url": "javascript:alert(1)", "published_precision": "unknown", "words": 11, "sentences": 2}
    quote = {"article_id": "a4", "quote_id": "q1", "start": QUOTE[0], "end": QUOTE[1], "surface": HOSTILE[slice(*QUOTE)], "kind": "direct",
             "speaker": "=Cell", "about": [], "sentence": 0}
    return {
        **tiny.ROWS, "articles": [*tiny.ROWS["articles"], hostile], "quotes": [quote],
        "copies": [*tiny.ROWS["copies"], {"article_id": "a4", "key": "=key.txt"}],
        "sentences": [*tiny.ROWS["sentences"], {"article_id": "a4", "sentence": 0, "start": 0, "end": SECOND - 1},
                      {"article_id": "a4", "sentence": 1, "start": SECOND, "end": len(HOSTILE)}],
        "keywords": [_keyword("a1", "guides"), _keyword("a2", "guides"), _keyword("a4", "@SUM(A1)")],
        "keyword_mentions": [_place("a1", tiny.TEXTS["a1"], term="guides", sentence=1),
                             _place("a2", tiny.TEXTS["a2"], term="guides", sentence=0), _place("a4", HOSTILE, term="@SUM(A1)", sentence=1)],
    }


def _keyword(article: str, term: str) -> dict:
    return {"article_id": article, "rank": 1, "keyword": term, "term": term, "score": 0.1, "salience": 0.5, "mentions": 1}


def _place(article: str, text: str, *, term: str, sentence: int) -> dict:
    start = text.index(term)
    return {"article_id": article, "term": term, "start": start, "end": start + len(term), "surface": term, "sentence": sentence}


def opened(data: Path) -> Corpus:
    """The made-up snapshot, written below `data` and opened."""
    tiny.write(data, build_id="tiny1", rows=rows())
    return Corpus.open(data)


def extract(corpus: Corpus, chart: str, *, selection: Selection = EVERYTHING, whole: bool = False, **given: str) -> Extract:
    """A chart's rows, ready to be carried away."""
    found = find(chart, given)
    assert found is not None, chart
    return Extract(found, corpus, selection, found.frame(corpus, selection), whole, ADDRESS)
