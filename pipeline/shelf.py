"""The parts of a pile on disk while a build works on them, so that memory does not grow with the rows. No rows are judged here."""

import pickle
from collections.abc import Iterator, Mapping
from pathlib import Path

from pipeline.document import Found, Row, Rows


class Part(Mapping[str, list[Row]]):
    """The tables of one part; a table is read from its file when it is first asked for, and held as long as the part is."""

    def __init__(self, folder: Path) -> None:
        self._files = {path.stem: path for path in sorted(folder.iterdir())}
        self._held: Rows = {}

    def __getitem__(self, table: str) -> list[Row]:
        if table not in self._held:
            self._held[table] = pickle.loads(self._files[table].read_bytes())  # noqa: S301 - the build's own files of a moment ago
        return self._held[table]

    def __contains__(self, table: object) -> bool:
        return table in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)


class Shelf:
    """Parts in the order in which they were added, one folder each below `home`, one file a table."""

    def __init__(self, home: Path) -> None:
        self.home = home
        home.mkdir(exist_ok=True)
        self._parts: list[Path] = []

    def __iter__(self) -> Iterator[Part]:
        return map(Part, self._parts)

    def add(self, rows: Found) -> None:
        """Puts a further part behind the others."""
        folder = self.home / f"{len(self._parts):07}"
        folder.mkdir()
        self._parts.append(folder)
        self.change(len(self._parts) - 1, rows)

    def change(self, number: int, rows: Found) -> None:
        """Puts these tables in place of what the part had under their names."""
        for table, found in rows.items():
            (self._parts[number] / f"{table}.pickle").write_bytes(pickle.dumps(found, pickle.HIGHEST_PROTOCOL))

    def joined(self) -> Rows:
        """All tables of all parts in memory, for what may touch any row of any article."""
        whole: Rows = {}
        for part in self:
            for table, found in part.items():
                whole.setdefault(table, []).extend(found)
        return whole
