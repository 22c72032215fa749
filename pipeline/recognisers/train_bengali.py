"""Trains the Bengali tagger: an averaged structured perceptron over labelled sentences. Run by hand, not by the build.

    python -m pipeline.recognisers.train_bengali FILE...      JSON lines: {"text": ..., "gold": [[start, end, "PER"|"ORG"|"LOC"], ...]}

The shipped tagger was trained on the training half of Rifat's Bengali NER sentences (MIT) and on BanglaKit's (CC0). Seed, epochs, the share
of features left out and the threshold are fixed: the same files give the same weights. People's names that were labelled word by word are
joined before.
"""

import json
import random
import sys
from pathlib import Path

import numpy as np

from pipeline.recognisers import bengali, tagging

SEED, EPOCHS, DROPPED, FLOOR = 7, 25, 0.4, 2
KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def examples(paths: list[Path]) -> list[tuple[list[list[int]], list[int]]]:
    """(features, tags) of every sentence with at least one token."""
    found = []
    for path in paths:
        for line in path.read_text(encoding="utf8").splitlines():
            item = json.loads(line)
            spans = bengali.tokens(item["text"])[: bengali.WORDS]
            if spans:
                found.append((bengali.features(item["text"], spans), gold_tags(spans, joined(item["gold"], item["text"]))))
    return found


def joined(gold: list[list], text: str) -> list[list]:
    """The labelled spans; people with nothing but spaces and points between them become one."""
    found: list[list] = []
    for start, end, label in sorted(gold):
        if found and label == "PER" == found[-1][2] and not text[found[-1][1] : start].strip(" ."):
            found[-1] = [found[-1][0], end, label]
        else:
            found.append([start, end, label])
    return found


def gold_tags(spans: list[tuple[int, int]], gold: list[list]) -> list[int]:
    """The tags that the labelled spans give the tokens."""
    tags = ["O"] * len(spans)
    for begin, end, label in gold:
        inside = [at for at, (start, stop) in enumerate(spans) if start < end and begin < stop]
        for number, at in enumerate(inside):
            tags[at] = f"{'I' if number else 'B'}-{KINDS[label]}"
    return [tagging.TAGS.index(tag) for tag in tags]


def train(data: list[tuple[list[list[int]], list[int]]], epochs: int = EPOCHS) -> tuple[np.ndarray, np.ndarray]:
    """Averaged weights of features and steps."""
    count = len(tagging.TAGS)
    weights, total = np.zeros((tagging.SIZE, count), np.float32), np.zeros((tagging.SIZE, count), np.float64)
    steps, steps_total = np.zeros((count, count), np.float32), np.zeros((count, count), np.float64)
    rule, order, now = tagging.allowed(), random.Random(SEED), 0  # noqa: S311 - shuffling, no secret
    data = list(data)
    for _ in range(epochs):
        order.shuffle(data)
        for full, gold in data:
            now += 1
            rows = [[feature for feature in row if order.random() >= DROPPED] for row in full]
            scores = np.stack([weights[row].sum(axis=0) for row in rows])
            found = tagging.best_path(scores, steps + rule)
            if found == gold:
                continue
            for at, (mine, right) in enumerate(zip(found, gold, strict=True)):
                if mine != right:
                    for tag, sign in ((right, 1.0), (mine, -1.0)):
                        np.add.at(weights, (rows[at], tag), sign)
                        np.add.at(total, (rows[at], tag), sign * now)
                if at:
                    for path, sign in ((gold, 1.0), (found, -1.0)):
                        steps[path[at - 1], path[at]] += sign
                        steps_total[path[at - 1], path[at]] += sign * now
    return weights - total / now, steps - steps_total / now + rule


def write(weights: np.ndarray, steps: np.ndarray, path: Path) -> None:
    """The weights as whole numbers (hundredths), without features that hardly count."""
    whole = np.clip(np.round(weights * 100), -32000, 32000).astype(np.int16)
    rows = np.flatnonzero(np.abs(whole).max(axis=1) >= FLOOR).astype(np.int32)
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, rows=rows, values=whole[rows], steps=(steps * 100).astype(np.float32))


if __name__ == "__main__":
    write(*train(examples([Path(name) for name in sys.argv[1:]])), bengali.FILE)
