"""Keywords of an article: whole noun phrases and names, scored by YAKE. What the pile adds is said in pipeline.across.salience."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

import regex

from corpus.article import Span
from pipeline.across.salience import Evidence, within_article
from pipeline.document import Document, Found, Row, Rows
from pipeline.names.persons import titles
from pipeline.terms.phrases import Phrase, phrases
from pipeline.terms.yake_scores import YakeScores, prose
from pipeline.text.stopwords import stopwords
from pipeline.text.wordforms import WORD, base_form, general_forms, normal_form

CANDIDATES, SCRAP = 40, 0.34
STRICT = frozenset({"en", "bn"})  # readers of French and Russian news do name single words (président, закон): measured, both lose by it
CAPITAL_OF, OF_CAPITAL = regex.compile(r"(?<![\p{L}-])\p{Lu}[\p{L}-]++ (?:of|for) (?:the )?$"), regex.compile(r" of (?:the )?\p{Lu}")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A term of the article: its places, the spelling that is shown and YAKE's score of that spelling."""

    term: str
    keyword: str
    score: float
    evidence: float
    places: tuple[Phrase, ...]


def extract(document: Document, found: Found) -> Rows:
    """Rows of `keywords` (up to 40 an article, best first; rank and salience provisional) and of `keyword_mentions`.

    Candidates are noun phrases of up to five words and names of any length; the score is YAKE's. A text without words gives
    no rows.
    """
    keywords, mentions = [], []
    for rank, candidate in enumerate(_distinct(_candidates(document, found)), 1):
        keywords.append({"article_id": document.article_id, "rank": rank, "keyword": candidate.keyword, "term": candidate.term,
                         "score": candidate.score, "salience": within_article(candidate.evidence), "mentions": len(candidate.places)})
        mentions.extend(_mention(document, candidate.term, place) for place in candidate.places)
    return {"keywords": keywords, "keyword_mentions": sorted(mentions, key=lambda row: (row["start"], row["end"], row["term"]))}


def _mention(document: Document, term: str, place: Phrase) -> Row:
    return {"article_id": document.article_id, "term": term, "start": place.start, "end": place.end,
            "surface": document.text[place.start : place.end], "sentence": document.sentence_at(place.start)}


def _candidates(document: Document, found: Found) -> list[Candidate]:
    """Every candidate of the article, best first."""
    groups: dict[str, list[Phrase]] = defaultdict(list)
    for phrase in phrases(document, found.get("mentions", []), found.get("actors", [])):
        groups[" ".join(phrase.forms)].append(phrase)
    if not groups:
        return []
    scores = YakeScores(prose(document.text, document.sentences, left_out=_left_out(document)), stopwords=stopwords(document.language))
    weights = _word_weights(groups)
    made = [_candidate(document, term, places, scores, weights) for term, places in groups.items() if _stands(document, places)]
    return sorted((one for one in made if one), key=lambda one: (-one.evidence, one.score, one.places[0].start, one.term))


def _stands(document: Document, places: list[Phrase]) -> bool:
    """True for a term that is a whole phrase somewhere and no scrap: no office or general word alone, no part of a longer title,
    no word that mostly stands inside longer phrases.
    """
    whole = [place for place in places if place.whole]
    if document.language[:2] not in STRICT:
        return bool(whole)
    whole = [place for place in whole if not _clipped(document, place)]
    if len(places[0].forms) == 1 and not places[0].name:
        return len(whole) > SCRAP * len(places) and places[0].forms[0] not in _offices(document.language) | general_forms(document.language)
    return bool(whole)


@cache
def _offices(language: str) -> frozenset[str]:
    """The normal forms of offices and ranks of one word."""
    held = titles(language.split("-")[0])
    return frozenset(normal_form(word, language) for name in ("offices", "ranks") for word in held[name] if " " not in word)


def _clipped(document: Document, place: Phrase) -> bool:
    """True for a piece of something longer: behind a hyphen ("Belarus-China relations"), or in capitals beside "of" and more capitals
    ("Kazakhstan Minister of Internal Affairs" holds two such pieces).
    """
    text = document.text
    if place.name:
        return False
    if text[max(0, place.start - 1) : place.start] in ("-", "‑") or text[place.end : place.end + 1] in ("-", "‑"):
        return True
    inner = text[place.start].isupper() and CAPITAL_OF.search(text, max(0, place.start - 40), place.start) is not None
    return inner or (_last(text, place) and OF_CAPITAL.match(text, place.end) is not None)


def _last(text: str, place: Phrase) -> bool:
    """True when the last word of the phrase has a capital."""
    return text[max(place.start, text.rfind(" ", place.start, place.end) + 1)].isupper()


def _left_out(document: Document) -> tuple[Span, ...]:
    """The furniture without the headline, which is read once."""
    return tuple(span for span in document.front.furniture if span != document.front.title_span)


def _word_weights(groups: dict[str, list[Phrase]]) -> Counter:
    """How often each normal form stands in a whole noun phrase of the article."""
    return Counter(form for places in groups.values() for place in places if place.whole for form in place.forms)


def _candidate(document: Document, term: str, places: list[Phrase], scores: YakeScores, weights: Counter) -> Candidate | None:
    spellings = Counter(" ".join(document.text[place.start : place.end].split()) for place in places)
    full = [spelling for spelling in spellings if len(WORD.findall(spelling)) >= len(places[0].forms)]
    keyword = max(full or spellings, key=lambda spelling: (spellings[spelling], -len(spelling), spelling))
    count = sum(number for spelling, number in spellings.items() if spelling.lower() == keyword.lower())
    score = scores.score(keyword, count=count)
    if score is None:
        return None
    keyword = base_form(keyword, document.language)
    title = document.front.title_span
    forms = places[0].forms
    strength = Evidence(words=tuple(weights[form] for form in forms), position=places[0].start / len(document.text),
                        whole=sum(place.whole for place in places) / len(places),
                        headline=title is not None and any(place.start in title for place in places),
                        general=len(forms) == 1 and forms[0] in general_forms(document.language), score=score).strength
    return Candidate(term, keyword, score, strength, tuple(places))


def _distinct(candidates: list[Candidate]) -> list[Candidate]:
    """The best candidates without those that say what another says: parts that never stand alone, chance extensions of a phrase."""
    settled = [one for one in candidates if len(one.places[0].forms) > 1 and sum(place.whole for place in one.places) > 1]
    kept: list[Candidate] = []
    for candidate in candidates:
        if len(kept) == CANDIDATES:
            break
        extends = len(candidate.places) == 1 and any(_holds(candidate, one) for one in settled)
        if not extends and not any(_repeats(candidate, better) for better in kept):
            kept.append(candidate)
    return kept


def _holds(long: Candidate, short: Candidate) -> bool:
    return len(long.term) > len(short.term) and f" {short.term} " in f" {long.term} "


def _repeats(candidate: Candidate, better: Candidate) -> bool:
    """True where one term holds the other and the shorter hardly stands outside the longer."""
    short, long = sorted((candidate, better), key=lambda one: len(one.term))
    return _holds(long, short) and len(short.places) <= 1.25 * len(long.places)
