"""From quoted stretches to quotations: which of them someone says, who by the clauses around them, and which belong together."""

from bisect import bisect_right
from dataclasses import dataclass, replace

import regex

from corpus.article import Span
from pipeline.document import Document
from pipeline.speech.cues import Cues
from pipeline.speech.interruptions import parts
from pipeline.speech.quotations import Run, last_character
from pipeline.speech.speakers import NOBODY, Attribution, before, behind
from pipeline.speech.voices import Voices

_WORD = regex.compile(r"[\p{L}\p{M}\p{N}]++(?:[’'.-][\p{L}\p{M}\p{N}]++)*+")
_SPEECH_END = ".!?…।"
_ADDRESS = regex.compile(r"[\p{L}\p{N}]\.\p{L}{2,4}(?:$|/)")
_ANOTHER = regex.compile(  # a sentence of its own that leads to the next quotation
    r"[.!?]\s+\p{Lu}[^.!?:\n]*+:\s*+[“„«\"]?$|।\s+\p{Lo}[^।!?\n]*[,:]\s*+[“„«\"‘]?$")
_DASH = regex.compile(r"\s[–—]\s")
GAP, HEAD = 240, 400
ENOUGH_WORDS, PARTIAL_WORDS, SENTENCE_WORDS, PHRASE_WORDS = 4, 5, 7, 8


@dataclass(frozen=True, slots=True)
class Utterance:
    """One quotation: first and last offset, who says it, its marked stretches, its last paragraph.

    continues: the one before it is by the same speaker, who goes on.
    """

    start: int
    end: int
    attribution: Attribution
    parts: tuple[Run, ...]
    paragraph: int
    continues: bool = False


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a run stands: its first and last paragraph's numbers, the words of its sentence before it (or the sentence that
    introduces it), those behind it, and whether it begins and ends its paragraph."""

    first: int
    last: int
    head: Span
    tail: Span
    introduced: bool
    begins: bool
    whole: bool


def utterances(document: Document, paragraphs: list[Span], marked: list[Run], voices: Voices) -> list[Utterance]:
    """The quotations among the marked stretches, in order, those that belong together joined."""
    made: list[Utterance] = []
    starts = [span.start for span in paragraphs]
    marked = [part for run in marked for part in parts(document.text, run, voices.cues)]
    for number, marks in enumerate(marked):
        run = marks if marks.closed or marks.goes_on else _cut(document, marks, voices)
        limits = Span(made[-1].end if made else 0, marked[number + 1].left if number + 1 < len(marked) else len(document.text))
        place = _place(document, paragraphs, starts, run, limits)
        attribution = _attribution(document.text, run, place, voices)
        near, text = _near(run, place, made), document.text
        inserted = bool(made) and attribution.place != "behind" and _only_inserted(document, made[-1], run)
        if inserted:
            attribution = NOBODY
        if not (inserted or _is_spoken(text, run, place, attribution, near) or _is_partial(text, run, attribution, voices.cues)):
            continue
        utterance = _uttered(run, place, attribution, near)
        belongs = bool(made) and _belongs(document, made[-1], utterance)
        if belongs and (voices.cues.joins or run.resumed):
            made[-1] = _joined(made[-1], utterance)
        elif belongs:
            made.append(replace(utterance, continues=True, attribution=replace(made[-1].attribution, place="behind")))
        else:
            made.append(utterance)
    return made


def _joined(earlier: Utterance, later: Utterance) -> Utterance:
    """One quotation of both; the later attribution counts where the earlier part has none."""
    attribution = earlier.attribution if earlier.attribution.speaker else later.attribution
    return replace(earlier, end=later.end, parts=(*earlier.parts, *later.parts), paragraph=later.paragraph, attribution=attribution)


def _cut(document: Document, run: Run, voices: Voices) -> Run:
    """An unclosed stretch without the article's own words: up to a dash before a cue, else to its paragraph's or its sentence's end."""
    dashes = [match for match in _DASH.finditer(document.text, run.start, run.end)
              if voices.cues.verb.search(document.text, match.end(), min(run.end, match.end() + GAP))]
    begins = document.text[run.left - 1 : run.left] in ("", "\n")
    end = dashes[-1].start() if dashes else run.end if begins else min(run.end, document.sentences[document.sentence_at(run.start)].end)
    return replace(run, end=max(end, run.start + 1), right=max(end, run.start + 1))


def _place(document: Document, paragraphs: list[Span], starts: list[int], run: Run, limits: Span) -> _Place:
    text, sentences = document.text, document.sentences
    first, last = bisect_right(starts, run.left) - 1, max(0, bisect_right(starts, run.right - 1) - 1)
    number = document.sentence_at(run.left)
    start = max(sentences[number].start, min(limits.start, run.left))
    start = _behind_mark(text, start, run.left) if start == limits.start else start
    head, introduced = Span(max(start, run.left - HEAD), run.left), False
    begins = not text[head.start : run.left].strip() and start == sentences[number].start
    if begins and number and text[sentences[number - 1].end - 1] == ":":
        head, introduced = Span(max(sentences[number - 1].start, sentences[number - 1].end - HEAD), sentences[number - 1].end), True
    last_sentence = document.sentence_at(run.right - 1)
    end = sentences[last_sentence].end
    if end <= run.right and last_sentence + 1 < len(sentences) and sentences[last_sentence + 1].start < paragraphs[last].end:
        end = sentences[last_sentence + 1].end if last_character(text, run) in ",?!…" else run.right
    tail = Span(run.right, max(run.right, min(end, limits.end, paragraphs[last].end)))
    whole = run.left == paragraphs[first].start and paragraphs[last].end - run.right <= 1
    return _Place(first, last, head, tail, introduced, begins or introduced, whole)


