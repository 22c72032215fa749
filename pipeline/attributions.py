"""Who stands behind a figure: the speaker of the quotation that holds it, "according to", a verb of saying; else the outlet."""

from functools import cache
from typing import NamedTuple

from corpus.article import Span
from pipeline.document import Found, Row
from pipeline.tokens import MARK, WORD, Token
from pipeline.wordlists import base, wordlist

REACH, PHRASE = 9, 10


class Attribution(NamedTuple):
    """The speaker as shown, as an actor of the article, and the kind of source."""

    speaker: str | None = None
    speaker_id: str | None = None
    kind: str = "outlet"


OUTLET = Attribution()


@cache
def _words(language: str, name: str) -> frozenset[str]:
    lists = wordlist("attribution", base(language))
    return frozenset(lists.get(name, ()))


def attributed(run: list[Token], at: int, sentence: tuple[int, int], found: Found, language: str) -> Attribution:
    """The attribution of the figure at token `at` of the sentence [first, last); quotations win over words of the sentence."""
    quote = next((row for row in found.get("quotes", ()) if row["start"] <= run[at].start < row["end"]), None)
    if quote is not None:
        return _of_quote(quote, found, language)
    names = _names(found, run[sentence[0]].start, run[sentence[1] - 1].end)
    return _by_source(run, sentence, names, found, language) or _by_verb(run, sentence, names, found, language) or OUTLET


def _of_quote(quote: Row, found: Found, language: str) -> Attribution:
    speaker, actor = quote.get("speaker"), quote.get("speaker_id")
    if speaker is None:
        return Attribution(None, None, "unnamed")
    return Attribution(str(speaker), actor, _kind_of_actor(actor, str(speaker), found, language))


def _kind_of_actor(actor: object, speaker: str, found: Found, language: str) -> str:
    kind = next((row.get("kind") for row in found.get("actors", ()) if row.get("actor") == actor), None) if actor else None
    if kind == "person":
        return "named_person"
    if kind in ("organisation", "country", "programme", "event", "place"):
        return "organisation"
    return _kind_of_words(speaker, language)


def _kind_of_words(speaker: str, language: str) -> str:
    words = [word.strip(",.'’\"").lower() for word in speaker.split()]
    if any(word in _words(language, "unnamed") for word in words):
        return "unnamed"
    if any(word in _words(language, "bodies") for word in words):
        return "organisation"
    if any(word in _words(language, "offices") for word in words):
        return "named_office"
    return "named_person" if speaker[:1].isupper() and len(words) > 1 else "unnamed"


def _names(found: Found, start: int, end: int) -> list[Row]:
    return [row for row in found.get("mentions", ()) if start <= row["start"] < end and row["kind"] in ("person", "organisation", "country")]


def _actor_label(mention: Row, found: Found) -> str:
    name = next((row.get("name") for row in found.get("actors", ()) if row.get("actor") == mention.get("entity_id")), None)
    return str(name or mention["surface"])


def _named(mention: Row, found: Found) -> Attribution:
    kind = "named_person" if mention["kind"] == "person" else "organisation"
    return Attribution(_actor_label(mention, found), mention.get("entity_id"), kind)


def _by_source(run: list[Token], sentence: tuple[int, int], names: list[Row], found: Found, language: str) -> Attribution | None:
    """ "according to the ministry, ..."; in Bengali the word stands behind."""
    for at in range(*sentence):
        for size in (3, 2, 1):
            phrase = " ".join(token.word for token in run[at: min(at + size, sentence[1])])
            if phrase in _words(language, "sources"):
                return _read(run, at + size, min(at + size + PHRASE, sentence[1]), names, found, language)
            if phrase in _words(language, "sources_after"):
                return _read(run, max(sentence[0], at - 4), at, names, found, language, backward=True)
    return None


def _read(run: list[Token], first: int, last: int, names: list[Row], found: Found, language: str, *, backward: bool = False) -> Attribution | None:
    """The name in the tokens, else their words up to a mark."""
    if not backward:
        last = next((at for at in range(first, last) if run[at].kind == MARK and run[at].word in ",;:.()—–।\"“"), last)
    else:
        first = next((at + 1 for at in range(last - 1, first - 1, -1) if run[at].kind == MARK and run[at].word in ",;:.()—–।\"”"), first)
    if last <= first:
        return None
    span = Span(run[first].start, run[last - 1].end)
    person = [row for row in names if row["start"] in span and row["kind"] == "person"]
    inside = person or [row for row in names if row["start"] in span and row["kind"] == "organisation"]
    if inside:
        return _named(inside[0], found)
    words = " ".join(token.shout for token in run[first:last][:PHRASE])
    return Attribution(words, None, _kind_of_words(words, language))


def _by_verb(run: list[Token], sentence: tuple[int, int], names: list[Row], found: Found, language: str) -> Attribution | None:
    """ "the minister said that ...", "..., police reported": the subject just before or after the verb."""
    for at in range(sentence[0], sentence[1]):
        if run[at].kind != WORD or run[at].word not in _words(language, "verbs"):
            continue
        first = max(sentence[0], at - REACH)
        left = _subject(run, first, at, names, found, language)
        if left:
            return left
        follows = at + 1
        if follows < sentence[1] and run[at - 1].word == "," and at > sentence[0]:
            right = _read(run, follows, min(follows + 6, sentence[1]), names, found, language)
            if right and right.speaker_id:
                return right
    return None


def _subject(run: list[Token], first: int, verb: int, names: list[Row], found: Found, language: str) -> Attribution | None:
    begin = next((at + 1 for at in range(verb - 1, first - 1, -1) if run[at].kind == MARK and run[at].word in ";:.()—–।\"“”"), first)
    span = Span(run[begin].start, run[verb].start) if begin < verb else None
    near = [row for row in names if span and row["start"] in span and row["end"] >= run[max(begin, verb - 5)].start]
    if near:
        chosen = next((row for row in reversed(near) if row["kind"] == "person"), near[-1])
        if chosen["kind"] != "country":
            return _named(chosen, found)
    tail = [token for token in run[max(begin, verb - 3): verb] if token.kind == WORD]
    for token in reversed(tail):
        for listed in ("bodies", "offices", "unnamed"):
            if token.word in _words(language, listed):
                kind = {"bodies": "organisation", "offices": "named_office", "unnamed": "unnamed"}[listed]
                return Attribution(token.shout, None, kind)
    return None
