"""Whether two events of different articles are one happening, be it on another day or in another place. Figures: claimpairs.py."""

from pipeline.across.facts import Fact
from pipeline.across.footing import lines
from pipeline.across.likeness import FEWEST, Parts, Verdict, common_gist, named, overlap
from pipeline.across.stories import STORY, Tie

ENOUGH = 0.6  # score from which two events are one
SAME, MUCH = 0.8, 0.5  # words in common that two clauses of one day need which name nobody both; which name the same
MONTH, ALIKE = 31, 0.4  # days between the dates that two articles may give one happening; words in common that such a pair needs


def happening(left: Fact, right: Fact, tie: Tie) -> Verdict | None:
    """The verdict that both tell of one happening; None where that is not plain.

    A meeting is not the founding of who met, and the first meeting not the second. Other days or places than the other article's are
    told in the reason: two such accounts contradict each other. A day that is told as a weekday only may be that of the report, so it
    is no other day of one happening.
    """
    if any(one is not None and other is not None and one != other for one, other in ((left.noun, right.noun), (left.value, right.value))):
        return None
    numbered = left.value is not None and left.value == right.value
    apart = _apart(left, right)
    if (apart and (left.reported or right.reported)) or not (apart or numbered or _one(left, right)):
        return None
    if apart and not numbered and not (apart <= MONTH and left.noun == right.noun is not None and _alike(left, right, tie)):
        return None
    if not numbered and None in (left.earliest, right.earliest, left.latest, right.latest):
        return None
    parts = [*_when(left, right, apart), *_what(left, right, numbered=numbered)]
    score = sum(weight for weight, _ in parts)
    return Verdict("same_event", round(min(score, 1.0), 6), "; ".join(words for _, words in parts)) if score >= ENOUGH else None


def _apart(left: Fact, right: Fact) -> int:
    """Days between the dates; 0 where they overlap or one is unknown."""
    if None in (left.earliest, left.latest, right.earliest, right.latest):
        return 0
    return max(0, (left.earliest - right.latest).days, (right.earliest - left.latest).days)


def _one(left: Fact, right: Fact) -> bool:
    """Whether two clauses of one language and time tell of more than one day in the life of somebody: much the same words, or the same
    kind of happening with the same people; a year or a month alone tells no happening apart, so it needs more.
    In two languages it needs two names."""
    shared, words = left.entities & right.entities, overlap(left, right, fewest=FEWEST)
    if left.language != right.language:
        return left.earliest == left.latest == right.earliest == right.latest or len(shared) > 1
    if lines(left, right) and len(shared) < 2:
        return False  # the same words with other numbers
    if not shared:
        return words >= SAME
    if not left.earliest == left.latest == right.earliest == right.latest:
        return words >= MUCH
    kind = left.noun is not None and left.noun == right.noun
    return words >= MUCH or (kind and len(shared) > 1 and words >= ALIKE / 2)


def _alike(left: Fact, right: Fact, tie: Tie) -> bool:
    return bool(named(left, right)) and (overlap(left, right) >= ALIKE or (tie.strength >= STORY and tie.solid))


def _when(left: Fact, right: Fact, apart: int) -> Parts:
    if apart:
        return [(0.0, f"other days ({left.earliest}, {right.earliest})")]
    if None in (left.earliest, right.earliest):
        return []
    if left.earliest == left.latest == right.earliest == right.latest:
        return [(0.3, f"the same day ({left.earliest})")]
    return [(0.15, "the dates overlap")]


def _what(left: Fact, right: Fact, *, numbered: bool) -> Parts:
    parts = [(0.35, f"the same number ({left.value:g})")] if numbered else []
    if left.noun and left.noun == right.noun:
        parts.append((0.1, f"the same kind of event ({left.noun})"))
    shared, words, gist = len(left.entities & right.entities), overlap(left, right), common_gist(left, right)
    if shared:
        parts.append((min(0.4, 0.2 * shared), f"{shared} names in common" if shared > 1 else "a name in common"))
    if words >= 0.2:
        parts.append((0.6 * words, f"{round(100 * words)} % of the words in common"))
    elif left.language != right.language and gist:
        parts.append((min(0.3, 0.1 * len(gist)), f"both about {', '.join(gist[:3])}"))
    if left.place and left.place == right.place:
        parts.append((0.15, f"the same place ({left.place})"))
    elif left.place and right.place:
        parts.append((0.0, f"other places ({left.place}, {right.place})"))
    return parts
