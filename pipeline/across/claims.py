"""The pile step that finds figures and events of different articles which state the same thing, or contradict each other.

Articles that share something are brought together in stories.py; the facts of two such articles are judged in claimpairs.py. Ids of
claims are stable for the same pile.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from corpus.groups import first_of_group
from pipeline.across.claimpairs import agree, conflict, same
from pipeline.across.facts import Fact, facts
from pipeline.across.footing import Crowd, alone, crowd
from pipeline.across.likeness import Verdict
from pipeline.across.readings import shelf
from pipeline.across.retold import disputed, one_story, retold, rivalling
from pipeline.across.stories import STORY, Story, Tie, ties
from pipeline.document import Found, PileStep, Row, Rows
from pipeline.kept import Picked, Workplace

CLOSE = 1.75 * STORY  # strength of a tie of articles that share a great deal
OFTEN = 3  # articles of one source in which a sentence stands word for word, from which it is furniture
SAME, CONFLICT, EVENT = "same_claim", "conflicting_claim", "same_event"
Pair = tuple[Fact, Fact, Verdict]


class Account(NamedTuple):
    """An article in short form, its source, and the figures and events of it that are compared with those of another."""

    story: Story
    facts: tuple[Fact, ...]
    source: str | None = None


def survey(part: Found) -> list[Account]:
    """The accounts of those articles of a part that hold a figure or an event."""
    held: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts(part):
        if fact.story:
            held[fact.article_id].append(fact)
    sources = {str(row["article_id"]): row.get("source") for row in part.get("articles", ())}
    return [Account(own[0].story, tuple(sorted(own, key=lambda fact: fact.id)), sources.get(name))
            for name, own in held.items() if own[0].story]


def decide(accounts: Sequence[Account], place: Workplace) -> dict[str, str]:
    """Hands over the rows of `links`; returns id of figure or event -> claim id. The order of the accounts does not matter."""
    furniture = _furniture(accounts)

    def stated(account: Account) -> tuple[Fact, ...]:
        return tuple(fact for fact in account.facts if fact.wording not in furniture)

    def joined() -> Iterator[tuple[str, str]]:
        for left, right, tie in ties(Picked(accounts, attrgetter("story"))):
            for one, other, verdict in _face_to_face(stated(accounts[left]), stated(accounts[right]), tie):
                place.put("links", _link(one, other, verdict))
                if verdict.kind in (SAME, EVENT):
                    yield one.id, other.id

    return _claims(joined())


def _furniture(accounts: Iterable[Account]) -> frozenset[str]:
    """The sentences that one source puts word for word into several of its articles: an editor's note, not a fact stated again."""
    seen = Counter((account.source, said) for account in accounts if account.source
                   for said in {fact.wording for fact in account.facts if fact.wording})
    return frozenset(said for (_, said), times in seen.items() if times >= OFTEN)


def _face_to_face(left: Sequence[Fact], right: Sequence[Fact], tie: Tie) -> list[Pair]:
    """The facts of two articles that state the same; then, among figures that the other article does not state, those that conflict.

    A figure conflicts with its likeliest counterpart only, and only where each is the other's; two different ones that are as likely
    settle nothing.
    """
    shelves: dict[tuple, list[Fact]] = defaultdict(list)
    for fact in right:
        shelves[shelf(fact)].append(fact)
    pairs = [(one, other) for one in left for other in shelves.get(shelf(one), ())]
    met = crowd(pairs)
    made = [(one, other, verdict) for one, other in pairs if (verdict := same(one, other, tie, met) or retold(one, other, tie, met))]
    stated = {fact.id for one, other in pairs
              if (one.sort, one.kind, one.unit, one.bygone) == ("figure", other.kind, other.unit, other.bygone) and agree(one, other)
              for fact in (one, other)}
    found = {fact.id for one, other, _ in made for fact in (one, other)}
    rivals = [(one, other, verdict) for one, other in pairs if (verdict := (
        (None if {one.id, other.id} & stated else _conflict(one, other, tie, met))
        or (None if {one.id, other.id} & found else disputed(one, other, tie, met))))]
    sure: dict[str, list[tuple[float, Fact]]] = defaultdict(list)
    for one, other, verdict in rivals:
        sure[one.id].append((verdict.confidence, other))
        sure[other.id].append((verdict.confidence, one))
    return made + [pair for pair in rivals if _first(sure[pair[0].id], pair[1], pair[2]) and _first(sure[pair[1].id], pair[0], pair[2])]


def _conflict(one: Fact, other: Fact, tie: Tie, met: Crowd) -> Verdict | None:
    """The verdict of a contradiction; two counts of one language and story must be each other's rivals there, too, or the only ones of
    their thing in articles that share a great deal."""
    told = one_story(tie) and one.kind == "count" and one.language == other.language
    only = tie.strength >= CLOSE and one.noun is not None and one.noun == other.noun and alone(one, other, met)
    return conflict(one, other, tie, met) if not told or only or rivalling(one, other, tie, met) else None


def _first(rates: list[tuple[float, Fact]], chosen: Fact, verdict: Verdict) -> bool:
    """Whether no counterpart is likelier, and those that are as likely say the same number again."""
    best = max(rate for rate, _ in rates)
    return verdict.confidence == best and all(agree(fact, chosen) for rate, fact in rates if rate == best)


def _link(left: Fact, right: Fact, verdict: Verdict) -> Row:
    return {"article_id": left.article_id, "other_id": right.article_id, "kind": verdict.kind, "left_id": left.id, "right_id": right.id,
            "confidence": verdict.confidence, "why": verdict.why}


def _claims(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Id of each joined fact -> claim id: the hash of the smallest id that it is joined with, directly or through others."""
    return {name: hashlib.sha256(f"claim:{first}".encode()).hexdigest()[:16] for name, first in first_of_group(pairs).items()}


def apply(part: Found, decision: dict[str, str]) -> Rows:
    """The part's figures and events with their claim ids; null where only one article states it."""
    return {"statistics": [{**row, "claim": decision.get(str(row["statistic_id"]))} for row in part.get("statistics", ())],
            "events": [{**row, "claim": decision.get(str(row["event_id"]))} for row in part.get("events", ())]}


STEP = PileStep("claims", survey, decide, apply)
