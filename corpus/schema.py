"""TABLES: every table of a snapshot, with the Arrow schema of each and the check that a frame obeys it."""

from collections.abc import Callable

import pyarrow as pa

from corpus.column import Column, Table
from corpus.tables import actors, claims, subjects, texts

VERSION = 1
TABLES: dict[str, Table] = {table.name: table for table in (
    texts.ARTICLES, texts.COPIES, texts.SENTENCES, subjects.KEYWORDS, subjects.KEYWORD_MENTIONS,
    actors.ENTITIES, actors.MENTIONS, actors.ROLES, actors.BLOCS, actors.ARTICLE_COUNTRIES,
    claims.STATISTICS, claims.DATES, claims.QUOTES, claims.EVENTS,
    subjects.THEMES, subjects.THEME_MENTIONS, subjects.ARTICLE_THEMES,
    claims.LINKS, texts.REJECTS, texts.CORRECTIONS,
)}
ARROW = {"string": pa.string(), "list<string>": pa.list_(pa.string()), "bool": pa.bool_(),
         "int32": pa.int32(), "float64": pa.float64(), "date32": pa.date32()}


def arrow_schema(table: Table) -> pa.Schema:
    """The table's Arrow schema: one field a column, null allowed where the column is not required."""
    return pa.schema([pa.field(column.name, ARROW[column.type], nullable=not column.required) for column in table.columns])


def to_arrow(rows: list[dict], table: Table) -> pa.Table:
    """Rows as an Arrow table in the table's stated order. Raises KeyError on a column the table does not have."""
    stray = {name for row in rows for name in row} - set(table.names)
    if stray:
        raise KeyError(f"table {table.name} has no column {', '.join(sorted(stray))}")
    ordered = sorted(rows, key=row_key(table))
    return pa.Table.from_pylist([{name: row.get(name) for name in table.names} for row in ordered], schema=arrow_schema(table))


def row_key(table: Table) -> Callable[[dict], tuple]:
    """What the table's rows are sorted by."""
    return lambda row: tuple(_sortable(row.get(name)) for name in table.order)


def _sortable(value: object) -> tuple[bool, object]:
    return (value is not None, value if value is not None else 0)


def check(frame: pa.Table, table: Table) -> list[str]:
    """What the frame does not keep of the table's contract, each as a sentence; an empty list when all holds."""
    if frame.schema != arrow_schema(table):
        types = [str(kind) for kind in frame.schema.types]
        return [f"{table.name}: columns are {frame.schema.names} with types {types}, expected {list(table.names)}"]
    faults = [fault for column in table.columns for fault in _check_column(frame, table, column)]
    keys = list(zip(*(frame.column(name).to_pylist() for name in table.key), strict=True))
    if len(set(keys)) != len(keys):
        faults.append(f"{table.name}: {len(keys) - len(set(keys))} rows repeat a key ({', '.join(table.key)})")
    return faults


def _check_column(frame: pa.Table, table: Table, column: Column) -> list[str]:
    values, faults = frame.column(column.name), []
    if column.required and values.null_count:
        faults.append(f"{table.name}.{column.name}: {values.null_count} rows are null, but the column is required")
    if column.values:
        stray = set(values.unique().to_pylist()) - set(column.values) - {None}
        if stray:
            faults.append(f"{table.name}.{column.name}: {sorted(stray)} are not among {list(column.values)}")
    if column.type == "string" and column.name != "text" and "" in values.unique().to_pylist():
        faults.append(f"{table.name}.{column.name}: empty strings; unknown must be null")
    return faults