def _behind_mark(text: str, start: int, end: int) -> int:
    """The offset behind the closing mark at `start`, so that a head never begins with one."""
    while start < end and not text[start].isalnum() and text[start] not in "([":
        start += 1
    return start


def _attribution(text: str, run: Run, place: _Place, voices: Voices) -> Attribution:
    """A cue right before the quotation speaks first, then the clause behind it if it holds it closely, then the clause before it."""
    head, tail = place.head, place.tail
    lead = before(text, head, voices.cues, voices.persons_within(head)) if text[head.start : head.end].strip() else NOBODY
    if lead.place == "at" and lead.speaker and not place.introduced:
        return lead
    after = behind(text, run, tail, voices.cues) if tail.start < tail.end else NOBODY
    if after.speaker and after.tight:
        return after
    return lead if lead.cue or lead.speaker else after


def _near(run: Run, place: _Place, made: list[Utterance]) -> Utterance | None:
    """The quotation before, in the same paragraph, or in the last one where this fills its own: its speaker may still be speaking."""
    reach = 1 if place.whole or run.resumed else 0
    return made[-1] if made and place.first - made[-1].paragraph <= reach else None


def _uttered(run: Run, place: _Place, attribution: Attribution, near: Utterance | None) -> Utterance:
    continues = attribution.speaker is None and near is not None
    if continues:
        attribution = replace(near.attribution, cue=attribution.cue, place="same", tight=False)
    return Utterance(run.start, run.end, attribution, (run,), place.last, continues)


def _is_spoken(text: str, run: Run, place: _Place, attribution: Attribution, near: Utterance | None) -> bool:
    words, last = len(_WORD.findall(text, run.start, run.end)), last_character(text, run)
    small = text[run.start].islower()
    if not words or (run.single and not run.closed and not run.goes_on):
        return False
    if attribution.place == "behind" and not place.begins and _is_title(text, run):
        return False
    if run.single and place.whole and words < PHRASE_WORDS and attribution.speaker is None:
        return False
    if run.resumed or run.goes_on or (place.whole and words >= ENOUGH_WORDS):
        return True
    if attribution.place == "at":
        led = text[attribution.cue.end : run.left].strip() in (",", ":")
        return led or (words >= PARTIAL_WORDS if small else not _is_title(text, run))
    if attribution.cue and attribution.tight:
        return not small if place.begins or attribution.place == "before" else not small and words >= ENOUGH_WORDS
    if small or words < ENOUGH_WORDS:
        return False
    if place.begins and attribution.place == "behind" and attribution.cue:
        return True
    if not place.begins:
        return last in _SPEECH_END and (attribution.tight or words >= SENTENCE_WORDS)
    if last == ",":
        return True
    return last in _SPEECH_END and (near is not None or attribution.speaker is not None)


def _is_partial(text: str, run: Run, attribution: Attribution, cues: Cues) -> bool:
    """Some words of somebody inside another sentence, where the language quotes so: titles and names begin with a capital."""
    words = len(_WORD.findall(text, run.start, run.end))
    if not cues.partial or not words or not run.closed or run.single or _ADDRESS.search(text, run.start, run.end):
        return False
    small, said = text[run.start].islower(), attribution.cue is not None
    if words >= cues.partial:
        return (small and (said or cues.partial < ENOUGH_WORDS)) or (said and words > SENTENCE_WORDS)
    before = _WORD.findall(text, max(0, run.left - 30), run.left)
    return said and small and bool(before) and before[-1].lower() in cues.naming


def _is_title(text: str, run: Run) -> bool:
    """Whether the last and every longer word begins with a capital, as in the titles of works; a single word does not tell."""
    words = _WORD.findall(text, run.start, run.end)
    return len(words) > 1 and words[-1][0].isupper() and all(word[0].isupper() for word in words if len(word) > 3)


def _only_inserted(document: Document, earlier: Utterance, run: Run) -> bool:
    """Whether nothing but the earlier quotation's attribution stands between it and the run, in one sentence and the next."""
    last, cue = earlier.parts[-1], earlier.attribution.cue
    gap = document.text[last.right : run.left]
    if cue is None or earlier.attribution.place != "behind" or not last.right <= cue.start < run.left:
        return False
    apart = document.sentence_at(run.left) - document.sentence_at(last.right - 1)
    if _ANOTHER.search(document.text, cue.end, run.left):
        return False
    return len(gap) <= GAP and run.single == last.single and apart <= 1 and "\n" not in gap and gap.rstrip()[-1:] in ",.:–—"


def _belongs(document: Document, earlier: Utterance, later: Utterance) -> bool:
    """Whether the later quotation goes on with the earlier one, with nothing but its attribution between them."""
    run, last, cue = later.parts[0], earlier.parts[-1], earlier.attribution.cue
    if run.resumed and last.goes_on:
        return True
    gap = document.text[last.right : run.left]
    if len(gap) > GAP or run.single != last.single or document.sentence_at(run.left) - document.sentence_at(last.right - 1) > 1:
        return False
    if later.attribution.place not in ("same", "none") and not (cue and later.attribution.cue == cue):
        return False
    inserted = earlier.attribution.place == "behind" and cue is not None and last.right <= cue.start < run.left
    return inserted or not gap.strip(" \n,.;–—")
