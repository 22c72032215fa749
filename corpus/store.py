"""Corpus: asks DuckDB over one open snapshot and answers small pandas frames. The only module that knows DuckDB."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

import duckdb
import pandas as pd

from corpus.kept import Kept, bytes_of, frozen
from corpus.picked import Picked, picked, under
from corpus.schema import TABLES
from corpus.selection import Selection
from corpus.snapshot import AGAIN, NoSnapshot, Snapshot, open_current

IN_MEMORY_BYTES = 64_000_000  # a pile of this size is loaded once; above it DuckDB reads the files as it needs them
NOTHING = Selection()
SOUGHT = 200  # searches whose sentences are kept
ANSWERS, ANSWER_BYTES = 4000, 192_000_000  # kept answers; a snapshot never changes, so none goes stale


class Corpus:
    """An open snapshot. Safe to share between threads: every question runs on a cursor of its own."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self._answers: Kept[pd.DataFrame] = Kept(entries=ANSWERS, room=ANSWER_BYTES, size=bytes_of)
        self._connection = duckdb.connect(config={"threads": 2, "memory_limit": "2GB", "autoinstall_known_extensions": False,
                                                  "autoload_known_extensions": False, "python_enable_replacements": False,
                                                  "temp_directory": str(Path(tempfile.gettempdir()) / "lineup-queries")})
        self._sought: Kept[pd.DataFrame] = Kept(entries=SOUGHT, room=ANSWER_BYTES // 4, size=bytes_of)
        files = {table: [str(path) for path in snapshot.files(table)] for table in TABLES}
        self._small = sum(Path(path).stat().st_size for paths in files.values() for path in paths) < IN_MEMORY_BYTES
        for table, paths in files.items():
            quoted = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
            self._connection.execute(f"CREATE {'TABLE' if self._small else 'VIEW'} {table} AS SELECT * FROM read_parquet([{quoted}])")
        self._connection.execute("SET allowed_directories = ['" + str(snapshot.folder).replace("'", "''") + "']")
        self._connection.execute("SET enable_external_access = false; SET lock_configuration = true")

    @classmethod
    def open(cls, data: Path) -> "Corpus":
        """The current snapshot below `data`; raises snapshot.NoSnapshot when there is no whole one."""
        snapshot = open_current(data)
        try:
            corpus = cls(snapshot)
            strange = corpus._strange_table()
        except duckdb.Error as fault:
            raise NoSnapshot(f"Snapshot {snapshot.build_id} is damaged: a table cannot be read. {AGAIN.format(data.name)}") from fault
        if strange:
            raise NoSnapshot(f"Snapshot {snapshot.build_id} is damaged: {strange} has other columns than those of the schema. "
                             f"{AGAIN.format(data.name)}")
        return corpus

    def stand(self) -> None:
        """Raises NoSnapshot where files that are still to be read, those of a large snapshot, went away while it was open."""
        gone = [] if self._small else [path for table in TABLES for path in self.snapshot.files(table) if not path.is_file()]
        if gone:
            raise NoSnapshot(f"{gone[0].name} of snapshot {self.build_id} went away while it was open. {AGAIN.format('data')}")

    def _strange_table(self) -> str | None:
        """A table whose columns are not those of the schema."""
        asked = "SELECT table_name, column_name FROM information_schema.columns ORDER BY ordinal_position"
        rows = self._connection.execute(asked).fetchall()
        found = {name: [column for held, column in rows if held == name] for name in TABLES}
        return next((name for name, table in TABLES.items() if found[name] != list(table.names)), None)

    @property
    def build_id(self) -> str:
        """Hash that names the snapshot; every cache is keyed by it."""
        return self.snapshot.build_id

    def ask(self, sql: str, selection: Selection = NOTHING, **values: object) -> pd.DataFrame:
        """The answer to a query over the tables and `picked_` relations; `values` are its own parameters ($name).

        Returns plain frames: int64, float64, bool, str (missing: None), dates as datetime64. Raises duckdb.Error on bad SQL.
        Answers are kept: a frame that the caller changes is the caller's own.
        """
        key = (sql, selection, tuple((name, frozen(value)) for name, value in values.items()))
        return self._answers.get(key, lambda: self._asked(sql, selection, values)).copy(deep=False)

    def _asked(self, sql: str, selection: Selection, values: Mapping[str, object]) -> pd.DataFrame:
        chosen, cursor = picked(sql, selection), self._connection.cursor()
        if self._small:
            for name, body in chosen.sought.items():
                cursor.register(name, self._found(name, body, chosen))
            chosen = chosen.without(chosen.sought, query=sql)
        return cursor.execute(chosen.sql + sql, {**chosen.values, **values}).df()

    def _found(self, name: str, body: str, chosen: Picked) -> pd.DataFrame:
        """The rows of a relation that reads every text: in a small pile, reading its patterns takes longer than everything else."""
        alone = Picked({name: body}, chosen.values).without((), query="")
        key, query = (name, tuple(alone.values.items())), f"SELECT * FROM ({body})"
        return self._sought.get(key, lambda: self._connection.cursor().execute(query, alone.values).df())

    def across(self, sql: str, parts: Mapping[str, tuple[str, Selection]], **values: object) -> pd.DataFrame:
        """The answer to a query over other queries, each under a selection of its own; in `sql` they stand under their names. Kept."""
        key = (sql, tuple(parts.items()), tuple((name, frozen(value)) for name, value in values.items()))
        return self._answers.get(key, lambda: self._asked_across(sql, parts, values)).copy(deep=False)

    def _asked_across(self, sql: str, parts: Mapping[str, tuple[str, Selection]], values: Mapping[str, object]) -> pd.DataFrame:
        inner = {name: under(part, selection, name) for name, (part, selection) in parts.items()}
        before = "WITH " + ",\n".join(f"{name} AS ({part})" for name, (part, _) in inner.items()) + "\n"
        held = {key: value for _, own in inner.values() for key, value in own.items()}
        return self._connection.cursor().execute(before + sql, {**held, **values}).df()

    def close(self) -> None:
        """Frees the snapshot; running questions end first."""
        self._answers.clear()
        self._sought.clear()
        self._connection.close()
