"""Who stands behind a figure: the speaker of the quotation that holds it, "according to", a verb of saying; else the outlet."""

from typing import NamedTuple

from corpus.article import Span
from pipeline.document import Row
from pipeline.names import organisations
from pipeline.speech.cues import cues
from pipeline.speech.tellers import hearsay, listed, tellers, words_of
from pipeline.speech.voices import Voices
from pipeline.text.tokened import Tokened


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
    source = None
    for stretch in dict.fromkeys((_part(text, at, sentence), sentence)):
        key = ("attribution", *stretch)
        if key not in text.known:
            text.known[key] = told(text, stretch)
        source = source or (None if _aside(text, at, text.known[key]) else text.known[key])
    return source or (Attribution(None, None, "unnamed") if quote is not None else OUTLET)


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


def told(text: Tokened, sentence: tuple[int, int]) -> Attribution | None:
    """Whom the words of a sentence make the source of what it says; None where nobody."""
    for span, pronoun in tellers(text, sentence):
        words = " ".join(span.within(text.document.text).split())
        found = _meant(text, span) if pronoun else _known(text, span) or Attribution(words, None, _kind_of_words(words, text.language))
        if found:
            return found
    return Attribution(None, None, "unnamed") if hearsay(text, sentence) else None


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
    words = [word.strip(",.'’\"").lower() for word in speaker.split()]
    head = words[: words.index("of")] if "of" in words else words
    for part in (head, words):
        for word in reversed(part) if "last" in words_of(language, "head") else part:
            for name, kind in (("unnamed", "unnamed"), ("bodies", "organisation"), ("offices", "named_office")):
                if listed(word, language, name):
                    return kind
    if any(organisations.is_head(word, language) for word in words) or (len(speaker) > 1 and speaker.isupper() and speaker.isascii()):
        return "organisation"
    capitals = [word[:1].isupper() for word in speaker.split()]
    return "named_person" if capitals and capitals[-1] and (len(words) > 1 or capitals[0]) else "unnamed"


def _known(text: Tokened, span: Span) -> Attribution | None:
    """The person named in the span, else the organisation; None where neither is named or the name only says whose spokesman speaks."""
    inside = text.within("mentions", span.start, span.end)
    for kind, attribution in (("person", "named_person"), ("organisation", "organisation"), ("country", "organisation")):
        mention = next((row for row in inside if row["kind"] == kind), None)
        if mention is None or (kind != "person" and _only_belongs(text, mention, span)):
            continue
        actor = mention.get("entity_id")
        name = next((row.get("name") for row in text.rows("actors") if row.get("actor") == actor), None)
        return Attribution(str(name or mention["surface"]), actor, attribution)
    return None


def _only_belongs(text: Tokened, mention: Row, span: Span) -> bool:
    """Whether the organisation only says whose official speaks: "a spokesman for the Reserve Bank"."""
    around = text.document.text[span.start : max(span.start, mention["start"])] + " " + text.document.text[mention["end"] : span.end]
    words = [word.strip(",.'’\"").lower() for word in around.split()]
    return any(listed(word, text.language, "offices") or
               (listed(word, text.language, "unnamed") and not listed(word, text.language, "bodies")) for word in words)


def _meant(text: Tokened, span: Span) -> Attribution | None:
    """Whom a pronoun means where the text leaves no doubt; else the pronoun itself, unnamed."""
    words = span.within(text.document.text)
    if ("voices",) not in text.known:
        text.known["voices",] = _voices(text)
    quotes = [row for row in text.rows("quotes") if row["end"] <= span.start and row.get("speaker_id")]
    near = quotes and text.document.sentence_at(span.start) - text.document.sentence_at(quotes[-1]["end"]) <= 2
    previous = (str(quotes[-1]["speaker"]), quotes[-1]["speaker_id"]) if near else None
    found = text.known["voices",].meant(span, span, previous)
    if found is None or found[1] is None:
        return Attribution(words, None, "unnamed")
    name = next((row.get("name") for row in text.rows("actors") if row.get("actor") == found[1]), None)
    return Attribution(str(name or found[0]), found[1], "named_person")


def _voices(text: Tokened) -> Voices:
    """The persons of the article outside of quotations."""
    quotes = text.rows("quotes")
    persons = [row for row in text.rows("mentions") if row["kind"] == "person"
               and not any(quote["start"] <= row["start"] < quote["end"] for quote in quotes)]
    return Voices(text.document, text.rows("mentions"), persons, text.rows("roles"), cues(text.language))
