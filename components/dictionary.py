"""The data dictionary of a chart's frame: name, type, label, unit and meaning of every column. Writes no files."""

import re
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from components.charts.chart import Chart
from corpus.column import Column
from corpus.schema import TABLES

TYPES = {"string": {"string"}, "list<string>": {"list"}, "bool": {"boolean"}, "int32": {"integer", "number"},
         "float64": {"number", "integer"}, "date32": {"date"}}
TABLE = re.compile(rf"\b(?:picked_)?({'|'.join(sorted(TABLES, key=len, reverse=True))})\b")
DERIVED = {  # columns that charts make themselves
    "article": "The article's title, or its first words where it has none.", "opening": "The first words of the article.",
    "title": "The article's title; empty where it has none.", "said": "The sentence that holds the words.",
    "sentence_start": "Where the sentence begins in the article's text, in Unicode code points from 0.",
    "sentence_end": "Where the sentence ends in the article's text, in Unicode code points.",
    "text_language": "Language of the article (BCP 47).", "country_name": "Name of the country.", "language_name": "Name of the language.",
    "theme_name": "Name of the theme.", "before": "The words before it.", "words": "The words as they stand in the article.",
    "after": "The words after it.",
    "who": "The speaker: the full name where known, else the article's own words.", "by": "Who stands behind the figure, in words.",
    "figure": "The number within its limits, with its unit and what is counted.", "one": "Id of the first.",
    "other": "Id or name of the second.", "one_name": "The first of the two.", "other_name": "The second of the two.",
    "pair": "The two, as one name.", "of_articles": "Articles picked by the filters: what the share is of.",
    "share_of_articles": "Articles with at least one, as a share of the articles picked (0 to 1).", "period": "Month or year.",
}


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
        counted = "articles" if chart.per == "article" else "places"
        made = f"Number of {counted} in the evidence with the same {', '.join(chart.marks)}."
        return Described(name, type_, label or "Count", counted, chart.note, made)
    if name == "articles" and type_ == "integer":
        return Described(name, type_, label or "Articles", name, "Number of different articles among them.", "Counted over the evidence.")
    if own and name not in DERIVED:
        return Described(name, type_, label or own.label, own.unit or "", own.meaning, own.made)
    meaning = DERIVED.get(name, "As shown on the card.")
    unit = "share" if name == "share_of_articles" else ""
    return Described(name, type_, label or name.replace("_", " ").capitalize(), unit, meaning, "Made for this chart.")


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
