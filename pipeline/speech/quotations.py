"""Stretches of text between quotation marks, whatever marks a text uses and however badly it closes them. No speakers here.

One pass over each paragraph with a small state: which marks are open and where. A mark is read by its form and by the
space around it, because texts mix “ with " and forget to close. One unclosed mark costs at most its own paragraphs.
"""

from dataclasses import dataclass, replace

import regex

from corpus.article import Span

OPENERS, CLOSERS = "“„‟«「『", "”»」』"
CROSSED, LENGTH, NESTED = 3, 6000, 3
_MARK = regex.compile("[“”„‟«»\"「」『』]|''|``")
_PARAGRAPH_OPENER = regex.compile("[“„‟«「『\"]|''|``")
_PARTNERS = {
    "„": "“”\"‟", "«": "»", "»": "«", "“": "”\"", "\"": "\"”", "‟": "”\"", "「": "」", "『": "』", "”": "”\"", "``": "''", "''": "''",
}
_BEFORE_OPENER = " \t\n\u00a0\u202f([{—–-/:>…।"
_AFTER_CLOSER = " \t\n\u00a0\u202f)]}—–-.,;:!?…।<"
_SINGLE_OPEN = regex.compile(r"(?<![\p{L}\p{M}\p{N}’'‘])(?:‘|'|‚|‹|›)(?=[\p{L}\p{M}\p{N}$£€\[(…“\"])(?!(?:\d0s|em|til|cause|tis|twas|n)\b)")
_SINGLE_CLOSE = regex.compile(r"(?<=[\p{L}\p{M}\p{N}.,!?…।)\]”\"%–—-])(?:’|'|‹|›|‘)(?![\p{L}\p{M}\p{N}])")
_WRONG_CLOSE = regex.compile(r"(?<=[.,!?…])[’'](?=\s|$)")
_SPOKEN_DASH = regex.compile(r",?\s*+[—–]\s")
_WRONG_WAY = regex.compile(r"[,.!?]“(?=\s+\p{Ll}|\s*$)")
_DIALOGUE, _DIALOGUE_END = regex.compile(r"[—–]\s+(?=[\p{Lu}\p{Lo}…])"), regex.compile(r"[,.!?…]\s*+[—–]\s+(?=\p{Ll}|\p{Lo})")
_SAID_END = ".,!?…।”\"–—"


@dataclass(frozen=True, slots=True)
class Run:
    """One quoted stretch: the words between the marks (start, end), and the marks with them (left, right).

    closed: a closing mark stands there. goes_on: the text opens the next paragraph again because this quotation is not over.
    resumed: it is such a next paragraph. single: marked by single quotation marks.
    """

    start: int
    end: int
    left: int
    right: int
    closed: bool = True
    goes_on: bool = False
    resumed: bool = False
    single: bool = False


def last_character(text: str, run: Run) -> str:
    """The last character said, nested closing marks aside: "," in “... ‘Help,’”."""
    end = run.end
    while end > run.start + 1 and text[end - 1] in "’'”\"»“ )":
        end -= 1
    return text[end - 1]


def runs(text: str, paragraphs: list[Span]) -> list[Run]:
    """All quoted stretches outside of others, in order. Marks inside a quotation belong to it."""
    found: list[Run] = []
    number = 0
    while number < len(paragraphs):
        number = _read_paragraph(text, paragraphs, number, found)
    return _with_single(text, paragraphs, found)


def _read_paragraph(text: str, paragraphs: list[Span], number: int, found: list[Run]) -> int:
    """Adds the runs that begin in the paragraph; returns the next paragraph to read."""
    paragraph, at = paragraphs[number], paragraphs[number].start
    spoken = _dashed(text, paragraph)
    if spoken is not None:
        found.append(spoken)
        at = spoken.right
    while True:
        opening = next((mark for mark in _MARK.finditer(text, at, paragraph.end) if _opens(text, mark, paragraph)), None)
        if opening is None:
            return number + 1
        resumed = bool(found) and found[-1].goes_on and not text[paragraph.start : opening.start()].strip()
        closing, last, reopened = _closing(text, paragraphs, number, opening)
        run = Run(opening.end(), closing.start() if closing else last, opening.start(), closing.end() if closing else last,
                  closed=closing is not None, goes_on=reopened, resumed=resumed)
        if run.start < run.end:
            found.append(run)
        at = max(run.right, opening.end())
        if at >= paragraph.end:
            while number < len(paragraphs) and paragraphs[number].end <= at:
                number += 1
            if number >= len(paragraphs) or paragraphs[number].start >= at:
                return number
            paragraph = paragraphs[number]


def _dashed(text: str, paragraph: Span) -> Run | None:
    """What a dash opens at the start of a paragraph and another one closes: "— Dogs know us, — said NAME."."""
    opening = _DIALOGUE.match(text, paragraph.start, paragraph.end)
    closing = opening and _DIALOGUE_END.search(text, opening.end(), paragraph.end)
    if not opening or not closing:
        return None
    end = closing.start() + (closing.group()[0] != ",")
    return Run(opening.end(), end, paragraph.start, closing.start() + 1)


def _opens(text: str, mark: regex.Match, paragraph: Span) -> bool:
    """Whether a mark met outside of any quotation opens one."""
    kind, before, after = mark.group(), text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    if mark.start() == paragraph.start:
        return mark.end() < paragraph.end
    if not after or (after.isspace() and kind not in OPENERS):
        return False
    free = before in _BEFORE_OPENER
    if kind in OPENERS:
        return free or not _closes(text, mark)
    if kind in CLOSERS or kind == "''":
        return free and not after.isspace() and after not in _AFTER_CLOSER
    return free or (before not in ".,!?…" and after.isupper() and not before.isalnum()) or (before in ".!?,;" and after.isupper())


