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

    def tags(self, sentences: list[list[list[int]]]) -> list[list[int]]:
        """The best tags of the tokens of each sentence; a sentence is the hashed features of its tokens, equally many of each."""
        rows = [row for sentence in sentences for row in sentence]
        scores = self.weights[np.array(rows)].sum(axis=1).astype(np.float32) if rows else np.zeros((0, len(TAGS)), np.float32)
        return best_paths(scores, [len(sentence) for sentence in sentences], self.steps)


def best_path(scores: np.ndarray, steps: np.ndarray) -> list[int]:
    """The best tags of one sentence: see `best_paths`."""
    return best_paths(scores, [len(scores)], steps)[0]


def best_paths(scores: np.ndarray, lengths: list[int], steps: np.ndarray) -> list[list[int]]:
    """Viterbi over sentences of these lengths at once: the tags with the highest sum of scores and steps; ties go to the lower tag.

    `scores` are those of all tokens, sentence by sentence. A sentence that has ended keeps its state to the end of the longest.
    """
    longest, ends = max(lengths, default=0), np.array(lengths)
    running = np.arange(longest)[None, :] < ends[:, None]
    table = np.zeros((len(lengths), longest, len(TAGS)), dtype=np.float32)
    table[running] = scores
    back = np.tile(np.arange(len(TAGS), dtype=np.int8), (longest, len(lengths), 1))
    held = table[:, 0] + START if longest else np.zeros((len(lengths), len(TAGS)), dtype=np.float32)
    for at in range(1, longest):
        on, sums = running[:, at], held[:, :, None] + steps
        back[at][on] = sums.argmax(axis=1)[on]
        held = np.where(on[:, None], sums.max(axis=1) + table[:, at], held)
    path = np.zeros((len(lengths), longest), dtype=np.int8)
    best = held.argmax(axis=1)
    for at in range(longest - 1, -1, -1):
        path[:, at] = best
        best = back[at][np.arange(len(lengths)), best]
    return [tags[:length].tolist() for tags, length in zip(path, lengths, strict=True)]


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
