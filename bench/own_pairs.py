"""Measures of our own gold over pairs: figures of two articles that state the same thing or conflict, and mentions of one actor."""

from collections.abc import Mapping, Sequence

from bench.own_scores import Figures, Row, harmonic, overlap, share

Tables = Mapping[str, Mapping[str, Sequence[Row]]]  # table -> article's name -> rows
KINDS = {"same_claim": "same", "conflicting_claim": "conflicting"}


def row_at(span: Row, rows: Sequence[Row]) -> Row | None:
    """The row whose words fit the span best; None where none shares a character with it."""
    best = max(rows, key=lambda row: overlap(span, row), default=None)
    return best if best is not None and overlap(span, best) else None


def tongue(case: Row, *spans: Row) -> str:
    """The language of the articles that hold the spans; "mul" for two languages."""
    spoken = {article["id"]: article["language"] for article in case["articles"]}
    told = {spoken[span["article"]] for span in spans}
    return told.pop() if len(told) == 1 else "mul"


def languages(cases: Sequence[Row]) -> list[str]:
    """The languages of the pairs, "mul" for pairs across two, in alphabetical order."""
    return sorted({tongue(case, pair["left"], pair["right"]) for case in cases for pair in case["gold"]})


def place(span: Row) -> tuple:
    """What tells a span from all others."""
    return span["article"], span["start"], span["end"]


def links(cases: Sequence[Row], tables: Tables) -> dict[frozenset, str]:
    """Pairs of marked figures that the build joined: their places -> same or conflicting."""
    at = {}
    for case in cases:
        for span in case["figures"]:
            row = row_at(span, tables["statistics"].get(span["article"], ()))
            if row is not None:
                at[row["statistic_id"]] = place(span)
    rows = [row for article in tables["links"].values() for row in article if row["kind"] in KINDS]
    return {frozenset((at[row["left_id"]], at[row["right_id"]])): KINDS[row["kind"]]
            for row in rows if row["left_id"] in at and row["right_id"] in at}


def claims(cases: Sequence[Row], tables: Tables, *, language: str) -> Figures:
    """Precision and recall of same and of conflicting pairs; the share of unrelated pairs that were joined all the same.

    Precision is over every pair of marked figures that the build joined, of any two stories; a pair that no story lists is a wrong one.
    """
    spoken = {article["id"]: article["language"] for case in cases for article in case["articles"]}
    told = {frozenset((place(pair["left"]), place(pair["right"]))): pair["label"] for case in cases for pair in case["gold"]}

    def here(pair: frozenset) -> bool:
        heard = {spoken[article] for article, _, _ in pair}
        return language == (heard.pop() if len(heard) == 1 else "mul")

    made = {pair: label for pair, label in links(cases, tables).items() if here(pair)}
    told = {pair: label for pair, label in told.items() if here(pair)}
    figures = {}
    for label, short in (("same", "same"), ("conflicting", "conflict")):
        wanted = {pair for pair, said in told.items() if said == label}
        predicted = {pair for pair, said in made.items() if said == label}
        figures |= {f"{short}_{key}": value for key, value in harmonic(len(wanted & predicted), len(predicted), len(wanted)).items()}
    apart = [pair for pair, said in told.items() if said == "unrelated"]
    return {**figures, "unrelated_joined": share(sum(pair in made for pair in apart), len(apart))}


def identity(cases: Sequence[Row], tables: Tables, *, language: str) -> Figures:
    """Mentions that became one actor. p: of the joined pairs those that are one; r: of the pairs that are one those joined.

    `false_merges` and `missed_merges` are shares of the different and of the same pairs; `unfound` is the share of the same pairs of
    which a mention has no actor at all. `r_<form>`: recall by what makes the pair hard.
    """
    joined: dict[str, list[bool]] = {"same": [], "different": []}
    forms: dict[str, list[bool]] = {}
    unfound = 0
    for case in cases:
        for pair in case["gold"]:
            if tongue(case, pair["left"], pair["right"]) != language:
                continue
            left, right = (actor(pair[side], tables) for side in ("left", "right"))
            one = left is not None and left == right
            joined[pair["label"]].append(one)
            if pair["label"] == "same":
                forms.setdefault(pair["form"], []).append(one)
                unfound += left is None or right is None
    hit, false = sum(joined["same"]), sum(joined["different"])
    apart = {"false_merges": share(false, len(joined["different"]))} if joined["different"] else {}
    if not joined["same"]:
        return apart
    return {**harmonic(hit, hit + false, len(joined["same"])), **apart,
            "missed_merges": share(len(joined["same"]) - hit, len(joined["same"])), "unfound": share(unfound, len(joined["same"])),
            **{f"r_{form}": share(sum(hits), len(hits)) for form, hits in sorted(forms.items())}}


def actor(span: Row, tables: Tables) -> str | None:
    """The entity that a mention became; None where it was not found or not resolved."""
    row = row_at(span, tables["mentions"].get(span["article"], ()))
    return None if row is None else row["entity_id"]