def _closes(text: str, mark: regex.Match) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return not before.isspace() and (not after or after in _AFTER_CLOSER)


def _closing(text: str, paragraphs: list[Span], number: int, opening: regex.Match) -> tuple[regex.Match | None, int, bool]:
    """(closing mark, end of an unclosed run, whether the next paragraph opens the quotation again)."""
    for step in range(CROSSED):
        if number + step >= len(paragraphs):
            break
        paragraph = paragraphs[number + step]
        near = paragraph.end - opening.start() <= LENGTH
        if step and (_PARAGRAPH_OPENER.match(text, paragraph.start) or not near):
            return None, paragraphs[number].end, step == 1 and near
        closing, reopened = _closing_within(text, paragraph, opening, opening.end() if step == 0 else paragraph.start)
        if closing is not None:
            return closing, closing.end(), False
        if reopened is not None:
            return None, reopened if step == 0 else paragraphs[number].end, False
    return None, paragraphs[number].end, False


def _closing_within(text: str, paragraph: Span, opening: regex.Match, at: int) -> tuple[regex.Match | None, int | None]:
    """(the closing mark, where a mark opens the next quotation although this one is open), each None where there is none."""
    partners, depth, inner, latest = _PARTNERS[opening.group()], 1, 0, None
    curly, end = opening.group() == "\"", min(paragraph.end, at + LENGTH)
    for mark in _MARK.finditer(text, at, end):
        kind = mark.group()
        if curly and (kind == "“" or (kind == "”" and inner)):
            inner += 1 if kind == "“" else -1
        elif kind in partners and (kind in CLOSERS + "“" or not _opens_again(text, mark, paragraph)):
            depth, latest = depth - 1, mark
            if depth == 0 or (kind == "»" and _SPOKEN_DASH.match(text, mark.end(), paragraph.end)):
                return mark, None
        elif kind == "“" == opening.group() and _WRONG_WAY.match(text, mark.start() - 1, paragraph.end):
            return mark, None
        elif kind == opening.group() and (kind in "«「『" or (kind == "“" and _balanced(text, mark, paragraph))):
            depth += 1
        elif kind == opening.group() or (kind in partners and _opens_again(text, mark, paragraph)):
            return _single_closing(text, at, mark.start()), mark.start()
    return latest or (_single_closing(text, at, end) if at == opening.end() else None), None


def _balanced(text: str, mark: regex.Match, paragraph: Span) -> bool:
    """Whether the paragraph closes both the quotation that is open and the one that the mark opens inside it."""
    depth = 1
    for other in _MARK.finditer(text, mark.start(), min(paragraph.end, mark.end() + LENGTH)):
        depth += (other.group() == "“") - (other.group() == "”")
        if depth == 0 or depth > NESTED:
            break
    return depth == 0


def _single_closing(text: str, start: int, end: int) -> regex.Match | None:
    """A single mark that a text typed where the double one belongs ("StopIt.’ She"): right behind a mark that ends a sentence."""
    return _WRONG_CLOSE.search(text, start, end)


def _opens_again(text: str, mark: regex.Match, paragraph: Span) -> bool:
    before, after = text[mark.start() - 1 : mark.start()], text[mark.end() : mark.end() + 1]
    return (mark.start() == paragraph.start or before.isspace()) and bool(after) and not after.isspace() and after not in _AFTER_CLOSER


def _with_single(text: str, paragraphs: list[Span], found: list[Run]) -> list[Run]:
    """The runs and those between single marks that lie outside of them."""
    singles: list[Run] = []
    first = 0
    for number, paragraph in enumerate(paragraphs):
        at = paragraph.start
        while first < len(found) and found[first].right <= paragraph.start:
            first += 1
        last = first
        while last < len(found) and found[last].left < paragraph.end:
            singles += _singles_within(text, Span(at, max(at, found[last].left)), paragraph)
            at, last = max(at, found[last].right), last + 1
        singles += _singles_within(text, Span(at, max(at, paragraph.end)), paragraph)
        following = paragraphs[number + 1] if number + 1 < len(paragraphs) else None
        _mark_continued(text, singles, paragraph, following)
    return sorted(found + singles, key=lambda run: run.start)


def _singles_within(text: str, stretch: Span, paragraph: Span) -> list[Run]:
    made, at = [], stretch.start
    while opening := _SINGLE_OPEN.search(text, at, stretch.end):
        after = _SINGLE_OPEN.search(text, opening.end(), stretch.end)
        limit = min(after.start() if after else stretch.end, opening.end() + LENGTH)
        closings = list(_SINGLE_CLOSE.finditer(text, opening.end(), limit))
        spoken = [closing for closing in closings if text[closing.start() - 1] in _SAID_END]
        closing = (spoken or closings or [None])[0]
        if closing is not None:
            made.append(Run(opening.end(), closing.start(), opening.start(), closing.end(), single=True))
        elif opening.start() == paragraph.start and not after and limit == paragraph.end:
            made.append(Run(opening.end(), limit, opening.start(), limit, closed=False, single=True))
        at = closing.end() if closing else opening.end()
    return made


def _mark_continued(text: str, singles: list[Run], paragraph: Span, following: Span | None) -> None:
    """An unclosed paragraph between single marks stays only where the next paragraph opens again."""
    if not singles or singles[-1].closed or singles[-1].right != paragraph.end:
        return
    last = singles.pop()
    if following is not None and text[following.start] in "‘'":
        singles.append(replace(last, goes_on=True))


