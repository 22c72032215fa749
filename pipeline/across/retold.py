"""Figures of two dated articles that tell one story within a few days: whether they are one quantity, told again or disputed.

Here most figures of one thing are one quantity, so what speaks against it is asked for: another deed, place, time, part or event. Articles
without a day of publication, or further apart, are judged by the stricter rules of claimpairs.py.
"""

from collections.abc import Iterable

from pipeline.across.facts import Fact
from pipeline.across.footing import FORM, Crowd, alone, lines, polled, strangers, unknown
from pipeline.across.likeness import FEWEST, Verdict, common_gist, named, overlap
from pipeline.across.readings import Reading, agreeing, meeting, of_a_size, reading
from pipeline.across.stories import STORY, WEEK, Tie
from pipeline.text.glosses import befalls_few, broad, concepts, digits, generic, kin, mortal, persons, telling, wider

PLAIN, LOOSELY, SOON = 0.7, 0.5, 3  # strength from which dated articles tell one story; from which those of SOON days do
TOLD, DISPUTED = 3.0, 4.0  # points from which two figures are one told again; from which two numbers are rivals
FITTING = 1.5  # how well the nouns of two counts must fit
BOUNDED = 2.0  # factor of "at least 14" and 21
DAYS, ALIKE = 4, 0.3  # days between two publications of rivals; words in common of two whose noun says little
APART, YEAR = 4, 400  # days between two periods; since one that an article still tells of
CLOSE = 1.1  # factor within which two sums of a story are rivals though nothing else joins them
TEN = 10.0
_DEAD = frozenset({"death", "body"})


def one_story(tie: Tie) -> bool:
    """Whether two articles plainly tell one story of these days."""
    if tie.days is None or tie.days > WEEK:
        return False
    return (tie.solid and tie.strength >= PLAIN) or (tie.days <= SOON and tie.strength >= LOOSELY)


def retold(left: Fact, right: Fact, tie: Tie, met: Crowd) -> Verdict | None:
    """The verdict that both figures state one quantity."""
    if not one_story(tie) or not _askable(left, right) or _one_of_a_poll(left, right):
        return None
    one, other = reading(left), reading(right)
    if left.kind == "measure" and one.value == other.value and (None in one) != (None in other):
        return None  # "some 6,000 tonnes" and "more than 6,000" are told of one load by none
    bounded = not agreeing(one, other, left, right)
    if bounded and not _both_true(one, other, left, right):
        return None
    if left.kind == "duration" and (left.lapse or right.lapse) and tie.days:
        return None
    known = min(digits(left.value or 0), digits(right.value or 0))
    exact = known > 2 and one.value == other.value
    if _against(left, right) - ({"time"} if exact and _lately(left, right) else set()):
        return None
    parts = _shared(left, right, tie, met)
    fit = _fits(left, right)
    if fit < 0 or (fit < FITTING and left.kind == "count" and not _plainly(left, right, exact=exact)):
        return None
    score = fit + (max(known - 1, abs(one.value) >= TEN) if known < 4 else 3) + sum(points for points, _ in parts)
    if 1 in (left.value, right.value) and overlap(left, right, fewest=FEWEST) < ALIKE:
        return None
    if fit < FITTING and (unknown(left, right) or not _told_alike(left, right, tie)):
        return None
    little = abs(one.value) < TEN or "ratio" in (left.kind, right.kind)
    if score < TOLD or (little and not _thing(left, right)):
        return None
    both = f"{left.value:g}" if left.value == right.value else f"{left.value:g} and {right.value:g}, which can both be true,"
    return Verdict("same_claim", _sure(score, TOLD), _why(f"both say {both}", left, right, parts, tie))


def disputed(left: Fact, right: Fact, tie: Tie, met: Crowd) -> Verdict | None:
    """The verdict that both figures are of one quantity and cannot both be right."""
    if not one_story(tie) or not _askable(left, right) or left.bygone or right.bygone:
        return None
    if _one_of_a_poll(left, right) or _against(left, right):
        return None
    one, other = reading(left), reading(right)
    if agreeing(one, other, left, right) or meeting(one, other) or left.kind in ("age", "ordinal") or not of_a_size(one, other):
        return None
    if "ratio" in (left.kind, right.kind) or 1 in (one.value, other.value) or (tie.days or 0) > DAYS:
        return None
    if left.lapse or right.lapse or (left.days and right.days and not left.days & right.days):
        return None  # readings of other days
    if left.part or right.part or left.partial or right.partial or _of_a_form(left, right, tie) or left.change != right.change:
        return None
    if strangers(left, right) or not rivalling(left, right, tie, met):
        return None
    parts, fit = _shared(left, right, tie, met), _fits(left, right)
    score = fit + sum(points for points, _ in parts) + (0.5 if of_a_size(one, other, most=1.5) else 0)
    if fit < 1 or score < DISPUTED:
        return None
    return Verdict("conflicting_claim", _sure(score, DISPUTED),
                   _why(f"one says {left.value:g}, the other {right.value:g}", left, right, parts, tie))


