"""What does not fit in memory, on disk while a build works: lists and mappings of things, rows in their order. No rows are judged here."""

import heapq
import pickle
from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from corpus import schema

FEW = 1 << 18  # bytes on disk that things would take, up to which they stay in memory: a small pile opens no files
RECENT = 1 << 20  # bytes on disk of the things that are held in memory; there they take ten to twenty times as many
RUN = 1 << 21  # bytes on disk of the rows or things that are sorted in memory at once


class Kept(Sequence[Any]):
    """Things in the order in which they were put there: few in memory, more in one file, where those asked for last are held in memory."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._few: list[Any] | None = []
        self._ends = array("Q", [0])
        self._recent: OrderedDict[int, Any] = OrderedDict()
        self._held = 0

    def put(self, thing: object) -> None:
        """Puts a thing behind the others."""
        written = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        if self._few is not None and self._ends[-1] + len(written) <= FEW:
            self._ends.append(self._ends[-1] + len(written))
            self._few.append(thing)
        else:
            self.put_written(written)

    def put_written(self, written: bytes) -> None:
        """Puts a thing that is pickled already behind the others, in the file."""
        if self._few is not None:
            few, self._few, self._ends = self._few, None, array("Q", [0])
            self._end, self._file = self._path.open("wb"), self._path.open("rb")
            for thing in few:
                self.put_written(pickle.dumps(thing, pickle.HIGHEST_PROTOCOL))
        self._ends.append(self._ends[-1] + self._end.write(written))

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, number: Any) -> Any:
        if not 0 <= number < len(self):
            raise IndexError(number)
        if self._few is not None:
            return self._few[number]
        if number not in self._recent:
            self._recent[number] = self._read(number)
            self._held += self._size(number)
            while self._held > RECENT and len(self._recent) > 1:
                self._held -= self._size(self._recent.popitem(last=False)[0])
        self._recent.move_to_end(number)
        return self._recent[number]

    def _read(self, number: int) -> Any:
        self._end.flush()
        self._file.seek(self._ends[number])
        return pickle.loads(self._file.read(self._size(number)))  # noqa: S301 - the build's own file of a moment ago

    def _size(self, number: int) -> int:
        return self._ends[number + 1] - self._ends[number]

    def __iter__(self) -> Iterator[Any]:
        if self._few is not None:
            yield from list(self._few)
            return
        self._end.flush()
        with self._path.open("rb") as stream:
            for _ in range(len(self)):
                yield pickle.load(stream)  # noqa: S301 - the build's own file of a moment ago

    def close(self) -> None:
        """Removes the file, if there is one."""
        if self._few is None:
            self._end.close()
            self._file.close()
            self._path.unlink()


class Picked(Sequence[Any]):
    """What `pick` takes from each of the things, in the order of `places`; nothing is copied."""

    def __init__(self, things: Sequence[Any], pick: Callable[[Any], Any], places: Sequence[int] | None = None) -> None:
        self._things, self._pick = things, pick
        self._places = range(len(things)) if places is None else places

    def __len__(self) -> int:
        return len(self._places)

    def __getitem__(self, number: Any) -> Any:
        return self._pick(self._things[self._places[number]])


class Ordered:
    """Things that come back in the order of their key, whatever the order in which they were put; those of one key in that order."""

    def __init__(self, path: Path, key: Callable[[Any], Any]) -> None:
        self._path, self._key = path, key
        self._held: list[tuple[Any, bytes]] = []
        self._size = 0
        self._runs: list[Kept] = []

    def put(self, thing: object) -> None:
        """Takes in a thing."""
        written = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        self._held.append((self._key(thing), written))
        self._size += len(written)
        if self._size > RUN:
            run = Kept(self._path.with_name(f"{self._path.name}.{len(self._runs)}"))
            for written in self._sorted():
                run.put_written(written)
            self._runs.append(run)
            self._held, self._size = [], 0

    def _sorted(self) -> Iterator[bytes]:
        return map(itemgetter(1), sorted(self._held, key=itemgetter(0)))

    def __len__(self) -> int:
        return len(self._held) + sum(map(len, self._runs))

    def __iter__(self) -> Iterator[Any]:
        return heapq.merge(*self._runs, map(pickle.loads, self._sorted()), key=self._key)

    def close(self) -> None:
        """Removes its files."""
        for run in self._runs:
            run.close()


class Indexed(Mapping[str, Any]):
    """Things by name; the names are in memory, in the order in which they came."""

    def __init__(self, things: Kept) -> None:
        self._things = things
        self._places: dict[str, int] = {}

    def put(self, names: Iterable[str], thing: object) -> None:
        """Puts a thing under each of the names."""
        self._places.update(dict.fromkeys(names, len(self._things)))
        self._things.put(thing)

    def __getitem__(self, name: str) -> Any:
        return self._things[self._places[name]]

    def __contains__(self, name: object) -> bool:
        return name in self._places

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


class Renamed(Mapping[str, Any]):
    """The things of a mapping that have these names, all of which begin with `prefix`, by the names without it; nothing is copied."""

    def __init__(self, things: Mapping[str, Any], names: Sequence[str], *, prefix: str = "") -> None:
        self._things, self._names, self._prefix = things, names, prefix

    def __getitem__(self, name: str) -> Any:
        return self._things[self._prefix + name]

    def __iter__(self) -> Iterator[str]:
        return (name.removeprefix(self._prefix) for name in self._names)

    def __len__(self) -> int:
        return len(self._names)


class Workplace:
    """Where the steps over a whole pile work: the rows that they make, and room on disk below `home`."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.rows: dict[str, Ordered] = {}
        self._files = 0

    def put(self, table: str, row: dict[str, Any]) -> None:
        """Takes in a row of a table of the whole pile."""
        if table not in self.rows:
            self.rows[table] = Ordered(self.home / table, schema.row_key(schema.TABLES[table]))
        self.rows[table].put(row)

    def kept(self) -> Kept:
        """An empty list on disk."""
        self._files += 1
        return Kept(self.home / f"{self._files}.kept")

    def folded(self, named: Iterable[tuple[str, Any]], fold: Callable[[list[Any]], Any]) -> Indexed:
        """The things by name, in the order of the names: what `fold` makes of all that came under one name, in the order they came."""
        ordered = Ordered(self.home / f"{self._files}.folded", itemgetter(0))
        for pair in named:
            ordered.put(pair)
        found = Indexed(self.kept())
        for name, pairs in groupby(ordered, key=itemgetter(0)):
            found.put([name], fold([thing for _, thing in pairs]))
        ordered.close()
        return found
