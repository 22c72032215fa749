"""How often chance alone makes Compare call a word different: real articles of two outlets, dealt to two sides at random, 200 times.

    LINEUP_GOLD=path/to/gold python -m bench.keyness_chance [--runs 200] [--set quotes-polnear-train]

Writes bench/keyness_chance.json and its section of bench/quality.md. The law: at most 5 % of the runs, give or take 3, show any word.
The seeded test of the same law, on an invented pile, is in tests/components/test_keyness.py.
"""

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path

import numpy as np

from bench import sections
from components import keyness
from components.charts import wordcounts
from components.keyness import Counts
from corpus import schema, snapshot
from corpus.store import Corpus

NAIVE = 1.96  # |z| from which the formula alone would call a word different
SEED = 20260511


def counted(texts: dict[str, str]) -> Counts:
    """The words of the texts, counted as the dashboard counts them."""
    rows = [{"article_id": name, "key": name, "text": text, "language": "en", "published_precision": "unknown",
             "words": len(text.split()), "sentences": 1} for name, text in sorted(texts.items())]
    tables = {name: schema.to_arrow(rows if name == "articles" else [], table) for name, table in schema.TABLES.items()}
    with tempfile.TemporaryDirectory() as folder:
        snapshot.write(Path(folder), tables, {"build_id": "chance", "counts": {"inputs": len(rows)}, "versions": {}, "quality": {}})
        corpus = Corpus.open(Path(folder))
        counts = wordcounts.counted(corpus, "en")
        corpus.close()
        return counts


def deals(counts: Counts, *, size: int, runs: int) -> dict[str, float]:
    """Runs in which any word was called different, and the share of words that the formula alone would have called different."""
    ids, draw, shown, words, naive = counts.articles["article_id"].to_numpy(str), np.random.default_rng(SEED), 0, 0, []
    for _ in range(runs):
        terms = keyness.compare(counts, a=frozenset(draw.permutation(ids)[:size].tolist())).terms
        shown += bool(terms["differs"].any())
        words += int(terms["differs"].sum())
        naive.append(float((terms["z"].abs() > NAIVE).mean()))
    return {"articles": len(ids), "side": size, "terms": len(terms), "runs": runs, "shown": shown, "words": words,
            "naive": round(float(np.mean(naive)), 4)}


def main() -> int:
    """Reads the set, deals, writes."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=200)
    parser.add_argument("--set", default="quotes-polnear-train")
    options = parser.parse_args()
    file = Path(os.environ.get("LINEUP_GOLD", ""), "dev", f"{options.set}.jsonl")
    if not file.is_file():
        print("LINEUP_GOLD must name the gold folder, with the set in dev/.", file=sys.stderr)
        return 2
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    outlets = sorted({record["id"].split("_")[0] for record in records})[:2]
    texts = {record["id"]: record["text"] for record in records if record["id"].split("_")[0] in outlets}
    counts = counted(texts)
    side = sum(name.startswith(f"{outlets[0]}_") for name in texts)
    found = keyness.compare(counts, a=frozenset(name for name in texts if name.startswith(f"{outlets[0]}_"))).terms
    figures = {"set": options.set, "really": int(found["differs"].sum()), **deals(counts, size=side, runs=options.runs)}
    sections.write("keyness_chance", figures)
    return 0


if __name__ == "__main__":
    sys.exit(main())
