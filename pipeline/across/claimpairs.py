"""Whether two facts of different articles state the same thing or contradict each other: the pair tests, their weights, their reasons.

A contradiction needs three things: the articles tell one story (stories.py), the figures are of one thing, and their bounds share no value.
"""

from datetime import date

from pipeline.across.facts import Fact
from pipeline.across.footing import BOUNDS, SIZED, Crowd, alone, crowd, repeated, rivals
from pipeline.across.happenings import happening
from pipeline.across.likeness import FEWEST, Verdict, agreement, likeness, named, one_thing, overlap
from pipeline.across.stories import STORY, WINDOW, Tie
from pipeline.text.glosses import befalls_few, concepts, digits, fates, lasting, persons, telling

ENOUGH, PLAIN, SMALL = 0.6, 0.7, 0.8  # scores from which a pair is the same claim; with one-digit numbers of one plain story; of any
THING = 0.6  # likeness of two figures from which different numbers contradict each other
FAR, APART, BOUNDED = 6, 3, 2  # factors: numbers further apart are of other things; the same without a common action; "more than 20" and 31
NEAR = 0.1  # "about 180" and 184 agree within this share
LOOSELY = 0.4  # strength of a tie without which two figures of one or two digits are none of one story
REPORTED = 4  # days between a happening and the reports of it
LASTS = 180  # days in place of WINDOW for what goes on for months
ROUNDED = 0.02  # "14.6 million" is 14,635,000
BESIDE = 0.5  # what a name in both sentences adds to the tie of their articles
UNTIED = Tie(0.0, "")


def same(left: Fact, right: Fact, tie: Tie = UNTIED, crowded: Crowd | None = None) -> Verdict | None:
    """The verdict that both facts state one thing; None where that is not plain. `crowded`: how many figures could meet."""
    if left.sort != right.sort:
        return None
    return happening(left, right, tie) if left.sort == "event" else _same_figure(left, right, tie, crowded or crowd([(left, right)]))


def _same_figure(left: Fact, right: Fact, tie: Tie, crowded: Crowd) -> Verdict | None:
    if left.value is None or right.value is None or not comparable(left, right, tie):
        return None
    if left.part != right.part and left.language == right.language:
        return None
    if not agree(left, right):
        return _both_true(left, right, tie, crowded)
    parts = agreement(left, right, tie)
    known = min(digits(left.value), digits(right.value))
    score = sum(weight for weight, _ in parts) + {1: 0.0, 2: 0.15}.get(known, 0.3)
    met = named(left, right) or (tie.strength >= STORY and tie.solid)
    if left.language != right.language and known < 3 and not met and tie.strength < LOOSELY:
        return None
    bare = left.language == right.language and not met and (known <= 2 or overlap(left, right, fewest=FEWEST) < 0.5)
    if score < (_small(left, right, tie, crowded) if known == 1 else ENOUGH) or bare or not repeated(left, right, tie, crowded):
        return None
    return Verdict("same_claim", _sure(score), f"both say {_said(left, right)}; {_why(parts)}")


def _small(left: Fact, right: Fact, tie: Tie, crowded: Crowd) -> float:
    """The score that numbers of one digit need: less where one plain story counts one thing that it hardly counts twice, or measures or
    pays in a unit once."""
    thing = left.language != right.language and left.noun == right.noun and left.noun in concepts() - persons()
    unlike = left.language != right.language or abs(left.value) >= SIZED
    measured = unlike and left.kind in ("money", "measure") and alone(left, right, crowded)
    if tie.strength >= (STORY if thing or measured else 2 * STORY) and tie.solid:
        return ENOUGH if thing or measured else PLAIN
    return SMALL


def _both_true(left: Fact, right: Fact, tie: Tie, crowded: Crowd) -> Verdict | None:
    """The verdict for "more than 20 people died" and "31 people died": one quantity of one story, each true beside the other."""
    small, large = sorted((abs(left.value), abs(right.value)))
    open_above = any(side.high is None and side.low is not None for side in (left, right)) and None not in (left.low, right.low)
    if left.language == right.language and all(side.low is None or side.high is None for side in (left, right)):
        return None
    near = small > 0 and large / small <= BOUNDED and open_above and _meet(left, right) and rivals(left, right, tie, crowded)
    if not near or tie.strength < STORY or not tie.solid or (tie.days or 0) > window(left, right) or left.partial or right.partial:
        return None
    parts = likeness(left, right, tie)
    if sum(weight for weight, _ in parts) < THING or _elsewhere(left, right):
        return None
    return Verdict("same_claim", ENOUGH, f"{left.value:g} and {right.value:g} can both be true; {_why(parts)}; {tie.why}")


