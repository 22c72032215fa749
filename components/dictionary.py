"""The data dictionary of a chart's frame: name, type, label, unit and meaning of every column. Writes no files."""

import re
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from components.charts.chart import Chart
from components.words import FALLBACK, catalogue, say
from corpus.column import Column
from corpus.schema import TABLES

TYPES = {"string": {"string"}, "list<string>": {"list"}, "bool": {"boolean"}, "int32": {"integer", "number"},
         "float64": {"number", "integer"}, "date32": {"date"}}
TABLE = re.compile(rf"\b(?:picked_)?({'|'.join(sorted(TABLES, key=len, reverse=True))})\b")


@dataclass(frozen=True, slots=True)
class Described:
    """One column of a frame in words. `type` is one of string, integer, number, boolean, date, datetime, list."""

    name: str
    type: str
    label: str
    unit: str
    meaning: str
    made: str


def describe(chart: Chart, frame: pd.DataFrame) -> list[Described]:
    """Every column of the frame, in order: what the chart counts, else the schema's column of that name, else what the label says."""
    tables = list(dict.fromkeys([chart.name.split("_")[0], *TABLE.findall(chart.evidence)]))
    return [_described(chart, str(name), kind(frame[name]), tables) for name in frame.columns]


def _described(chart: Chart, name: str, type_: str, tables: list[str]) -> Described:
    label = chart.labels.get(name, "")
    label = str(label.get("label", "")) if isinstance(label, dict) else label
    own = _schema_column(name, type_, tables)
    if name == chart.value:
        counted = say(f"dictionary.per_{chart.per}")
        made = say("dictionary.counted", what=counted, marks=", ".join(chart.marks))
        return Described(name, type_, label or say("dictionary.count"), counted, chart.note, made)
    if name == "articles" and type_ == "integer":
        label = label or say("dictionary.articles_label")
        return Described(name, type_, label, name, say("dictionary.articles"), say("dictionary.over_evidence"))
    derived = catalogue(FALLBACK)["dictionary"]["column"]  # columns that charts make themselves
    if own and name not in derived:
        return Described(name, type_, label or own.label, own.unit or "", own.meaning, own.made)
    meaning = say(f"dictionary.column.{name}" if name in derived else "dictionary.shown")
    unit = say("dictionary.share") if name == "share_of_articles" else ""
    return Described(name, type_, label or name.replace("_", " ").capitalize(), unit, meaning, say("dictionary.made"))


def _schema_column(name: str, type_: str, tables: list[str]) -> Column | None:
    """The column of that name in the first of the tables that has it; else of all tables, where they agree on its meaning."""
    named = {table: column for table in TABLES for column in TABLES[table].columns if column.name == name and type_ in TYPES[column.type]}
    first = next((named[table] for table in tables if table in named), None)
    return first or (next(iter(named.values())) if len({column.meaning for column in named.values()}) == 1 else None)


def kind(column: pd.Series) -> str:
    """The type of a column: from its dtype, else from its values; a column of mixed values is a string."""
    if pd.api.types.is_bool_dtype(column):
        return "boolean"
    if pd.api.types.is_integer_dtype(column):
        return "integer"
    if pd.api.types.is_float_dtype(column):
        return "number"
    found = {_kind(value) for value in column if isinstance(value, (list, tuple, np.ndarray)) or (value is not None and value == value)}
    if pd.api.types.is_datetime64_any_dtype(column):
        return "datetime" if "datetime" in found else "date"
    return found.pop() if len(found) == 1 else "number" if found == {"integer", "number"} else "string"


def _kind(value: object) -> str:
    if isinstance(value, (list, tuple, np.ndarray)):
        return "list"
    if isinstance(value, (bool, np.bool_)):
        return "boolean"
    if isinstance(value, (int, np.integer)):
        return "integer"
    if isinstance(value, (float, np.floating)):
        return "number"
    if isinstance(value, pd.Timestamp):
        return "date" if value == value.normalize() else "datetime"
    return "date" if isinstance(value, date) else "string"
