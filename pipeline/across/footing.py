"""Whether two figures of one language stand on more than chance: how many figures might have met, and what both sentences say of them.

The same number twice in two articles full of shares or of small counts says little; "1,237 delegates" twice says much.
"""

from collections import Counter
from collections.abc import Iterable

from pipeline.across.facts import Fact
from pipeline.across.likeness import FEWEST, named, near, one_thing, overlap
from pipeline.across.stories import STORY, Tie
from pipeline.text.glosses import broad, digits, telling

RARELY, OFTEN = 0.15, 0.6  # meetings that chance alone makes, from which both sentences must say something, or much, in common
SOMETHING, MUCH = 0.25, 0.5
BESIDE, NAME, ABOUT = 0.25, 0.15, 0.15  # what an equal figure beside it, a name, a common subject or action adds to common words
OTHERS = 0.25  # what other figures beside both, none of them equal, take away
FORM = 0.6  # sentences so alike, but with other numbers throughout, are of a form
FEW = 6  # pairs of figures of two articles that could be of one thing, from which two other numbers need common words
SIZE = 3  # factor beyond which things of other names are not counted alike
SOON = 3  # days within which two articles count the same people or states by other numbers
Crowd = Counter[tuple[str, str | None, str | None, str | None]]


def crowd(pairs: Iterable[tuple[Fact, Fact]]) -> Crowd:
    """How many pairs of two articles could be one figure, by kind, unit and nouns."""
    return Counter(_place(one, other) for one, other in pairs if one_thing(one, other))


def _place(left: Fact, right: Fact) -> tuple[str, str | None, str | None, str | None]:
    return left.kind, left.unit, left.noun, right.noun


def chance(left: Fact, right: Fact, met: Crowd) -> float:
    """How many figures of two articles are equal by chance where so many could be, with as many digits as these."""
    known = min(digits(left.value), digits(right.value)) if left.value == right.value and left.kind != "ratio" else 1
    return met[_place(left, right)] / (9 * 10 ** (known - 1))


def _common(left: Fact, right: Fact) -> bool:
    """Whether the number says little wherever it stands: one digit, a third, a billion."""
    return left.kind == "ratio" or min(digits(left.value), digits(right.value)) == 1


def said(left: Fact, right: Fact) -> float:
    """How much both sentences say alike of the figure, from their words, names, subjects and the figures beside it."""
    about = bool(left.subjects & right.subjects) + (left.action is not None and left.action == right.action)
    found = overlap(left, right, fewest=FEWEST) + NAME * min(2, len(named(left, right))) + ABOUT * about
    return found + (BESIDE if left.beside & right.beside else -OTHERS if _others(left, right) else 0)


def _others(left: Fact, right: Fact) -> bool:
    """Whether each sentence holds more figures of this kind, and none that the other holds."""
    kin = [any(figure.startswith(f"{left.kind} ") for figure in side.beside) for side in (left, right)]
    return all(kin) and not left.beside & right.beside


def repeated(left: Fact, right: Fact, tie: Tie, met: Crowd) -> bool:
    """Whether two equal figures of one language are more than a coincidence."""
    if left.language != right.language:
        return True
    if tie.days is None and not (tie.near or named(left, right) - left.places):
        return False
    rate = chance(left, right, met)
    return (rate <= RARELY and not _common(left, right)) or said(left, right) >= (SOMETHING if rate <= OFTEN else MUCH)


def rivals(left: Fact, right: Fact, tie: Tie, met: Crowd) -> bool:
    """Whether two different figures of one language can be of one thing: in one story, not lines of a form, not figures of two actors,
    not any two of many.

    Where a day of publication is unknown both sentences must name one actor or place and share more, or both articles tell of one day and
    hold no other such figure.
    """
    if left.language != right.language:
        return True
    if left.kind == "age":
        return left.actors == right.actors
    alike, words = said(left, right), overlap(left, right, fewest=FEWEST)
    if _loose(left, right, tie) or (words >= FORM / 2 and _others(left, right)) or (words >= FORM and _lines(left, right)):
        return False
    strangers = bool(left.actors and right.actors) and not left.actors & right.actors
    done = left.action is not None and left.action == right.action
    one_fate = done or bool(left.subjects & right.subjects & telling())
    if alike < (MUCH if strangers else SOMETHING) and (strangers or (met[_place(left, right)] > FEW and not one_fate)):
        return False
    alone = "day" in tie.shared and tie.strength >= 2 * STORY and met[_place(left, right)] == 1
    if tie.days is None and not (alone or (named(left, right) and alike >= MUCH)):
        return False
    return _countable(left, right, tie) if not done and left.kind in ("count", "percent") else True


def _loose(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether no name joins the articles, nor the days; or the things counted have other names and numbers of another size."""
    small, large = sorted((abs(left.value), abs(right.value)))
    return not (tie.near or (tie.days is not None and tie.days <= SOON)) or (left.noun != right.noun and large > SIZE * small)


def _countable(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether a thing is counted that one story counts once; or the numbers of a broad thing are near and of the same days."""
    if left.noun is not None and left.noun == right.noun and left.noun not in broad():
        return True
    if left.kind == "percent":
        return said(left, right) >= MUCH
    return (tie.days or 0) <= SOON and near(left, right)


def _lines(left: Fact, right: Fact) -> bool:
    return bool(left.beside and right.beside) and not left.beside & right.beside
