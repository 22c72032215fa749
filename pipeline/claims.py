"""The pile step that finds figures and events of different articles which state the same thing, or contradict each other.

Candidates are blocked by kind, unit and noun; each pair is judged in claimpairs.py. Ids of claims are stable for the same pile.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations

from pipeline.claimpairs import Verdict, compare
from pipeline.document import PileStep, Row, Rows
from pipeline.facts import Fact, facts

BLOCK = 400  # facts of one block that are compared with each other; the rest only with equal values
SAME, CONFLICT, EVENT = "same_claim", "conflicting_claim", "same_event"


def survey(part: Rows) -> list[Fact]:
    """The part's figures and events in the short form that pair tests need."""
    return facts(part)


def decide(summaries: list[list[Fact]]) -> tuple[Rows, dict[str, str]]:
    """({"links": rows}, id of figure or event -> claim id): pairs of different articles only, in the order of their ids."""
    everything = sorted((fact for summary in summaries for fact in summary), key=lambda fact: (fact.article_id, fact.id))
    links, joined = [], []
    for left, right in _candidates(everything):
        verdict = compare(left, right)
        if verdict is None:
            continue
        links.append(_link(left, right, verdict))
        if verdict.kind in (SAME, EVENT):
            joined.append((left.id, right.id))
    links.sort(key=lambda row: (row["article_id"], row["other_id"], row["kind"], row["left_id"], row["right_id"]))
    return {"links": links}, _claims(joined)


def _candidates(everything: list[Fact]) -> Iterable[tuple[Fact, Fact]]:
    """Pairs of facts of different articles that share a block, each once, the smaller article id first."""
    blocks: dict[tuple, list[Fact]] = defaultdict(list)
    for fact in everything:
        for key in fact.keys:
            blocks[key].append(fact)
    seen: set[tuple[str, str]] = set()
    for key in sorted(blocks, key=repr):
        for left, right in combinations(blocks[key][:BLOCK], 2):
            if left.article_id == right.article_id or (left.id, right.id) in seen:
                continue
            seen.add((left.id, right.id))
            yield (left, right) if left.article_id < right.article_id else (right, left)


def _link(left: Fact, right: Fact, verdict: Verdict) -> Row:
    return {"article_id": left.article_id, "other_id": right.article_id, "kind": verdict.kind, "left_id": left.id, "right_id": right.id,
            "confidence": verdict.confidence, "why": verdict.why}


def _claims(pairs: list[tuple[str, str]]) -> dict[str, str]:
    """Id of each joined fact -> claim id: the hash of the smallest id that it is joined with, directly or through others."""
    parent: dict[str, str] = {}

    def root(name: str) -> str:
        while parent.setdefault(name, name) != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    for left, right in pairs:
        low, high = sorted((root(left), root(right)))
        parent[high] = low
    return {name: hashlib.sha256(f"claim:{root(name)}".encode()).hexdigest()[:16] for name in sorted(parent)}


def apply(part: Rows, decision: dict[str, str]) -> Rows:
    """The part's figures and events with their claim ids; null where only one article states it."""
    return {"statistics": [{**row, "claim": decision.get(str(row["statistic_id"]))} for row in part.get("statistics", ())],
            "events": [{**row, "claim": decision.get(str(row["event_id"]))} for row in part.get("events", ())]}


STEP = PileStep("claims", survey, decide, apply)
