"""Scores of what meets across articles: claims that agree or conflict, omissions, shared quotes, near copies."""

from collections import Counter
from collections.abc import Callable

from tests.pile_rows import figure_row, quote_row
from tests.pile_truth import Pile, Score, pairs


def _linked(pile: Pile, kind: str) -> dict[frozenset[str], bool]:
    """Pairs of ids that are linked as `kind`, and whether their articles are in one language."""
    spoken = {row["article_id"]: row["language"] for row in pile.tables["articles"]}
    return {frozenset((row["left_id"], row["right_id"])): spoken[row["article_id"]] == spoken[row["other_id"]]
            for row in pile.tables["links"] if row["kind"] == kind}


def claims(kind: str, *, one_language: bool) -> Callable[[Pile], Score]:
    """Pairs of figures of one claim in two articles that are linked as `kind`: same_claim where their ranges meet, else conflicting_claim.

    Only pairs in one language, or only pairs across languages. A link of fully read articles that the truth does not know is not right.
    """
    def measure(pile: Pile) -> Score:
        score = Score()
        links = {ids for ids, one in _linked(pile, kind).items() if one == one_language}
        found = [(truth, figure_row(pile, truth, place)) for truth, place in pile.placed("figures")]
        read = [(row["statistic_id"] if row else None, truth) for truth, row in found]
        told = {number: truth for number, truth in read if number}
        for (one, left), (other, right) in pairs(read):
            if _expected(left, right, kind) and _one_language(pile, left, right) == one_language:
                score.want(frozenset((one, other)) in links, f"{left['claim']}: {_words(left)} and {_words(right)}")
        owner = {row["statistic_id"]: row["article_id"] for row in pile.tables["statistics"]}
        for ids in sorted(links, key=sorted):
            if {owner[number] for number in ids} <= pile.read_fully:
                sides = [told.get(number) for number in sorted(ids)]
                score.row(all(sides) and _expected(*sides, kind), [side and _words(side) for side in sides])
        return score
    return measure


def _words(truth: dict) -> str:
    return f"{truth['article']}: {truth['words']}"


def _one_language(pile: Pile, left: dict, right: dict) -> bool:
    return pile.article(left["article"])["language"] == pile.article(right["article"])["language"]


def _expected(left: dict, right: dict, kind: str) -> bool:
    one_claim = left.get("claim") and left.get("claim") == right.get("claim") and left["article"] != right["article"]
    low = max(side.get("low", float("-inf")) for side in (left, right))
    high = min(side.get("high", float("inf")) for side in (left, right))
    return bool(one_claim) and kind == ("same_claim" if low <= high else "conflicting_claim")


def omissions(pile: Pile) -> Score:
    """Claims that at least two articles share and the omitting article does not carry."""
    score = Score()
    for omission in pile.truth["omissions"]:
        held = Counter(row["claim"] for truth, place in pile.placed("figures") if truth.get("claim") == omission["claim"]
                       if (row := figure_row(pile, truth, place)) and row["claim"])
        shared, times = held.most_common(1)[0] if held else (None, 0)
        own = {row["claim"] for row in pile.rows("statistics", pile.ids[omission["article"]])}
        score.want(times > 1 and shared not in own, f"{omission['claim']} left out by {omission['article']}")
    return score


def shared_quotes(pile: Pile) -> Score:
    """Quotations that two articles share, linked; and links of quotations that the truth does not know as shared."""
    score, links = Score(), _linked(pile, "shared_quote")
    groups: dict[str, list[str]] = {}
    words: dict[str, str] = {}
    for truth, place in pile.placed("quotes"):
        row = quote_row(pile, place)
        if row:
            words[row["quote_id"]] = truth["words"]
            groups.setdefault(truth.get("shared") or truth["words"], []).append(row["quote_id"])
    wanted = {frozenset(pair): name for name, ids in groups.items() for pair in pairs(ids)}
    for pair, name in wanted.items():
        score.want(pair in links, name)
    for pair in links:
        if all(number in words for number in pair):
            score.row(pair in wanted, [words[number] for number in sorted(pair)])
    return score


def near_copies(pile: Pile) -> Score:
    """Near copies that are linked, and such links that are none."""
    score = Score()
    links = {frozenset((row["article_id"], row["other_id"])) for row in pile.tables["links"] if row["kind"] == "near_copy"}
    wanted = {frozenset(pile.ids[name] for name in pair) for pair in pile.truth["near_copies"]}
    for pair in sorted(wanted, key=sorted):
        score.want(pair in links, sorted(pair))
    for pair in sorted(links, key=sorted):
        score.row(pair in wanted, sorted(pair))
    return score
