"""Whether two figures of one language stand on more than chance: how many figures might have met, and what both sentences say of them.

The same number twice in two articles full of shares or of small counts says little; "1,237 delegates" twice says much.
"""

from collections import Counter
from collections.abc import Iterable

from pipeline.across.facts import Fact
from pipeline.across.likeness import FEWEST, named, near, one_thing, overlap, series
from pipeline.across.stories import STORY, Tie
from pipeline.text.glosses import broad, concepts, digits, persons, telling

RARELY, OFTEN = 0.15, 0.6  # meetings that chance alone makes, from which both sentences must say something, or much, in common
LITTLE, SOMETHING, MUCH = 0.2, 0.25, 0.5
BESIDE, NAME, ABOUT = 0.25, 0.15, 0.15  # what an equal figure beside it, a name, a common subject or action adds to common words
OTHERS = 0.25  # what other figures beside both, none of them equal, take away
FORM = 0.6  # sentences so alike, but with other numbers throughout, are of a form
MANY = 3  # figures of a sentence, of which one of the same form has some by chance
FEW = 6  # pairs of figures of two articles that could be of one thing, from which two other numbers need common words
SIZE = 3  # factor beyond which things of other names are not counted alike
SOON = 3  # days within which two articles count the same people or states by other numbers
VOTES = frozenset({"voter", "vote"})
POLLS = frozenset({("thing", "survey"), ("subject", "election")})
BOUNDS = frozenset({"at_least", "more_than", "at_most", "less_than"})
ALIKE = 0.8  # share of the words from which two sentences say one thing, whoever is named
SIZED = 100  # of one that two fresh articles tell alone: 300,000 hryvnias, 90,000 doses
TELLING = 4  # digits of a number that says something wherever it stands: 1,237 delegates
Crowd = Counter[tuple[str, str | None, str | None, str | None]]


def crowd(pairs: Iterable[tuple[Fact, Fact]]) -> Crowd:
    """How many pairs of two articles could be one figure, by kind, unit and nouns; a number that is told twice counts once."""
    return Counter(key for key, _, _ in {(_place(one, other), one.value, other.value) for one, other in pairs if one_thing(one, other)})


def _place(left: Fact, right: Fact) -> tuple[str, str | None, str | None, str | None]:
    return left.kind, left.unit, left.noun, right.noun


def alone(left: Fact, right: Fact, met: Crowd) -> bool:
    """Whether these are the only figures of two articles that could be one."""
    return met[_place(left, right)] == 1


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
        return _told_abroad(left, right, tie)
    if (tie.days is None and not (tie.near or named(left, right) - left.places)) or not _one_reading(left, right, tie):
        return False
    rate, known = chance(left, right, met), min(digits(left.value), digits(right.value))
    fresh = tie.strength >= STORY and tie.solid and tie.days is not None and (tie.days <= SOON or not polled(left, right))
    thing = left.noun is not None and left.noun == right.noun
    plain = thing or left.unit is not None or tie.strength >= 3 * STORY
    sized = known > 1 or (abs(left.value) >= SIZED and left.value == right.value and (left.noun in concepts() or left.unit is not None))
    if fresh and (_done(left, right) or (sized and alone(left, right, met) and plain)):
        return True
    met_again = thing or left.beside & right.beside or named(left, right) or left.subjects & right.subjects & telling()
    if _common(left, right) and (left.value == 1 or not met_again or left.partial != right.partial or _small_change(left, right, tie)):
        return False
    listed = thing and left.noun in concepts() - (broad() - persons())
    told = known >= TELLING or _done(left, right) or listed or (fresh and left.kind != "count")
    rare = bool(told) and rate <= RARELY and not _common(left, right)
    return rare or said(left, right) >= (SOMETHING if rate <= OFTEN else MUCH)


