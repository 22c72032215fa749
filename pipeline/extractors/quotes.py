"""Quotations of an article with their speakers: the table quotes. Marks are found in quotations.py, speakers in speakers.py."""

import hashlib
from bisect import bisect_left

import regex

from corpus.article import Span
from pipeline.document import Document, Found, Row, Rows
from pipeline.speech.attributions import source_before
from pipeline.speech.blocks import Block, blocks
from pipeline.speech.cues import cues
from pipeline.speech.quotations import Run, runs
from pipeline.speech.utterances import Utterance, utterances
from pipeline.speech.voices import Voices, cue_words
from pipeline.text.sentences import paragraphs

_TRIM = regex.compile(r"[\s,;]++$")


def extract(document: Document, found: Found) -> Rows:
    """Rows of `quotes`, in order: direct quotations and blocks under a speaker's name; {"quotes": []} where there are none.

    A quotation that a new paragraph opens again is one row from its first to its last word; so is, in English, one that only its own
    attribution interrupts ("“A,” said NAME. “B.”", lexicon/quotes/en.toml says why). Elsewhere, and after other words of the article, the
    same speaker's next quotation is a row with `part_of`.
    Words between marks that no one is made to say (titles, scare quotes, single terms inside a sentence) are left out.
    """
    spans, words, mentions = paragraphs(document.text), cues(document.language), found.get("mentions", [])
    passages = blocks(document, spans, words, mentions)
    marked = [run for run in runs(document.text, spans) if not _inside(run, passages)]
    voices = Voices.of(document, found, marked, words)
    rows, first, previous = [], None, None
    for quote in utterances(document, spans, marked, voices):
        row, previous = _row(quote, voices, previous, rows)
        first = first if quote.continues and first else row["quote_id"]
        rows.append({**row, "part_of": first if first != row["quote_id"] else None})
    rows += [_block_row(document, block, voices) for block in passages]
    return {"quotes": sorted(rows, key=lambda row: row["start"])}


def _inside(run: Run, passages: list[Block]) -> bool:
    number = bisect_left(passages, run.right, key=lambda block: block.start) - 1
    return number >= 0 and run.left < passages[number].end


def _row(quote: Utterance, voices: Voices, previous: tuple | None, earlier: list[Row]) -> tuple[Row, tuple | None]:
    """The quotation's row, and who spoke last: (words, actor). `earlier`: the rows before it."""
    document, phrase = voices.document, quote.attribution.speaker
    speaker, actor = voices.named(phrase) if phrase else (None, None)
    if phrase and voices.is_pronoun(phrase):
        last = source_before(voices, phrase, earlier) or previous
        speaker, actor = voices.meant(phrase, Span(quote.start, quote.end), last) or (speaker, None)
    elif phrase and not actor:
        again = source_before(voices, phrase, earlier) if voices.refers(phrase) else voices.antecedent(phrase)
        speaker, actor = again or (speaker, None)
    span = Span(quote.start, _trimmed(document.text, quote.start, quote.end))
    words = " ".join(speaker.split()) if speaker else None
    row = _shared(document, span, voices, "direct")
    if len(quote.parts) > 1:  # the words that interrupt it name who speaks, not what is spoken about
        row["about"] = list(dict.fromkeys(actor for part in quote.parts for actor in voices.about(part.start, part.end)))
    row |= {"speaker": words, "speaker_id": actor, "cue": cue_words(document.text, quote.attribution)}
    return row, ((speaker, actor) if speaker and not (phrase and speaker.lower() in voices.cues.pronouns) else previous)


def _block_row(document: Document, block: Block, voices: Voices) -> Row:
    speaker, actor = voices.named(block.name)
    row = _shared(document, Span(block.start, block.end), voices, "block")
    return row | {"speaker": speaker if actor else block.name.within(document.text), "speaker_id": actor, "cue": None, "part_of": None}


def _shared(document: Document, span: Span, voices: Voices, kind: str) -> Row:
    number = hashlib.sha256(f"{document.article_id}:quote:{span.start}:{span.end}".encode()).hexdigest()[:16]
    return {
        "article_id": document.article_id, "quote_id": number, "start": span.start, "end": span.end, "surface": span.within(document.text),
        "kind": kind, "about": voices.about(span.start, span.end), "sentence": document.sentence_at(span.start),
    }


def _trimmed(text: str, start: int, end: int) -> int:
    """The end without the comma that only leads to the speaker."""
    match = _TRIM.search(text, max(start + 1, end - 20), end)
    return match.start() if match else end
