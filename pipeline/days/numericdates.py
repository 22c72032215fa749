"""Dates in figures alone: "2024-11-15", "15.11.2024", "5/17/2018". Dates with words are in dates.py."""

from functools import cache

import regex

from pipeline.days import daybounds
from pipeline.days.daybounds import Bounds
from pipeline.text.tokens import Token
from pipeline.text.wordlists import base


@cache
def _shapes() -> tuple[regex.Pattern, regex.Pattern]:
    return (regex.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)"),
            regex.compile(r"(\d{1,2})(?P<mark>[-/.])(\d{1,2})(?P=mark)(\d{4}|\d{2})(?!\d)"))  # not "at 10-13/16 pct"


def numeric_date(run: list[Token], at: int, language: str) -> tuple[int, Bounds] | None:
    """(end, bounds) of a date in figures at token `at`, the day first but in English with slashes; None when there is none."""
    window = run[at: at + 5]
    glued = "".join(token.word for index, token in enumerate(window) if index == 0 or not _gap(window, index))
    iso, local = (shape.match(glued) for shape in _shapes())
    if not (iso or local) or (at and run[at - 1].end == run[at].start and run[at - 1].word in "-/+"):
        return None
    if iso:
        bounds = daybounds.day(int(iso[1]), int(iso[2]), int(iso[3]))
        size = iso.end()
    else:
        first, second, size = int(local[1]), int(local[3]), local.end()
        year = int(local[4]) if len(local[4]) == 4 else 2000 + int(local[4])
        if len(local[4]) == 2 and "/" not in local[0]:
            return None
        month_first = (base(language) == "en" and "/" in local[0] and first <= 12) or second > 12
        bounds = daybounds.day(year, first, second) if month_first else daybounds.day(year, second, first)
    end = next((index for index in range(at, at + len(window)) if run[index].end >= run[at].start + size), at)
    return (end + 1, bounds) if bounds else None


def _gap(window: list[Token], index: int) -> bool:
    return any(window[step].start != window[step - 1].end for step in range(1, index + 1))