def rivalling(left: Fact, right: Fact, tie: Tie, met: Crowd) -> bool:
    """Whether each can be the other's number: the thing is one that a story counts once, or the same befell it, or no other."""
    done = left.action is not None and left.action == right.action
    if left.kind == "count":
        same = left.noun is not None and left.noun == right.noun
        if _deed(left) != _deed(right) and {left.noun, right.noun} & mortal():
            return False  # of all who were on a bus, some died
        known = same and left.noun in concepts() - broad()
        words = overlap(left, right, fewest=FEWEST)
        told = words >= FORM or (left.noun not in broad() and (words >= ALIKE or tie.strength >= STORY))
        return done or known or (same and alone(left, right, met) and told)
    subjects, near = left.subjects & right.subjects, of_a_size(reading(left), reading(right), most=CLOSE)
    told = bool(subjects & telling())
    if left.kind == "percent" or right.kind == "percent":
        return told or (left.noun in concepts() - broad() and left.noun == right.noun) or (bool(subjects) and alone(left, right, met))
    if left.kind == "duration":
        return told or overlap(left, right, fewest=FEWEST) >= ALIKE
    return told or done or bool(subjects) or (left.noun is not None and left.noun == right.noun) or (
        alone(left, right, met) or (near and tie.strength >= STORY))


