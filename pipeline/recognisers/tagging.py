"""A small tagger for names: hashed features, one weight for each feature and tag, best path by Viterbi. No language knows of it."""

import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

TAGS = ("O", "B-person", "I-person", "B-organisation", "I-organisation", "B-place", "I-place")
SIZE = 1 << 18


@dataclass(frozen=True)
class Tagger:
    """Weights of features (SIZE x tags) and of neighbouring tags (tags x tags)."""

    weights: np.ndarray
    steps: np.ndarray

    def tags(self, rows: list[list[int]]) -> list[int]:
        """The best tag of each token of a sentence; `rows` are the hashed features of each, equally many."""
        scores = self.weights[np.array(rows)].sum(axis=1).astype(np.float32)
        return best_path(scores, self.steps)


def best_path(scores: np.ndarray, steps: np.ndarray) -> list[int]:
    """Viterbi: the tags with the highest sum of scores and steps; ties go to the lower tag."""
    count = len(scores)
    back = np.zeros((count, len(TAGS)), dtype=np.int8)
    held = scores[0] + START
    for at in range(1, count):
        table = held[:, None] + steps
        back[at] = table.argmax(axis=0)
        held = table.max(axis=0) + scores[at]
    path = [int(held.argmax())]
    for at in range(count - 1, 0, -1):
        path.append(int(back[at][path[-1]]))
    return path[::-1]


def allowed() -> np.ndarray:
    """0 where one tag may follow another, a large negative number where not: I-x only after B-x or I-x."""
    table = np.zeros((len(TAGS), len(TAGS)), dtype=np.float32)
    for to, tag in enumerate(TAGS):
        if tag.startswith("I-"):
            for start, before in enumerate(TAGS):
                if before[2:] != tag[2:]:
                    table[start, to] = -1e6
    return table


START = np.array([-1e6 if tag.startswith("I-") else 0.0 for tag in TAGS], dtype=np.float32)


def hashed(features: list[str]) -> list[int]:
    """The places of the features in the table of weights; the same on every machine."""
    return [zlib.crc32(feature.encode("utf8")) & (SIZE - 1) for feature in features]


def load(path: Path) -> Tagger:
    """The tagger that a training script wrote. Raises OSError or ValueError when the file is missing or broken."""
    with np.load(path, allow_pickle=False) as held:
        weights = np.zeros((SIZE, len(TAGS)), dtype=np.int16)
        weights[held["rows"]] = held["values"]
        return Tagger(weights, held["steps"].astype(np.float32))
