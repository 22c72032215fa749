"""Frames as files that people take away. Numbers stay numbers; no cell can become a formula in a spreadsheet."""

import csv
import io
from datetime import date

import numpy as np
import pandas as pd

TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as UTF-8 CSV with a header row: lists joined by " | ", dates ISO 8601, null as nothing, text made harmless."""
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(frame.columns)
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([cell(value) for value in row])
    return stream.getvalue().encode("utf-8")


def cell(value: object) -> object:
    """One value as a CSV cell."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return harmless(" | ".join(str(item) for item in value))
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return ""
    if isinstance(value, (bool, np.bool_)):
        return "true" if value else "false"
    if isinstance(value, (int, np.integer)):
        return int(value)
    if isinstance(value, (float, np.floating)):
        return int(value) if float(value).is_integer() and abs(value) < 1e15 else float(value)
    if isinstance(value, pd.Timestamp):
        return value.date().isoformat() if value == value.normalize() else value.isoformat()
    return value.isoformat() if isinstance(value, date) else harmless(str(value))


def harmless(text: str) -> str:
    """Text that a spreadsheet cannot read as a formula: a leading apostrophe where it would (OWASP, CSV injection)."""
    return "'" + text if text.startswith(TRIGGERS) else text


def file_name(chart: str, build_id: str, *, suffix: str = "csv") -> str:
    """A plain ASCII file name that tells chart and snapshot."""
    return f"lineup-{chart.replace('_', '-')}-{build_id[:8]}.{suffix}"
