"""The words in which tables are described: Column and Table. Which tables there are is said in `schema.py`."""

from dataclasses import dataclass

TYPES = ("string", "list<string>", "bool", "int32", "float64", "date32")


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table.

    `meaning` says what a cell is, `made` how it came about; both are read by journalists. `values` lists the
    allowed words of an enumeration; `required` columns are never null.
    """

    name: str
    type: str
    label: str
    meaning: str
    made: str
    unit: str | None = None
    values: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a snapshot: what a row is, its columns, its key and the order of its rows."""

    name: str
    label: str
    row: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    order: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The column names, in order."""
        return tuple(column.name for column in self.columns)

    @property
    def has_surface(self) -> bool:
        """True where a row points at words of an article that must stand there to the letter."""
        return {"article_id", "start", "end", "surface"} <= set(self.names)
