"""Who stands behind a figure: the speaker of the quotation that holds it, "according to", a verb of saying; else the outlet."""

from typing import NamedTuple

import regex

from corpus.article import Span
from pipeline.document import Row
from pipeline.names import organisations
from pipeline.speech.cues import cues
from pipeline.speech.sayings import listed, words_of
from pipeline.speech.sources import BODY, NOUN, PERSON, Teller
from pipeline.speech.tellers import hearsay, tellers
from pipeline.speech.voices import Voices
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK

NEAR = 2  # sentences in which the person of a noun such as "эксперт" is
BACK = 4  # sentences in which a pronoun's person or body is looked for
_OWNED = regex.compile(r"(?:[’']s|(?<=s)[’'])\s\P{Lu}++$")


class Attribution(NamedTuple):
    """The speaker as shown, as an actor of the article, and the kind of source."""

    speaker: str | None = None
    speaker_id: str | None = None
    kind: str = "outlet"


OUTLET = Attribution()


def attributed(text: Tokened, at: int, sentence: tuple[int, int]) -> Attribution:
    """The attribution of the figure at token `at` of the sentence [first, last); quotations win over words of the sentence."""
    start = text.run[at].start
    quote = next((row for row in text.rows("quotes") if row["start"] <= start < row["end"]), None)
    said = _of_quote(text, quote) if quote is not None else None
    if said:
        return said
    found = _tellers(text, sentence)
    for first, last in dict.fromkeys((_clause(text, at, sentence), _part(text, at, sentence), sentence)):
        source = told(text, [one for one in found if first <= one.at < last])
        if source and not _aside(text, at, source):
            return source
    return Attribution(None, None, "unnamed") if quote is not None or hearsay(text, sentence) else OUTLET


def _tellers(text: Tokened, sentence: tuple[int, int]) -> list[Teller]:
    key = ("tellers", *sentence)
    if key not in text.known:
        text.known[key] = list(tellers(text, sentence))
    return text.known[key]


