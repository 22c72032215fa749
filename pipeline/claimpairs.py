"""Whether two facts of different articles state the same thing or contradict each other: the pair tests, their weights, their reasons."""

from datetime import date
from typing import NamedTuple

from pipeline.facts import Fact, concepts, digits

ENOUGH, SMALL, CLASH = 0.6, 0.8, 0.55  # scores from which a pair is the same claim; the same with one-digit numbers; a contradiction
STORY = 4  # from which they do tell one: needed to call two numbers a contradiction without words in common
TOLD = 2  # names and values that two articles share from which they may tell one story
FAR, NEAR = 5, 0.1  # numbers further apart than this factor are of other things; "about 180" and 184 agree within this share


class Verdict(NamedTuple):
    """What a pair is, how sure, and why."""

    kind: str
    confidence: float
    why: str


def compare(left: Fact, right: Fact) -> Verdict | None:
    """The verdict on two facts of different articles; None where nothing speaks for a common subject."""
    if left.sort != right.sort:
        return None
    return _events(left, right) if left.sort == "event" else _figures(left, right)


def _figures(left: Fact, right: Fact) -> Verdict | None:
    if left.value is None or right.value is None or not _comparable(left, right):
        return None
    parts = _agreement(left, right)
    score, why = sum(weight for weight, _ in parts), "; ".join(words for _, words in parts)
    if _agree(left, right):
        known = min(digits(left.value), digits(right.value))
        score += {1: 0.0, 2: 0.15}.get(known, 0.3)
        met = left.entities & right.entities or _topic(left, right) >= TOLD
        bare = left.language == right.language and not met and overlap(left, right) < 0.5
        if score < (SMALL if known == 1 else ENOUGH) or bare:
            return None
        return Verdict("same_claim", _sure(score), f"both say {_said(left, right)}; {why}")
    if score < CLASH or not _clash(left, right):
        return None
    return Verdict("conflicting_claim", _sure(score), f"one says {left.value:g}, the other {right.value:g}; {why}")


def _sure(score: float) -> float:
    return round(min(score, 1.0), 6)


def _said(left: Fact, right: Fact) -> str:
    return f"{left.value:g}" if left.value == right.value else f"about {left.value:g} ({right.value:g})"


def _comparable(left: Fact, right: Fact) -> bool:
    """Nothing known of the two speaks against one subject: kind, unit, noun, action, country, time."""
    across = left.language != right.language and not {left.noun, right.noun} <= concepts()
    nouns = (None, None) if across else (left.noun, right.noun)
    pairs = (nouns, (left.action, right.action), (left.country, right.country))
    apart = any(one and other and one != other for one, other in pairs)
    return (left.kind, left.unit) == (right.kind, right.unit) and not apart and not _apart_in_time(left, right)


def _apart_in_time(left: Fact, right: Fact) -> bool:
    return _later(left.earliest, right.latest) or _later(right.earliest, left.latest)


def _later(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and start > end


def overlap(left: Fact, right: Fact) -> float:
    """Share of the smaller set of words around the figures that both sentences hold; 0 across languages."""
    if left.language != right.language or not left.stems or not right.stems:
        return 0.0
    return len(left.stems & right.stems) / min(len(left.stems), len(right.stems))


def _topic(left: Fact, right: Fact) -> int:
    """How many names, and values other than their own, the two articles share."""
    return len((set(left.topic) & set(right.topic)) - {f"={left.value:g}", f"={right.value:g}"})


def _agree(left: Fact, right: Fact) -> bool:
    """Equal values; or one within the bounds of the other and near it."""
    if abs(left.value - right.value) <= 1e-9 * max(abs(left.value), abs(right.value), 1):
        return True
    for one, other in ((left, right), (right, left)):
        inside = (one.low is None or other.value > one.low) and (one.high is None or other.value < one.high)
        if inside and one.low != one.high and abs(one.value - other.value) <= NEAR * abs(one.value):
            return True
    return False


def _clash(left: Fact, right: Fact) -> bool:
    """Both speak of the same subject closely enough for different numbers to be a contradiction."""
    small, large = sorted((abs(left.value), abs(right.value)))
    named = len(left.entities & right.entities)
    told = _topic(left, right)
    if not (small and large / small < FAR) or not (named or told >= TOLD or (left.country and left.country == right.country)):
        return False
    same, words = left.noun is not None and left.noun == right.noun, overlap(left, right)
    done = left.action is not None and left.action == right.action
    if left.language != right.language:
        return same and (named >= 2 or (named >= 1 and done) or (told >= STORY and done))
    if same and done and told >= STORY:
        return words >= 0.3
    return words >= 0.5 if same else (left.noun is None and right.noun is None and left.unit is not None and words >= 0.6)


def _agreement(left: Fact, right: Fact) -> list[tuple[float, str]]:
    """(weight, words) of all that the two have in common."""
    parts = []
    if left.noun and left.noun == right.noun:
        parts.append((0.25, f"the same thing counted ({left.noun})"))
    if left.action and left.action == right.action:
        parts.append((0.15, f"the same done to it ({left.action})"))
    if left.country and left.country == right.country:
        parts.append((0.1, f"the same country ({left.country})"))
    if left.earliest and right.earliest and left.latest and right.latest:
        parts.append((0.1, "the periods overlap"))
    shared = len(left.entities & right.entities)
    if shared:
        parts.append((0.2 if shared == 1 else 0.35, f"{shared} names in common" if shared > 1 else "a name in common"))
    told = _topic(left, right)
    if told >= TOLD and shared < 2:
        parts.append((0.15 if shared else min(0.35, 0.12 * told), f"the articles share {told} names and values"))
    if left.unit and left.kind in ("money", "measure", "percent"):
        parts.append((0.1, f"the same unit ({left.unit})"))
    words = overlap(left, right)
    if words >= 0.2:
        parts.append((0.5 * words, f"{round(100 * words)} % of the words in common"))
    return parts or [(0.0, "nothing else in common")]


def _events(left: Fact, right: Fact) -> Verdict | None:
    if left.earliest is None or left.earliest != right.earliest or left.latest != right.latest:
        return None
    parts = [(0.3, f"the same day ({left.earliest})")]
    shared, words = len(left.entities & right.entities), overlap(left, right)
    if shared:
        parts.append((min(0.4, 0.2 * shared), f"{shared} names in common"))
    if words >= 0.2:
        parts.append((0.6 * words, f"{round(100 * words)} % of the words in common"))
    if left.place and left.place == right.place:
        parts.append((0.15, f"the same place ({left.place})"))
    score = sum(weight for weight, _ in parts)
    return Verdict("same_event", _sure(score), "; ".join(text for _, text in parts)) if score >= ENOUGH else None
