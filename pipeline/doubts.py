"""The doubts of a build as its manifest tells them: of one kind in one file the first ones, then how many more. Nothing is judged here."""

from collections import Counter

from corpus.article import Doubt
from pipeline.document import Row

FEW = 20  # doubts of one kind that are told one by one for each file


class Doubts:
    """Doubts in the order in which they were put there."""

    def __init__(self) -> None:
        self._told: list[Doubt] = []
        self._counts: Counter[tuple[str, str]] = Counter()
        self._first: dict[tuple[str, str], Doubt] = {}

    def put(self, doubt: Doubt, *, file: str, kind: str) -> None:
        """Takes in a doubt of a kind (a field, or "bytes") about an input of a file."""
        self._counts[file, kind] += 1
        self._first.setdefault((file, kind), doubt)
        if self._counts[file, kind] <= FEW:
            self._told.append(doubt)

    def rows(self) -> tuple[Row, ...]:
        """key, reason: those that are told one by one, then one for each file and kind that has more."""
        more = [Doubt(file, f"{number - FEW:,} more of its records are in doubt as {self._first[file, kind].key} is. "
                            f"There: {self._first[file, kind].reason}")
                for (file, kind), number in self._counts.items() if number > FEW]
        return tuple({"key": doubt.key, "reason": doubt.reason} for doubt in (*self._told, *more))
