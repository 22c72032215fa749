"""What two facts of different articles have in common, each with its weight and its words. Verdicts are given in claimpairs.py."""

from typing import NamedTuple

from pipeline.across.facts import Fact
from pipeline.across.stories import STORY, Tie
from pipeline.text.glosses import broad, concepts, fates, kin, mortal, persons, telling

FEWEST = 5  # fewer words around a figure than this say little
FORM = 0.75  # sentences so alike that only their numbers differ are of a form, unless one day joins them
NEARBY = 1.5  # factor within which sums of one story that nothing else joins may be rivals
_LENGTHS = frozenset({"sentence"})
Parts = list[tuple[float, str]]


class Verdict(NamedTuple):
    """What a pair is, how sure, and why."""

    kind: str
    confidence: float
    why: str


def overlap(left: Fact, right: Fact, *, fewest: int = 1) -> float:
    """Share of the smaller set of words around the figures, or of `fewest`, that both sentences hold; 0 across languages."""
    if left.language != right.language or not left.stems or not right.stems:
        return 0.0
    return len(left.stems & right.stems) / max(fewest, min(len(left.stems), len(right.stems)))


def common_gist(left: Fact, right: Fact) -> list[str]:
    """The concepts that both sentences hold, other than what is counted: across languages what common words are within one."""
    return sorted((left.gist & right.gist) - {left.noun, right.noun})


def named(left: Fact, right: Fact) -> frozenset[str]:
    """Who and what both sentences name, countries aside."""
    return (left.entities & right.entities) - left.lands


def people(left: Fact, right: Fact) -> bool:
    """Whether both may count the same people by other words: the same is done to "17 miners" and "26 people"."""
    if left.action is None or left.action != right.action:
        return False
    return all(noun in fates() or noun not in concepts() for noun in (left.noun, right.noun))


def one_thing(left: Fact, right: Fact) -> bool:
    """Whether nothing in the nouns speaks against one thing counted: equal, kindred, unknown across languages, or people of one fate."""
    if None in (left.noun, right.noun) or left.noun == right.noun:
        return True
    known = {left.noun, right.noun} <= concepts()
    if known and kin(str(left.noun), str(right.noun)):
        return True
    return (left.language != right.language and not known) or people(left, right)


def agreement(left: Fact, right: Fact, tie: Tie) -> Parts:
    """(weight, words) of all that two equal figures have in common."""
    parts = []
    if left.noun and left.noun == right.noun:
        parts.append((0.25, f"the same thing counted ({left.noun})"))
    elif left.noun and right.noun and {left.noun, right.noun} <= concepts():
        parts.append((0.15, f"kindred things counted ({left.noun}, {right.noun})"))
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
    return [*parts, *_unit(left, right), *_words(left, right)] or [(0.0, "nothing else in common")]


def _unit(left: Fact, right: Fact) -> Parts:
    parts = [(0.4, "the age of one person")] if left.kind == "age" else []
    if left.unit and left.kind in ("money", "measure", "percent"):
        parts.append((0.1, f"the same unit ({left.unit})"))
    about = sorted(left.subjects & right.subjects)
    if about and left.kind != "count":
        parts.append((0.15, f"both about {about[0]}"))
    beside = left.beside & right.beside
    if beside:
        parts.append((0.2, "the same figure beside it" if len(beside) == 1 else f"{len(beside)} figures beside it the same"))
    return parts


def _words(left: Fact, right: Fact) -> Parts:
    words, gist = overlap(left, right), common_gist(left, right)
    if words >= 0.2:
        return [(0.5 * words, f"{round(100 * words)} % of the words in common")]
    if left.language != right.language and gist:
        return [(min(0.3, 0.1 * len(gist)), f"both sentences about {', '.join(gist[:3])}")]
    return []