def _of_a_form(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether two sentences are alike but for their numbers: reports of one form, of two companies or of two days."""
    return overlap(left, right, fewest=FEWEST) >= FORM and (lines(left, right) or bool(tie.days))


def _one_of_a_poll(left: Fact, right: Fact) -> bool:
    """Whether both are of polls or votes, which are full of shares, states and delegates; not the camps or the money of a vote."""
    if not polled(left, right):
        return False
    thing = left.noun is not None and left.noun == right.noun and left.noun not in broad()
    return not (thing and left.kind == "count") and not (left.kind == "money" and left.value == right.value)


def _deed(fact: Fact) -> str | None:
    """What befell those who are counted, as a body tells it, too."""
    return "death" if fact.noun in _DEAD else fact.action


def _askable(left: Fact, right: Fact) -> bool:
    figures = left.sort == right.sort == "figure" and left.kind != "ordinal" and right.kind != "ordinal"
    return figures and left.value is not None and right.value is not None and (left.kind != "age" or bool(left.actors & right.actors))


def _told_alike(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether more than the number joins two figures whose nouns say little: words, a subject, a deed, a name; or one plain story where
    sums, measures and counts are the same by no chance. "In two years" and "10 percent" are told of everything."""
    if left.subjects & right.subjects or overlap(left, right, fewest=FEWEST) >= ALIKE or (left.action and left.action == right.action):
        return True
    if left.language != right.language and common_gist(left, right):
        return True
    if left.kind in ("duration", "percent", "ratio"):
        return tie.strength >= STORY and bool(left.beside & right.beside)
    return tie.strength >= STORY or bool(named(left, right) - left.places and left.kind != "count")


def _plainly(left: Fact, right: Fact, *, exact: bool) -> bool:
    """Whether counts whose nouns do not tell are one all the same: an exact number of which one side tells the noun, or like sentences."""
    told = exact or (left.language == right.language and left.value == right.value and digits(left.value or 0) > 1)
    return (told and (left.noun is not None or right.noun is not None)) or overlap(left, right, fewest=FEWEST) >= ALIKE


def _thing(left: Fact, right: Fact) -> bool:
    """Whether numbers of one digit are of one thing by name, by what befell it, by its unit."""
    done = left.action is not None and left.action == right.action
    same = left.noun is not None and left.noun == right.noun and left.noun not in broad()
    return done or same or left.kind not in ("count", "ratio", "percent")


def _against(left: Fact, right: Fact) -> set[str]:
    """What speaks against one quantity: another deed, country, place, time, or an event told beside the story."""
    found = set()
    few = befalls_few()
    one, other = _deed(left), _deed(right)
    if one != other and {one, other} & few and None not in (one, other):
        found.add("deed")
    if left.country and right.country and left.country != right.country:
        found.add("country")
    if left.places and right.places and not left.places & right.places and left.language == right.language:
        found.add("place")
    if left.part != right.part and left.language == right.language:
        found.add("part")
    if left.aside != right.aside:
        found.add("aside")
    if left.bygone != right.bygone or _later(left, right) or _later(right, left):
        found.add("time")
    if left.change and right.change and left.change != right.change:
        found.add("change")
    return found


def _lately(left: Fact, right: Fact) -> bool:
    """Whether both times are those of a year or so: the passengers "in 2024", told in January."""
    told = [(side.latest, side.story.earliest) for side in (left, right) if side.story and side.latest]
    return all(published is not None and (published - latest).days <= YEAR for latest, published in told)


def _later(left: Fact, right: Fact) -> bool:
    return left.earliest is not None and right.latest is not None and (left.earliest - right.latest).days > APART


def _fits(left: Fact, right: Fact) -> float:
    """How well the nouns fit: 2 for one thing, less for kin and for nouns left out; negative for two things."""
    one, other = (None if generic(noun) else noun for noun in (left.noun, right.noun))
    if one is not None and one == other:
        return 2.0
    if left.kind not in ("count", "percent", "ratio"):
        return 1.0 if None in (one, other) or kin(str(one), str(other)) or not {one, other} <= concepts() else -1.0
    if None in (one, other):
        return 1.0
    known = [noun in concepts() for noun in (one, other)]
    if all(known):
        anybody = {one, other} & persons() and all("person" in wider(str(noun)) for noun in (one, other))
        return 1.5 if kin(str(one), str(other)) or anybody else -1.0
    if left.language != right.language:
        return 0.5
    return 0.5 if not any(known) or {one, other} & persons() else 0.0


def _shared(left: Fact, right: Fact, tie: Tie, met: Crowd) -> list[tuple[float, str]]:
    """(points, words) of what both sentences say alike."""
    parts = [(0.5 if tie.strength < STORY else 1.0 if tie.strength < 2 * STORY else 1.5, tie.why)]
    if left.action and left.action == right.action:
        parts.append((1.0, f"the same done to it ({left.action})"))
    if subjects := sorted(left.subjects & right.subjects):
        parts.append((1.0, f"both about {subjects[0]}"))
    words, gist = overlap(left, right, fewest=FEWEST), common_gist(left, right)
    if words >= 0.2:
        parts.append((min(1.5, 3 * words), f"{round(100 * words)} % of the words in common"))
    elif left.language != right.language and gist:
        parts.append((min(1.0, 0.5 * len(gist)), f"both sentences about {', '.join(gist[:3])}"))
    if shared := named(left, right):
        parts.append((0.5, "a name in common" if len(shared) == 1 else f"{len(shared)} names in common"))
    if left.beside & right.beside:
        parts.append((1.0, "the same figure beside it"))
    if left.country and left.country == right.country:
        parts.append((0.5, f"the same country ({left.country})"))
    if left.kind in ("money", "measure", "percent") and left.unit == right.unit:
        parts.append((0.5, f"the same unit ({left.unit})"))
    if alone(left, right, met):
        parts.append((1.0, "no other figures of it"))
    return parts


def _both_true(one: Reading, other: Reading, left: Fact, right: Fact) -> bool:
    """Whether "at least 14 dead" and "the toll has climbed to 21" are one quantity, each true beside the other."""
    if left.kind != "count" or _fits(left, right) < 1.5 or left.action != right.action or (left.noun in broad() and left.action is None):
        return False
    small, large = sorted((one, other), key=lambda side: abs(side.value))
    return small.value > 0 and large.value <= BOUNDED * small.value and small.high is None and small.low is not None and meeting(one, other)


def _why(first: str, left: Fact, right: Fact, parts: Iterable[tuple[float, str]], tie: Tie) -> str:
    thing = f"the same thing counted ({left.noun})" if left.noun and left.noun == right.noun else ""
    later = f"published {tie.days} days apart" if tie.days and tie.days > 1 else ""
    return "; ".join(words for words in (first, thing, *(words for _, words in parts), later) if words)


def _sure(score: float, enough: float) -> float:
    return round(min(0.95, 0.6 + 0.1 * (score - enough)), 6)
