"""Themes of an article: the lexicon's terms in the text, and which themes are main. The lexicon is read in pipeline.terms.thememap."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from pipeline.document import Document, Found, Row, Rows
from pipeline.terms import thememap
from pipeline.terms.thememap import Term, ThemeMap
from pipeline.text.wordforms import WORD, normal_form

LEAST_WORDS = 300


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of the text; `joined`: only blanks or a hyphen lie between it and the word before."""

    start: int
    end: int
    keys: tuple[str, ...]
    joined: bool


def theme_rows(lexicon: Path | None = None) -> list[Row]:
    """Rows of the table `themes`: every theme in every language of the lexicon (the shipped one when None).

    Raises ValueError, naming file, theme and what is expected, when the lexicon is broken.
    """
    return [{"theme": theme.id, "language": language, "name": theme.names[language], "description": theme.descriptions.get(language)}
            for theme in thememap.load(lexicon).themes for language in sorted(theme.names)]


def extract(document: Document, found: Found) -> Rows:
    """Rows of `theme_mentions` and `article_themes`; empty where the lexicon has no terms in the article's language.

    A term matches every inflected form of its words; within a theme the longest term wins, so no place counts twice. The
    score is the sum of the terms' weights (1 for a word, 1.5 for two words, 2 for more) per 100 words, a text of fewer than
    300 words counted as 300. A theme is main where score and mentions reach what the lexicon states.
    """
    terms = thememap.load(document.lexicon)
    words = _words(document, terms)
    taken: dict[str, int] = defaultdict(int)
    mentions, scores, counts = [], defaultdict(float), Counter()
    for at in range(len(words)):
        for term, last in _matches(words, at, terms, document.language):
            if words[at].start < taken[term.theme]:
                continue
            taken[term.theme] = words[last].end
            mentions.append(_mention(document, term, words[at].start, words[last].end))
            scores[term.theme] += term.weight
            counts[term.theme] += 1
    length = max(LEAST_WORDS, len(words)) / 100
    themes = [_theme(document, theme, counts[theme], scores[theme] / length, terms) for theme in sorted(counts)]
    return {"theme_mentions": mentions, "article_themes": themes}


def _theme(document: Document, theme: str, mentions: int, score: float, terms: ThemeMap) -> Row:
    main = score >= terms.threshold and mentions >= terms.least_mentions
    return {"article_id": document.article_id, "theme": theme, "mentions": mentions, "score": score, "main": main}


def _mention(document: Document, term: Term, start: int, end: int) -> Row:
    return {"article_id": document.article_id, "theme": term.theme, "term": term.words, "start": start, "end": end,
            "surface": document.text[start:end], "sentence": document.sentence_at(start)}


def _words(document: Document, terms: ThemeMap) -> list[_Word]:
    text, language, words, last = document.text, document.language, [], 0
    furniture = [span for span in document.front.furniture if span != document.front.title_span]
    for match in WORD.finditer(text):
        if any(match.start() in span for span in furniture):
            continue
        for start, end in _parts(match.group(), match.start(), language):
            gap = text[last:start]
            joined = bool(words) and (gap == "-" or (gap.isspace() and "\n\n" not in gap))
            words.append(_Word(start, end, terms.keys(text[start:end].lower(), language), joined))
            last = end
    return words


def _parts(word: str, start: int, language: str) -> list[tuple[int, int]]:
    """The word, or the parts between its hyphens where its normal form keeps them."""
    if "-" not in word or "-" not in normal_form(word, language):
        return [(start, start + len(word))]
    parts, at = [], start
    for part in word.split("-"):
        parts.append((at, at + len(part)))
        at += len(part) + 1
    return parts


def _matches(words: list[_Word], at: int, terms: ThemeMap, language: str) -> list[tuple[Term, int]]:
    """The longest term of each theme that begins at this word, with the number of its last word."""
    best: dict[str, tuple[Term, int]] = {}
    for key in words[at].keys:
        for term in terms.beginning_with(key, language):
            last = at + len(term.keys) - 1
            fits = last < len(words) and all(words[at + n].joined and term.keys[n] in words[at + n].keys for n in range(1, len(term.keys)))
            if fits and (term.theme not in best or last > best[term.theme][1]):
                best[term.theme] = (term, last)
    return [best[theme] for theme in sorted(best)]