def _small_change(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether a number that says little is met in two undated articles, in sentences that are lines of a form or not much alike."""
    alike = overlap(left, right, fewest=FEWEST) >= FORM or len(named(left, right)) > 1
    return tie.days is None and (not alike or lines(left, right))


def _told_abroad(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether two equal figures of two languages are more than a coincidence.

    Where a day of publication is unknown, a short number says little beside countries: somebody whom both sentences name, or one day
    or a plain story of both articles must speak for it, and the same thing counted or measured.
    """
    known = min(digits(left.value), digits(right.value))
    if tie.days is not None or known >= TELLING or left.kind == "age":
        return True
    plain = tie.strength >= 2 * STORY and tie.solid
    thing = (left.noun is not None and left.noun == right.noun) or left.unit is not None or _done(left, right) or left.beside & right.beside
    return bool(thing) and (plain or (known > 1 and bool(named(left, right) - left.places or "day" in tie.shared)))


def _one_reading(left: Fact, right: Fact, tie: Tie) -> bool:
    """Whether two equal figures can be one and the same reading.

    Shares are met again in every poll, so both sentences must say much alike, and hold no other share that the other lacks; where one
    article is about a poll, something. Things of
    two names, such as persons and workers, are one where the same is done to them or the sentences are alike. Sentences that name other
    places, other actors throughout, or people whom the other article does not know, are of two things unless they are much alike.
    """
    words, beside = overlap(left, right, fewest=FEWEST), bool(left.beside & right.beside)
    share = left.kind in ("percent", "ratio")
    if left.value != right.value and (not _loosely_said(left, right) or (share and polled(left, right))):
        return False
    elsewhere = bool(left.places and right.places) and not left.places & right.places
    told = bool(left.subjects & right.subjects & telling())
    apart = left.kind == "money" and bool(left.actors and right.actors) and not named(left, right) and not told
    others = (apart or (unknown(left, right) and not told)) and not left.actors & right.actors and said(left, right) < MUCH
    if not _done(left, right) and (others or (elsewhere and words < ALIKE)):
        return False
    about = told or left.gist & right.gist & telling() or "subject" in tie.shared or not any(map(_of_a_poll, (left, right)))
    if share and words < LITTLE and not (about or beside or _done(left, right)):
        return False
    if share and polled(left, right) and not told:
        return not _others(left, right) and (words >= MUCH or (beside and words >= SOMETHING))
    return not (left.noun and right.noun and left.noun != right.noun and not _done(left, right) and words < MUCH)


def _done(left: Fact, right: Fact) -> bool:
    """Whether the same is done to what both count."""
    return left.action is not None and left.action == right.action


def polled(left: Fact, right: Fact) -> bool:
    """Whether both articles are about polls or votes, or both sentences, which are full of shares and of people asked."""
    return all(map(_of_a_poll, (left, right)))


def _of_a_poll(side: Fact) -> bool:
    return bool((side.story and POLLS & side.story.features) or side.noun in VOTES or "survey" in side.gist)


def _loosely_said(left: Fact, right: Fact) -> bool:
    """Whether one of two numbers is told as a rough one: "about 180" and 184; not two bounds, a range, or two exact shares."""
    told = [side.qualifier for side in (left, right)]
    exact = told == ["exact", "exact"]
    return "between" not in told and not (set(told) <= BOUNDS) and not (exact and left.kind in ("percent", "ratio"))


def rivals(left: Fact, right: Fact, tie: Tie, met: Crowd) -> bool:
    """Whether two different figures of one language can be of one thing: in one story, not lines of a form, not figures of two actors,
    not any two of many.

    Where a day of publication is unknown both sentences must name one actor or place and share more, or both articles tell of one day and
    hold no other such figure.
    """
    if left.language != right.language:
        return _rivals_abroad(left, right, tie, met)
    if left.kind == "age":  # "voters over 65" and "those under 30" are two groups, not two ages of one
        return left.actors == right.actors and left.qualifier == right.qualifier == "exact"
    alike, words = said(left, right), overlap(left, right, fewest=FEWEST)
    if strangers(left, right) or (tie.days is None and series(left, right)):
        return False
    form = (lines(left, right) and words >= (MUCH if tie.days is None else FORM)) or (bool(tie.days) and words > FORM)
    if form or _loose(left, right, tie) or (words >= FORM / 2 and _others(left, right)):
        return False
    done = _done(left, right)
    one_fate = done or bool(left.subjects & right.subjects & telling())
    if left.kind == "percent" and polled(left, right) and words < MUCH and not one_fate:
        return False
    sources = one_fate and tie.solid and tie.strength >= STORY and tie.days is not None and tie.days <= SOON  # who says so, not whose it is
    apart = bool(left.actors and right.actors) and not left.actors & right.actors and not sources
    if alike < (MUCH if apart else SOMETHING) and (apart or (met[_place(left, right)] > FEW and not one_fate)):
        return False
    single = "day" in tie.shared and tie.strength >= 2 * STORY and alone(left, right, met)
    if tie.days is None and not (single or (named(left, right) and alike >= MUCH)):
        return False
    few = met[_place(left, right)] <= (FEW // 3 if tie.days is not None and tie.days <= SOON else 1)
    fresh = tie.days is not None and few and not polled(left, right)
    if left.kind == "count" and not done and not fresh and (alike < SOMETHING or words < LITTLE):
        return False
    return _countable(left, right, tie) if not one_fate and left.kind in ("count", "percent") else True


def _rivals_abroad(left: Fact, right: Fact, tie: Tie, met: Crowd) -> bool:
    """Whether two different figures of two languages can be of one thing.

    Shares of one whole, such as of the votes, are of other parts of it unless each article has one only or both tell its one turnout. Where
    a day of publication is unknown both sentences must name somebody, or both articles tell of one day and plainly of one story.
    """
    if tie.days is None and not (named(left, right) - left.places or ("day" in tie.shared and tie.strength >= 2 * STORY)):
        return False
    told = _done(left, right) or left.subjects & right.subjects & telling()
    return left.kind != "percent" or bool(told) or alone(left, right, met)


def _known(left: Fact, right: Fact) -> list[set[str]]:
    """Whom and what each of the two articles knows."""
    return [{key for _, key in side.story.features} if side.story else set() for side in (left, right)]


def unknown(left: Fact, right: Fact) -> bool:
    """Whether each sentence tells of somebody, its speaker aside, whom the other article does not know."""
    known = _known(left, right)
    return bool(left.actors - known[1]) and bool(right.actors - known[0])


def strangers(left: Fact, right: Fact) -> bool:
    """Whether different numbers are those of other people; not where both are the loss, the fine, the dead of one story."""
    if _done(left, right) or left.subjects & right.subjects & telling():
        return False
    if "survey" in left.gist & right.gist and left.actors - right.actors and right.actors - left.actors:
        return True
    who = [side.entities - side.lands - side.places for side in (left, right)]
    if left.kind != "money":
        return unknown(left, right)
    known = _known(left, right)
    return bool(all(who) and (not who[0] & who[1] or (who[0] - known[1] and who[1] - known[0])))


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


def lines(left: Fact, right: Fact) -> bool:
    """Whether the sentences hold other figures throughout, or many of which no more than half are the same."""
    fewer, both = min(len(left.beside), len(right.beside)), len(left.beside & right.beside)
    return fewer > 0 and (both == 0 or (fewer >= MANY and 2 * both <= fewer))