def _clause(text: Tokened, at: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The stretch between the commas around token `at`: "34 dead, the ministry said, up from the 30 that police counted"."""
    marks = [number for number in range(*sentence) if text.run[number].kind == MARK and text.run[number].word in ",;:—–"]
    return max((mark for mark in marks if mark < at), default=sentence[0]), min((mark for mark in marks if mark > at), default=sentence[1])


def _aside(text: Tokened, at: int, source: Attribution | None) -> bool:
    """Whether the figure stands between commas behind its source's own name: "Marta Quill, 54, said" is what the outlet tells."""
    run = text.run
    if source is None or source.speaker_id is None or not 2 <= at < len(run) - 1 or (run[at - 1].word, run[at + 1].word) != (",", ","):
        return False
    end = run[at - 2].end
    return any(row["end"] == end and row.get("entity_id") == source.speaker_id for row in text.within("mentions", end - 80, end))


def _part(text: Tokened, at: int, sentence: tuple[int, int]) -> tuple[int, int]:
    """The stretch between what sets sources against each other: "the union says 900; management counted 310", "..., while others say"."""
    first, last = sentence
    turning = words_of(text.language, "turning")
    marks = [number for number in range(*sentence)
             if text.run[number].word == ";" or (text.run[number].word in turning and number > first and text.run[number - 1].word == ",")]
    return max((mark + 1 for mark in marks if mark < at), default=first), min((mark for mark in marks if mark > at), default=last)


def told(text: Tokened, found: list[Teller]) -> Attribution | None:
    """Whom the first of the tellers that can be told make the source; None where none can."""
    for one in found:
        words = _owner(" ".join(one.span.within(text.document.text).split()), text.language)
        if one.pronoun == NOUN:
            source = _holder(text, one.span) or _once_more(text, one.span) or Attribution(words, None, _kind_of_words(words, text.language))
        elif one.pronoun:
            source = _person(text, one) if one.pronoun == PERSON else _body(text, one)
        else:
            source = _known(text, one.span) or _holder(text, one.span) or Attribution(words, None, _kind_of_words(words, text.language))
        if source:
            return source
    return None


def _owner(words: str, language: str) -> str:
    """Whose figures speak: "education ministry's figures"."""
    owned = _OWNED.search(words)
    return words[: owned.start()] if owned and listed(words.split()[-1].lower(), language, "documents") else words


def _of_quote(text: Tokened, quote: Row) -> Attribution | None:
    speaker, actor = quote.get("speaker"), quote.get("speaker_id")
    if speaker is None:
        return None
    kind = next((row.get("kind") for row in text.rows("actors") if row.get("actor") == actor), None) if actor else None
    if kind is None:
        return Attribution(str(speaker), actor, _kind_of_words(str(speaker), text.language))
    return Attribution(str(speaker), actor, "named_person" if kind == "person" else "organisation")


def _kind_of_words(speaker: str, language: str) -> str:
    """The kind of a source by its words: "the head of the court registry" is an office, "a company spokesman" nobody by name."""
    words = [_bare(word) for word in speaker.split()]
    head = words[: next((at for at, word in enumerate(words) if at and word in words_of(language, "tails")), len(words))]
    if any(" ".join(words[at : at + 2]) in words_of(language, "bodies") for at in range(len(words) - 1)):
        return "organisation"
    for part in (head, words):
        for word in reversed(part) if "last" in words_of(language, "head") else part:
            for name, kind in (("unnamed", "unnamed"), ("bodies", "organisation"), ("offices", "named_office")):
                if listed(word, language, name):
                    return kind
    if any(organisations.is_head(word, language) for word in words) or any(_is_acronym(word) for word in speaker.split()):
        return "organisation"
    if any(listed(word, language, "documents") for word in words):
        return "unnamed"
    capitals = [word[:1].isupper() for word in speaker.split()]
    return "named_person" if capitals and capitals[-1] and (len(words) > 1 or capitals[0]) else "unnamed"


def _is_acronym(word: str) -> bool:
    return len(plain := word.strip(",.’'()")) > 1 and plain.isupper() and plain.isascii()


def _bare(word: str) -> str:
    return word.lower().strip(",.'’\"«»").removesuffix("'s").removesuffix("’s")


def _known(text: Tokened, span: Span) -> Attribution | None:
    """The person named in the span, else the organisation; None where neither is named or the name only says whose spokesman speaks."""
    inside = text.within("mentions", span.start, span.end)
    for kind, attribution in (("person", "named_person"), ("organisation", "organisation"), ("country", "organisation")):
        mention = next((row for row in inside if row["kind"] == kind), None)
        if mention is None or (kind != "person" and (_only_belongs(text, mention, span) or _owns(text, mention, span))):
            continue
        actor = mention.get("entity_id")
        name = next((row.get("name") for row in text.rows("actors") if row.get("actor") == actor), None)
        return Attribution(str(name or mention["surface"]), actor, attribution)
    return None


def _owns(text: Tokened, mention: Row, span: Span) -> bool:
    """Whether more than a possessive mark stands behind the mention in the span: "Seafarers’ Trade Union"."""
    behind = text.document.text[mention["end"] : span.end]
    return behind[:1] in ("'", "’") and len(behind.split()) > 1


def _only_belongs(text: Tokened, mention: Row, span: Span) -> bool:
    """Whether the organisation only says whose official speaks: "a spokesman for the Reserve Bank"."""
    around = text.document.text[span.start : max(span.start, mention["start"])] + " " + text.document.text[mention["end"] : span.end]
    words = [_bare(word) for word in around.split()]
    return any(listed(word, text.language, "offices") or
               (listed(word, text.language, "unnamed") and not listed(word, text.language, "bodies")) for word in words)


def _holder(text: Tokened, span: Span) -> Attribution | None:
    """The person of whom the article said before that he holds the office: "the minister"."""
    actor = _voices(text).holder(span)
    return Attribution(_name(text, actor), actor, "named_person") if actor else None


def _name(text: Tokened, actor: str | None) -> str | None:
    return next((row.get("name") for row in text.rows("actors") if row.get("actor") == actor), None)


def _once_more(text: Tokened, span: Span) -> Attribution | None:
    """The person who was the source just before, where a bare noun such as "эксперт" names the source."""
    before = _before(text, span, back=NEAR)
    return before if before and before.kind == "named_person" and before.speaker_id else None


def _person(text: Tokened, one: Teller) -> Attribution:
    """Whom a pronoun means where the text leaves no doubt; else the pronoun itself, unnamed."""
    before = _before(text, one.span)
    last = (before.speaker, before.speaker_id) if before and before.speaker and before.kind == "named_person" else None
    found = _voices(text).meant(one.span, one.span, last)
    if found is None or (found[1] is None and last is None):
        return Attribution(one.span.within(text.document.text), None, "unnamed")
    return Attribution(str(_name(text, found[1]) or found[0]), found[1], "named_person")


def _body(text: Tokened, one: Teller) -> Attribution | None:
    """Which organisation or people "it" or "they" means: the source just before; None where none is told."""
    sentence = text.sentence(one.at)
    own = [other for other in _tellers(text, sentence) if other.at < one.at and not other.pronoun]
    before = told(text, own[-1:]) or _before(text, one.span)
    if before and before.kind in ("organisation", "unnamed") and before.speaker:
        return before
    words = one.span.within(text.document.text)
    return Attribution(words, None, "unnamed") if listed(words.lower(), text.language, "unnamed") else None


def source_before(voices: Voices, phrase: Span, quotes: list[Row]) -> tuple[str, str | None] | None:
    """(words, actor) of the person whom the sentences before the phrase name as their last source; None where they name nobody."""
    text = Tokened(voices.document, {"roles": voices.roles, "quotes": quotes}, {"mentions": voices.mentions})
    text.known["voices",] = voices
    source = _before(text, phrase)
    return (source.speaker, source.speaker_id) if source and source.speaker and source.kind == "named_person" else None


def _before(text: Tokened, span: Span, back: int = BACK) -> Attribution | None:
    """The last source of the sentences before the one of `span`, as far as nobody else is named behind it."""
    number, source = text.document.sentence_at(span.start), None
    for at in range(max(0, number - back), number):
        source = _last(text, at, source)
    return source


def _last(text: Tokened, number: int, earlier: Attribution | None) -> Attribution | None:
    """The last source of a sentence, given that of the sentences before it."""
    span = text.document.sentences[number]
    quotes = [row for row in text.within("quotes", span.start, span.end) if row.get("speaker")]
    if quotes:
        return _of_quote(text, quotes[-1])
    found = [one for one in _tellers(text, text.inside(span)) if not _quoted(text, one)]
    if not found:
        return None if any(row["kind"] == "person" for row in text.within("mentions", span.start, span.end)) else earlier
    last = found[-1]
    if last.pronoun == NOUN:
        return earlier or told(text, [last])
    if not last.pronoun:
        return told(text, [last])
    if last.pronoun == BODY:
        return earlier
    pair = (earlier.speaker, earlier.speaker_id) if earlier and earlier.speaker and earlier.kind == "named_person" else None
    meant = _voices(text).meant(last.span, last.span, pair)
    return Attribution(str(_name(text, meant[1]) or meant[0]), meant[1], "named_person") if meant else None


def _quoted(text: Tokened, one: Teller) -> bool:
    return any(row["start"] <= one.span.start < row["end"] for row in text.rows("quotes"))


def _voices(text: Tokened) -> Voices:
    """The persons of the article outside of quotations."""
    if ("voices",) not in text.known:
        quotes = text.rows("quotes")
        persons = [row for row in text.rows("mentions") if row["kind"] == "person"
                   and not any(quote["start"] <= row["start"] < quote["end"] for quote in quotes)]
        text.known["voices",] = Voices(text.document, text.rows("mentions"), persons, text.rows("roles"), cues(text.language))
    return text.known["voices",]