def likeness(left: Fact, right: Fact, tie: Tie) -> Parts:
    """(weight, words) of all that makes two different figures figures of one thing; nothing where they fill one form."""
    words = overlap(left, right, fewest=FEWEST)
    if words >= FORM and tie.days is None and "day" not in tie.shared and (not named(left, right) or series(left, right)):
        return []
    parts = _counted(left, right, tie) if left.kind == "count" else _about(left, right, words, tie)
    if not parts:
        return []
    if words >= 0.3:
        parts.append((0.5 * words, f"{round(100 * words)} % of the words in common"))
    elif left.language != right.language and (gist := common_gist(left, right)):
        parts.append((min(0.3, 0.1 * len(gist)), f"both sentences about {', '.join(gist[:3])}"))
    if left.country and left.country == right.country:
        parts.append((0.1, f"the same country ({left.country})"))
    return parts


def series(left: Fact, right: Fact) -> bool:
    """Whether both articles name days, but none in common: reports of one form, a day each."""
    known = [{key for sort, key in side.story.features if sort == "day"} if side.story else set() for side in (left, right)]
    return all(known) and not known[0] & known[1]


def _counted(left: Fact, right: Fact, tie: Tie) -> Parts:
    """What two counts share: a noun that the lexicon knows, or the same done to it."""
    parts = []
    done = left.action is not None and left.action == right.action
    known = left.noun in concepts()
    if left.noun and left.noun == right.noun and (known or done or (left.language == right.language and left.sorts == right.sorts)):
        sure = 0.6 if left.noun not in persons() and tie.strength >= STORY + (0 if near(left, right) else 0.5) else 0.4
        parts.append((sure, f"the same thing counted ({left.noun})"))
    elif done and people(left, right):
        parts.append((0.35, "people counted"))
    elif left.language != right.language and {left.noun, right.noun} <= concepts() and "worker" in (left.noun, right.noun):
        parts.append((0.5 if tie.strength >= STORY + 0.5 else 0.3, f"kindred things counted ({left.noun}, {right.noun})"))
    return [*parts, (0.3, f"the same done to it ({left.action})")] if done and parts else parts


def near(left: Fact, right: Fact) -> bool:
    """Whether two numbers are of one size."""
    small, large = sorted((abs(left.value), abs(right.value)))
    return large <= NEARBY * small


def _only_sums(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether two sums of one plain story are of one size, and nothing says that they are about two things."""
    about = [side.subjects & telling() for side in (left, right)]
    apart = all(about) and not about[0] & about[1]
    spent_on = left.subjects & right.subjects or set(common_gist(left, right)) & (concepts() - mortal() - broad())
    enough = STORY if left.language != right.language and spent_on else 2 * STORY
    return tie.strength >= enough and tie.solid and near(left, right) and not apart


def _about(left: Fact, right: Fact, words: float, tie: Tie) -> Parts:
    """What two sums, shares or lengths of time share: the subject of their clauses, a general one only beside common words or names."""
    if left.kind == "age":
        return [(0.6, "the age of one person")]
    about = sorted(left.subjects & right.subjects & (_LENGTHS if left.kind == "duration" else left.subjects))
    plain = sorted(set(about) & telling())
    beside = named(left, right) and left.language != right.language
    if left.kind == "percent" and left.noun == right.noun and left.noun in concepts():
        done = left.action is not None and left.action == right.action
        return [(0.6, f"a share of the same ({left.noun})"), *([(0.2, f"the same done to it ({left.action})")] if done else [])]
    if left.kind == "money" and not plain and _only_sums(left, right, tie):
        return [(0.1, f"the same unit ({left.unit})"), (0.5, "the sums of that size in one plain story")]
    if left.kind == "measure" and not plain and near(left, right) and tie.strength >= STORY and tie.solid:
        done = left.action is not None and left.action == right.action
        if done or (left.noun in concepts() and left.noun == right.noun):
            why = f"the same done to it ({left.action})" if done else f"the same thing counted ({left.noun})"
            return [(0.1, f"the same unit ({left.unit})"), (0.5, why)]
    if not about or not (plain or words >= 0.4 or beside):
        return []
    return [(0.2, f"the same unit ({left.unit or left.kind})"), (0.5, f"both about {(plain or about)[0]}")]