def window(left: Fact, right: Fact) -> int:
    """Days between publications within which two articles tell of one state of things: more for a trial than for a flood."""
    shared = left.story.features & right.story.features if left.story and right.story else frozenset()
    return LASTS if any(sort == "subject" and key in lasting() for sort, key in shared) else WINDOW


def conflict(left: Fact, right: Fact, tie: Tie = UNTIED, crowded: Crowd | None = None) -> Verdict | None:
    """The verdict that two figures of one thing contradict each other; None where one of the three conditions is not met."""
    strength = tie.strength + BESIDE * len(named(left, right))
    if None in (left.value, right.value) or left.sort != "figure" or strength < STORY or not comparable(left, right, tie):
        return None
    if (tie.days or 0) > window(left, right) or _meet(left, right) or agree(left, right) or not _clashable(left, right, tie):
        return None
    parts = likeness(left, right, tie)
    score = sum(weight for weight, _ in parts)
    if score < THING or not rivals(left, right, tie, crowded or crowd([(left, right)])):
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


def comparable(left: Fact, right: Fact, tie: Tie = UNTIED) -> bool:
    """Nothing known of the two speaks against one subject: kind, unit, noun, action, country, time.

    Two reports of one story may name different days, that of the happening and that of the report.
    """
    told = left.value == right.value or not BOUNDS & {left.qualifier, right.qualifier}
    aged = left.kind == "age" and not (left.actors & right.actors and told)
    if (left.kind, left.unit) != (right.kind, right.unit) or left.kind == "ordinal" or aged:
        return False
    apart = any(one and other and one != other for one, other in ((left.action, right.action), (left.country, right.country)))
    days = REPORTED if tie.strength >= STORY and tie.solid and _brief(left) and _brief(right) else 0
    times = _later(left.earliest, right.latest, days) or _later(right.earliest, left.latest, days)
    repeated = left.value == right.value and digits(left.value or 0) > 1
    times = times and not (repeated and (_planned(left) or _planned(right)))
    bygone = left.bygone != right.bygone and not (repeated and left.subjects & right.subjects & telling())
    return one_thing(left, right) and not (apart or times or bygone)


def _planned(fact: Fact) -> bool:
    """Whether its time is still to come: a line of 19 stops that "opens in 2029" has 19 stops for those who tell of today, too."""
    return bool(fact.earliest and fact.story and fact.story.latest and fact.earliest > fact.story.latest)


def _brief(fact: Fact) -> bool:
    return fact.earliest is not None and fact.latest is not None and (fact.latest - fact.earliest).days <= REPORTED


def _later(start: date | None, end: date | None, days: int) -> bool:
    return start is not None and end is not None and (start - end).days > days


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
    far = FAR if left.kind != "count" or (left.action and left.action == right.action) else APART
    if not small or large / small > far or left.partial or right.partial or _moves(left) != _moves(right):
        return False
    if left.aside != right.aside or left.part != right.part:
        return False
    if left.kind == "count" and (left.lapse != right.lapse or (left.lapse and tie.days != 0) or _one_fate_only(left, right)):
        return False
    other_days = left.days and right.days and not left.days & right.days
    return tie.solid and not other_days and not _elsewhere(left, right)


def _one_fate_only(left: Fact, right: Fact) -> bool:
    """Whether of two numbers of people one says what befell them: the 46 who were on a bus are not the 19 who died."""
    known = [side.action for side in (left, right)]
    return {left.noun, right.noun} <= fates() and None in known and bool(befalls_few() & set(known))


def _moves(fact: Fact) -> str | None:
    """Whether a share or a sum states a rise or a fall ("rose 5 %"); of counts this says little ("the strike held up 37 ships")."""
    return None if fact.kind == "count" else fact.change


def _elsewhere(left: Fact, right: Fact) -> bool:
    """Whether two sentences of one language name other places, other actors, or other sorts of the thing ("large banks", "city banks")."""
    if left.language != right.language:
        return False
    known = [{key for _, key in side.story.features} if side.story else set() for side in (left, right)]
    strangers = not (left.actors & known[1] or right.actors & known[0])
    if left.kind == "measure" and left.places - right.places and right.places - left.places:
        return True  # "8,700 acres north of Lume", "8,300 acres near Tarsk" in one country
    pairs = ((left.places, right.places, True), (left.sorts, right.sorts, True), (left.actors, right.actors, strangers))
    return any(one and other and unknown and not one & other for one, other, unknown in pairs)
