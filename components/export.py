"""Frames as CSV that people take away, and the names of their files. Numbers stay numbers; no cell becomes a formula."""

import csv
import io
import math
import re
from datetime import date

import numpy as np
import pandas as pd

from corpus.cells import JOINT, harmless

EXCEL = b"\xef\xbb\xbf"
LONGEST = 120  # characters of a file name


def csv_bytes(frame: pd.DataFrame, *, excel: bool = False) -> bytes:
    """The frame as UTF-8 CSV with a header row: lists joined by " | ", dates ISO 8601, null as nothing, text made harmless.

    With `excel` a byte order mark leads: Excel needs it to read UTF-8, programs stumble over it.
    """
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([harmless(str(name)) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([cell(value) for value in row])
    return (EXCEL if excel else b"") + stream.getvalue().encode("utf-8")


def cell(value: object) -> object:
    """One value as a CSV cell: a number as a number, everything else as text that is no formula."""
    plain = simple(value)
    if isinstance(plain, list):
        return harmless(JOINT.join(str(item) for item in plain))
    if isinstance(plain, bool):
        return "true" if plain else "false"
    if isinstance(plain, float):
        return int(plain) if plain.is_integer() and abs(plain) < 1e15 else plain
    return "" if plain is None else harmless(plain) if isinstance(plain, str) else plain


def simple(value: object) -> str | int | float | bool | list | None:
    """A value of a frame as JSON has it: text, number, true or false, list, or None for null; dates as ISO 8601."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return [simple(item) for item in value]
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, (bool, np.bool_)):
        return bool(value)
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        return float(value) if math.isfinite(value) else str(float(value))
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() else value.isoformat()
    return value.isoformat() if isinstance(value, date) else str(value)


def file_name(chart: str, build_id: str, *, suffix: str = "csv", part: str = "") -> str:
    """A plain ASCII file name that tells chart, snapshot and part ("all", "excel"); never a path."""
    words = re.sub(r"[^a-z0-9]+", "-", "-".join(filter(None, ("lineup", chart.lower(), part))))[:LONGEST].strip("-")
    return f"{words}-{re.sub(r'[^A-Za-z0-9]', '', build_id)[:8]}.{suffix}"
