"""Whether two facts of different articles state the same thing or contradict each other: the pair tests, their weights, their reasons.

A contradiction needs three things: the articles tell one story (stories.py), the figures are of one thing, and their bounds share no value.
"""

from datetime import date
from typing import NamedTuple

from pipeline.facts import Fact
from pipeline.glosses import concepts, digits, persons, telling
from pipeline.stories import WINDOW, Tie

ENOUGH, SMALL = 0.6, 0.8  # scores from which a pair is the same claim; the same with one-digit numbers
STORY, THING = 1.5, 0.6  # strength of a tie, and likeness of two figures, from which different numbers contradict each other
FAR, NEAR = 6, 0.1  # numbers further apart than this factor are of other things; "about 180" and 184 agree within this share
ROUNDED, FEWEST = 0.02, 5  # "14.6 million" is 14,635,000; fewer words around a figure than this say little
BESIDE = 0.5  # what a name in both sentences adds to the tie of their articles
FORM = 0.75  # sentences so alike that only their numbers differ are of a form, unless one day joins them
_LENGTHS = frozenset({"sentence"})
UNTIED = Tie(0.0, "")


class Verdict(NamedTuple):
    """What a pair is, how sure, and why."""

    kind: str
    confidence: float
    why: str


def same(left: Fact, right: Fact, tie: Tie = UNTIED) -> Verdict | None:
    """The verdict that both facts state one thing; None where that is not plain."""
    if left.sort != right.sort:
        return None
    return _events(left, right) if left.sort == "event" else _same_figure(left, right, tie)


def _same_figure(left: Fact, right: Fact, tie: Tie) -> Verdict | None:
    if left.value is None or right.value is None or not comparable(left, right) or not agree(left, right):
        return None
    parts = _agreement(left, right, tie)
    known = min(digits(left.value), digits(right.value))
    score = sum(weight for weight, _ in parts) + {1: 0.0, 2: 0.15}.get(known, 0.3)
    met = (left.entities & right.entities) - left.lands or (tie.strength >= STORY and tie.solid)
    bare = left.language == right.language and not met and (known <= 2 or overlap(left, right, fewest=FEWEST) < 0.5)
    if score < (SMALL if known == 1 else ENOUGH) or bare:
        return None
    return Verdict("same_claim", _sure(score), f"both say {_said(left, right)}; {_why(parts)}")


def conflict(left: Fact, right: Fact, tie: Tie = UNTIED) -> Verdict | None:
    """The verdict that two figures of one thing contradict each other; None where one of the three conditions is not met."""
    strength = tie.strength + BESIDE * len((left.entities & right.entities) - left.lands)
    if None in (left.value, right.value) or left.sort != "figure" or strength < STORY or not comparable(left, right):
        return None
    if (tie.days or 0) > WINDOW or _meet(left, right) or agree(left, right) or not _clashable(left, right, tie):
        return None
    parts = _likeness(left, right, tie)
    score = sum(weight for weight, _ in parts)
    if score < THING:
        return None
    sure = 0.5 * min(1.0, score) + 0.4 * min(1.0, strength / (2 * STORY))
    later = f"; published {tie.days} days apart" if tie.days and tie.days > 1 else ""
    return Verdict("conflicting_claim", _sure(sure), f"one says {left.value:g}, the other {right.value:g}; {_why(parts)}; {tie.why}{later}")


def _why(parts: list[tuple[float, str]]) -> str:
    return "; ".join(words for _, words in parts)


def _sure(score: float) -> float:
    return round(min(score, 1.0), 6)


def _said(left: Fact, right: Fact) -> str:
    return f"{left.value:g}" if left.value == right.value else f"about {left.value:g} ({right.value:g})"


def comparable(left: Fact, right: Fact) -> bool:
    """Nothing known of the two speaks against one subject: kind, unit, noun, action, country, time."""
    if (left.kind, left.unit) != (right.kind, right.unit) or left.kind in ("ordinal", "age"):
        return False
    across = left.language != right.language and not {left.noun, right.noun} <= concepts()
    nouns = None not in (left.noun, right.noun) and left.noun != right.noun and not across and not _people(left, right)
    apart = any(one and other and one != other for one, other in ((left.action, right.action), (left.country, right.country)))
    return not (nouns or apart or _later(left.earliest, right.latest) or _later(right.earliest, left.latest))


def _people(left: Fact, right: Fact) -> bool:
    """Whether both may count the same people by other words: the same is done to "17 miners" and "26 people"."""
    if left.action is None or left.action != right.action:
        return False
    return all(noun in persons() or noun not in concepts() for noun in (left.noun, right.noun))


def _later(start: date | None, end: date | None) -> bool:
    return start is not None and end is not None and start > end


def overlap(left: Fact, right: Fact, *, fewest: int = 1) -> float:
    """Share of the smaller set of words around the figures, or of `fewest`, that both sentences hold; 0 across languages."""
    if left.language != right.language or not left.stems or not right.stems:
        return 0.0
    return len(left.stems & right.stems) / max(fewest, min(len(left.stems), len(right.stems)))


