"""Prints what the tables get wrong in one half a or c of our own gold, answer by answer: python -m bench.own_misses dates-a

For reading, not for scoring. Halves b are held out: asking for one is refused.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench import own_gold, own_pairs, own_scores
from bench.own_pairs import Tables
from bench.own_scores import Row

CELLS = ("earliest", "latest", "precision", "edtf", "value", "low", "high", "qualifier", "kind", "change")


def spans(case: Row, found: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """Answers without a row, rows without an answer, cells that differ: one line each."""
    answers = [row for row in case["gold"] if row["label"] not in ("none", "optional")]
    optional = [row for row in case["gold"] if row["label"] == "optional"]
    rows = found.get(case["articles"][0]["id"], ())
    pairs = own_scores.matched(answers, rows)
    for gold in answers:
        if not any(gold is one for one, _ in pairs):
            yield f"not found: {gold['surface']}"
    for row in rows:
        if not any(row is one for _, one in pairs) and not any(own_scores.overlap(row, spot) for spot in optional):
            yield f"nothing there: {row['surface']}"
    for gold, row in pairs:
        wrong = list(differing(gold, row))
        if wrong:
            yield f"{gold['surface']} (read {row['surface']!r}): {'; '.join(wrong)}"


def differing(gold: Row, row: Row) -> Iterator[str]:
    """The cells of a found answer that are not what the answer says."""
    for column in CELLS:
        if column in gold and not (column == "edtf" and "/" in (gold[column] or "")) and not own_scores.same(column)(gold, row):
            yield f"{column} {row[column]}, not {gold[column]}"
    if "unit" in gold and not own_scores.unit(gold, row):
        yield f"unit {row['unit']}, not {gold['unit'] or None}"
    if "counted" in gold and not own_scores.names(row["counted"], gold["counted"]):
        yield f"counted {row['counted']}, not {gold['counted']}"
    if "attribution" in gold and row["attribution"] not in gold["attribution"]:
        yield f"{row['attribution']}, not {gold['attribution']}"
    if gold.get("speaker") and not own_scores.heard(row, gold["speaker"]):
        yield f"speaker {row['speaker']}, not {gold['speaker']}"


def themes(case: Row, found: Mapping[str, Sequence[Row]]) -> Iterator[str]:
    """Passages whose main themes are not the answer's."""
    for gold in case["gold"]:
        mains = {row["theme"] for row in found.get(gold["article"], ()) if row["main"]}
        if set(gold["themes"]) - mains or mains - set(gold["themes"]) - set(gold["optional"]):
            yield f"{sorted(mains)}, not {gold['themes']}"


def pairs(case: Row, tables: Tables, joined: Mapping[frozenset, str]) -> Iterator[str]:
    """Pairs that the build took for something else than they are."""
    for pair in case["gold"]:
        left, right = pair["left"], pair["right"]
        if "form" in pair:
            one = own_pairs.actor(left, tables)
            said = "same" if one is not None and one == own_pairs.actor(right, tables) else "different"
        else:
            said = joined.get(frozenset((own_pairs.place(left), own_pairs.place(right))), "unrelated")
        if said != pair["label"]:
            yield f"{left['surface']} ({left['article']}) | {right['surface']} ({right['article']}): {said}, not {pair['label']}"


def misses(name: str, tables: Tables) -> Iterator[str]:
    """Every line about a set's half, the case's id before it."""
    task, cases = name.rpartition("-")[0], own_gold.cases(name)
    joined = own_pairs.links(cases, tables) if task == "claims" else {}
    for case in cases:
        if task in own_gold.PAIRS:
            lines = pairs(case, tables, joined)
        else:
            lines = (themes if task == "themes" else spans)(case, tables[own_gold.SPANS[task][1]])
        yield from (f"{case['id']}: {line}" for line in lines)


def main() -> int:
    """Builds all sets as one pile and prints the misses of the half that is named."""
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in own_gold.sets() or name.endswith("-b"):
        offered = ", ".join(one for one in own_gold.sets() if not one.endswith("-b"))
        print(f"Name one half a or c: {offered}. Halves b are held out.", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        print("\n".join(misses(name, own_gold.built(Path(folder)))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
