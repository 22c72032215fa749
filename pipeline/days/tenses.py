"""Whether a bare weekday lies ahead: by the nearest verb of its sentence that the calendar list knows. No bounds."""

from collections.abc import Iterable

from pipeline.text.tokens import Token

REACH = 14  # words to each side: farther verbs mostly belong to another clause
STOPS = (".", "!", "?", ";", "।")


def ahead(run: list[Token], at: int, words: dict) -> bool:
    """True where the weekday at token `at` is told of as coming: "will vote on Thursday", "by Friday"; False where nothing says so."""
    end = min(at + 1 + REACH, len(run))
    last = next((place for place in range(at + 1, end) if run[place].word in STOPS), end)
    if run[last - 1].word.endswith(tuple(words.get("future_endings", ()))) and last - 1 > at:
        return True
    first = next((place + 1 for place in range(at - 1, max(at - 1 - REACH, -1), -1) if run[place].word in STOPS), max(at - REACH, 0))
    if at and run[at - 1].word in words.get("due", ()) and any(run[place].word in words["deferring"] for place in range(first, at)):
        return True
    said = _first(run, range(at - 1, first - 1, -1), words)
    if said is None and at and run[at - 1].word in words.get("due", ()):
        return True
    return bool(_first(run, range(at + 1, last), words) if said is None else said)


def _first(run: list[Token], places: Iterable[int], words: dict) -> bool | None:
    """True for the future, False for the past, by the first word that tells; None when none does."""
    for place in places:
        word, before = run[place].word, run[place - 1].word if place else ""
        if word in words["future"] or _coming(word, words):
            return True
        past = word in words["reported"] or (word.endswith(tuple(words.get("past_endings", ()))) and len(word) > 4)
        if past and before not in words.get("passive", ()):
            return False
    return None


def _coming(word: str, words: dict) -> bool:
    """Whether a word ends like a verb of what is or will be done ("приедет"), and is none of the nouns that end so, too."""
    endings = tuple(words.get("coming_endings", ()))
    return bool(endings) and len(word) > 4 and word.endswith(endings) and word not in words["reported"] and word not in words["ended_nouns"]
