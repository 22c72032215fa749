"""Kept: what was worked out once and may be asked for again, within bounds. No queries, no files.

Only for what never changes: answers over one immutable snapshot, and what is made of them.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

import pandas as pd

T = TypeVar("T")
LARGEST = 8  # one value may take this part (1/n) of the room; what is larger is handed out and forgotten


class Kept(Generic[T]):
    """Values by key: at most `entries` of them and `room` bytes as `size` measures them; those not asked for longest go first.

    Safe to share between threads. Two threads that ask for one missing value at the same time both make it; one of the two is kept.
    """

    def __init__(self, *, entries: int, room: int, size: Callable[[T], int]) -> None:
        self._entries, self._room, self._size = entries, room, size
        self._values: OrderedDict[Hashable, tuple[T, int]] = OrderedDict()
        self._held = 0
        self._lock = threading.Lock()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The value kept under the key, made by `make` when there is none; whatever `make` raises is raised and nothing is kept."""
        with self._lock:
            found = self._values.get(key)
            if found is not None:
                self._values.move_to_end(key)
                return found[0]
        value = make()
        size = self._size(value)
        if size <= self._room // LARGEST:
            with self._lock:
                self._put(key, value, size)
        return value

    def clear(self) -> None:
        """Forgets everything."""
        with self._lock:
            self._values.clear()
            self._held = 0

    def _put(self, key: Hashable, value: T, size: int) -> None:
        if key in self._values:
            self._held -= self._values.pop(key)[1]
        self._values[key] = (value, size)
        self._held += size
        while len(self._values) > self._entries or self._held > self._room:
            self._held -= self._values.popitem(last=False)[1][1]


def frozen(value: object) -> Hashable:
    """A value as part of a key: lists and sets, which cannot be, as tuples."""
    if isinstance(value, (list, tuple)):
        return tuple(frozen(item) for item in value)
    return frozenset(value) if isinstance(value, set) else value  # type: ignore[return-value]


def bytes_of(frame: pd.DataFrame) -> int:
    """About how much memory a frame takes; texts inside lists are not counted."""
    return int(frame.memory_usage(index=True).sum())
