"""Quotations that their attribution interrupts inside the marks: «A, – said NAME. – B.» is two stretches. Who speaks is not read here."""

from collections.abc import Iterator
from dataclasses import replace

import regex

from pipeline.speech.cues import Cues
from pipeline.speech.quotations import Run

LONGEST = 200  # characters of such an attribution
_DASH = r"[–—―-]"
_OPENS = regex.compile(rf"(?:,|(?<=[.!?…]))\s++{_DASH}\s++(?=\p{{Ll}}|\p{{Lo}})")
_RESUMES = regex.compile(rf"[,.]\s++{_DASH}\s++")


def parts(text: str, run: Run, cues: Cues) -> Iterator[Run]:
    """The run, or its parts where a verb of saying stands right behind a dash and another dash leads back to what is said."""
    while not (cues.joins or run.single):
        opening = next((match for match in _OPENS.finditer(text, run.start, run.end) if cues.verb.match(text, match.end())), None)
        closing = opening and _RESUMES.search(text, opening.end(), min(run.end, opening.end() + LONGEST))
        if not opening or not closing or opening.start() <= run.start or closing.end() >= run.end:
            break
        yield replace(run, end=opening.start() + (text[opening.start()] != ","), right=opening.start() + 1, closed=True, goes_on=False)
        run = replace(run, start=closing.end(), left=closing.end(), resumed=False)
    yield run
