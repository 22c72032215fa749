"""Numbered things by the keys that they share: arrays of some bytes a key. What the keys are is said where they are made."""

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b
from typing import Any

import numpy as np


def code(*words: str) -> int:
    """Eight bytes that stand for the words (two are taken for one once in ten billion pairs)."""
    return int.from_bytes(blake2b("\0".join(words).encode(), digest_size=8).digest(), "big")


class Blocks:
    """Which numbered things stand under a key, twelve bytes each."""

    def __init__(self, keyed: Iterable[Iterable[str]]) -> None:
        """Takes in the keys of each thing, by rising number."""
        codes, owners = array("Q"), array("I")
        for number, keys in enumerate(keyed):
            for key in keys:
                codes.append(code(key))
                owners.append(number)
        order = np.argsort(np.frombuffer(codes, np.uint64), kind="stable")
        self._codes = np.frombuffer(codes, np.uint64)[order]
        self._owners = np.frombuffer(owners, np.uint32)[order]

    def __getitem__(self, key: str) -> np.ndarray:
        """The numbers of the things under a key, rising."""
        wanted = np.uint64(code(key))
        return self._owners[np.searchsorted(self._codes, wanted) : np.searchsorted(self._codes, wanted, side="right")]


def met(things: Mapping[str, Any], key: Callable[[str, Any], tuple[str, ...] | None]) -> dict[tuple[str, ...], list[str]]:
    """Key -> names, for those keys that several of the things have; a thing without a key stands nowhere."""
    codes = array("Q")
    for name, thing in things.items():
        own = key(name, thing)
        codes.append(0 if own is None else code(*own))
    held, counts = np.unique(np.frombuffer(codes, np.uint64), return_counts=True)
    several = frozenset(held[(counts > 1) & (held > 0)].tolist())
    found: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, number in zip(things, codes, strict=True):
        if number in several and (own := key(name, things[name])) is not None:
            found[own].append(name)
    return {own: names for own, names in found.items() if len(names) > 1}
