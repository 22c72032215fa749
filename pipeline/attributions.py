"""Who stands behind a figure: the speaker of the quotation that holds it, "according to", a verb of saying; else the outlet."""

from functools import cache
from typing import NamedTuple

from corpus.article import Span
from pipeline.document import Row
from pipeline.tokened import Tokened
from pipeline.tokens import MARK, WORD
from pipeline.wordlists import base, wordlist

REACH, PHRASE = 9, 10
_MARKS = ",;:.()—–।\"“”"


class Attribution(NamedTuple):
    """The speaker as shown, as an actor of the article, and the kind of source."""

    speaker: str | None = None
    speaker_id: str | None = None
    kind: str = "outlet"


OUTLET = Attribution()


@cache
def _words(language: str, name: str) -> frozenset[str]:
    return frozenset(wordlist("attribution", base(language)).get(name, ()))


def attributed(text: Tokened, at: int, sentence: tuple[int, int]) -> Attribution:
    """The attribution of the figure at token `at` of the sentence [first, last); quotations win over words of the sentence."""
    start = text.run[at].start
    quote = next((row for row in text.rows("quotes") if row["start"] <= start < row["end"]), None)
    if quote is not None:
        return _of_quote(text, quote)
    key = ("attribution", *sentence)
    if key not in text.known:
        text.known[key] = _by_source(text, sentence) or _by_verb(text, sentence) or OUTLET
    return text.known[key]


def _of_quote(text: Tokened, quote: Row) -> Attribution:
    speaker, actor = quote.get("speaker"), quote.get("speaker_id")
    if speaker is None:
        return Attribution(None, None, "unnamed")
    kind = next((row.get("kind") for row in text.rows("actors") if row.get("actor") == actor), None) if actor else None
    if kind is None:
        return Attribution(str(speaker), actor, _kind_of_words(str(speaker), text.language))
    return Attribution(str(speaker), actor, "named_person" if kind == "person" else "organisation")


def _kind_of_words(speaker: str, language: str) -> str:
    words = [word.strip(",.'’\"").lower() for word in speaker.split()]
    for listed, kind in (("unnamed", "unnamed"), ("bodies", "organisation"), ("offices", "named_office")):
        if any(word in _words(language, listed) for word in words):
            return kind
    return "named_person" if speaker[:1].isupper() and len(words) > 1 else "unnamed"


def _named(text: Tokened, first: int, last: int) -> Attribution | None:
    """The person named in tokens [first, last), else the organisation; None where neither is named."""
    if last <= first:
        return None
    span = Span(text.run[first].start, text.run[last - 1].end)
    inside = text.within("mentions", span.start, span.end)
    for kind, attribution in (("person", "named_person"), ("organisation", "organisation")):
        mention = next((row for row in inside if row["kind"] == kind), None)
        if mention is not None:
            actor = mention.get("entity_id")
            name = next((row.get("name") for row in text.rows("actors") if row.get("actor") == actor), None)
            return Attribution(str(name or mention["surface"]), actor, attribution)
    return None


def _by_source(text: Tokened, sentence: tuple[int, int]) -> Attribution | None:
    """ "according to the ministry, ..."; in Bengali the word stands behind."""
    for at in range(*sentence):
        for size in (3, 2, 1):
            phrase = " ".join(token.word for token in text.run[at : min(at + size, sentence[1])])
            if phrase in _words(text.language, "sources"):
                return _read(text, at + size, _next_mark(text, at + size, min(at + size + PHRASE, sentence[1])))
            if phrase in _words(text.language, "sources_after"):
                return _read(text, _last_mark(text, max(sentence[0], at - 4), at), at)
    return None


def _next_mark(text: Tokened, first: int, last: int) -> int:
    return next((at for at in range(first, last) if text.run[at].kind == MARK and text.run[at].word in _MARKS), last)


def _last_mark(text: Tokened, first: int, last: int) -> int:
    """Index behind the last mark of tokens [first, last)."""
    return next((at + 1 for at in range(last - 1, first - 1, -1) if text.run[at].kind == MARK and text.run[at].word in _MARKS), first)


def _read(text: Tokened, first: int, last: int) -> Attribution | None:
    """The name in tokens [first, last), else their words."""
    if last <= first:
        return None
    words = " ".join(text.words(first, last).split())
    return _named(text, first, last) or Attribution(words, None, _kind_of_words(words, text.language))


def _by_verb(text: Tokened, sentence: tuple[int, int]) -> Attribution | None:
    """ "the minister said that ...", "..., police reported": the subject just before or after the verb."""
    verbs = _words(text.language, "verbs")
    for at in range(*sentence):
        if text.run[at].kind != WORD or text.run[at].word not in verbs:
            continue
        found = _subject(text, max(sentence[0], at - REACH), at)
        if found is None and at > sentence[0] and text.run[at - 1].word == ",":
            found = _named(text, at + 1, _next_mark(text, at + 1, min(at + 7, sentence[1])))
        if found:
            return found
    return None


def _subject(text: Tokened, first: int, verb: int) -> Attribution | None:
    """Who says it, in the tokens before the verb: a name within five tokens, else an office, a body, or "officials"."""
    begin = max(_last_mark(text, first, verb), verb - 6)
    found = _named(text, begin, verb)
    if found:
        return found
    for token in reversed([token for token in text.run[max(begin, verb - 3) : verb] if token.kind == WORD]):
        for listed, kind in (("bodies", "organisation"), ("offices", "named_office"), ("unnamed", "unnamed")):
            if token.word in _words(text.language, listed):
                return Attribution(token.shout, None, kind)
    return None