def agree(left: Fact, right: Fact) -> bool:
    """Equal values; or one within the bounds of the other and near it."""
    if abs(left.value - right.value) <= 1e-9 * max(abs(left.value), abs(right.value), 1):
        return True
    for one, other in ((left, right), (right, left)):
        if _rounded(one.value, other.value):
            return True
        inside = (one.low is None or other.value > one.low) and (one.high is None or other.value < one.high)
        if inside and one.low != one.high and abs(one.value - other.value) <= NEAR * abs(one.value):
            return True
    return False


def _rounded(one: float, other: float) -> bool:
    """Whether one is the other rounded: 14.6 million and 14,635,000."""
    known = digits(one)
    return 2 <= known < digits(other) and abs(one - other) <= ROUNDED * abs(one) and float(f"{other:.{known}g}") == one


def _meet(left: Fact, right: Fact) -> bool:
    """Whether the bounds of the two share a value."""
    below = left.high is not None and right.low is not None and left.high < right.low
    above = right.high is not None and left.low is not None and right.high < left.low
    return not (below or above)


def _clashable(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether different numbers can be a contradiction: near enough, neither added to another nor a past one, not of other days."""
    small, large = sorted((abs(left.value), abs(right.value)))
    if not small or large / small > FAR or left.partial or right.partial or left.bygone != right.bygone or _moves(left) != _moves(right):
        return False
    if left.kind == "count" and (left.lapse != right.lapse or (left.lapse and tie.days != 0)):
        return False
    return tie.solid and not (left.language == right.language and _elsewhere(left, right))


def _moves(fact: Fact) -> str | None:
    """Whether a share or a sum states a rise or a fall ("rose 5 %"); of counts this says little ("the strike held up 37 ships")."""
    return None if fact.kind == "count" else fact.change


def _elsewhere(left: Fact, right: Fact) -> bool:
    """Whether two sentences of one language name other places, other actors, or other sorts of the thing ("large banks", "city banks")."""
    known = [{key for _, key in side.story.features} if side.story else set() for side in (left, right)]
    strangers = not (left.actors & known[1] or right.actors & known[0])
    pairs = ((left.places, right.places, True), (left.sorts, right.sorts, True), (left.actors, right.actors, strangers))
    return any(one and other and unknown and not one & other for one, other, unknown in pairs)


def _likeness(left: Fact, right: Fact, tie: Tie) -> list[tuple[float, str]]:
    """(weight, words) of all that makes the two figures figures of one thing; nothing where they fill one form."""
    words = overlap(left, right, fewest=FEWEST)
    named = (left.entities & right.entities) - left.lands
    if words >= FORM and tie.days is None and "day" not in tie.shared and not named:
        return []
    parts = _counted(left, right, tie) if left.kind == "count" else _about(left, right, words)
    if not parts:
        return []
    if words >= 0.3:
        parts.append((0.5 * words, f"{round(100 * words)} % of the words in common"))
    if left.country and left.country == right.country:
        parts.append((0.1, f"the same country ({left.country})"))
    return parts


def _counted(left: Fact, right: Fact, tie: Tie) -> list[tuple[float, str]]:
    """What two counts share: a noun that the lexicon knows, or the same done to it."""
    parts = []
    done = left.action is not None and left.action == right.action
    known = left.noun in concepts()
    if left.noun and left.noun == right.noun and (known or done):
        sure = 0.6 if known and left.noun not in persons() and tie.strength >= STORY + 0.5 else 0.4
        parts.append((sure, f"the same thing counted ({left.noun})"))
    elif done and _people(left, right):
        parts.append((0.35, "people counted"))
    return [*parts, (0.3, f"the same done to it ({left.action})")] if done and parts else parts


def _about(left: Fact, right: Fact, words: float) -> list[tuple[float, str]]:
    """What two sums, shares or lengths of time share: the subject of their clauses, a general one only beside common words or names."""
    about = sorted(left.subjects & right.subjects & (_LENGTHS if left.kind == "duration" else left.subjects))
    plain = sorted(set(about) & telling())
    beside = (left.entities & right.entities) - left.lands and left.language != right.language
    if not about or not (plain or words >= 0.4 or beside):
        return []
    return [(0.2, f"the same unit ({left.unit or left.kind})"), (0.5, f"both about {(plain or about)[0]}")]


def _agreement(left: Fact, right: Fact, tie: Tie) -> list[tuple[float, str]]:
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
    if tie.why and tie.strength >= 0.5 and shared < 2:
        parts.append((min(0.2 if shared else 0.4, 0.2 * tie.strength), tie.why))
    if left.unit and left.kind in ("money", "measure", "percent"):
        parts.append((0.1, f"the same unit ({left.unit})"))
    about = sorted(left.subjects & right.subjects)
    if about and left.kind != "count":
        parts.append((0.15, f"both about {about[0]}"))
    words = overlap(left, right)
    if words >= 0.2:
        parts.append((0.5 * words, f"{round(100 * words)} % of the words in common"))
    return parts or [(0.0, "nothing else in common")]


def _events(left: Fact, right: Fact) -> Verdict | None:
    if left.earliest is None or not left.earliest == left.latest == right.earliest == right.latest:
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
    return Verdict("same_event", _sure(score), _why(parts)) if score >= ENOUGH else None
