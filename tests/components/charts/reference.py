"""The reference set: what every chart draws of the shipped articles, one JSON a chart in `drawn/`, read again when it changes.

    python -m tests.components.charts.reference     writes the set anew: look at the difference before you commit it

The template, which `look.py` gives to every picture alike, is left out. Numbers have six decimals, keys are sorted.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd

from components.charts import CHARTS
from components.charts.chart import Chart
from components.look import LOOKS
from corpus.selection import Selection
from corpus.store import Corpus

FOLDER = Path(__file__).with_name("drawn")
DATA = Path(__file__).resolve().parents[3] / "data"
DRAWN = {name: chart for name, chart in CHARTS.items() if chart.figure}
WIDTH = 140


def text_of(corpus: Corpus, chart: Chart) -> str:
    """The picture of a chart of the whole pile as text; the word `null` where the pile leaves it empty."""
    shown = chart.shown(chart.frame(corpus, Selection()))
    drawn = None if shown.empty else plain(chart.figure(shown, LOOKS["light"]).to_plotly_json())
    if drawn:
        drawn["layout"].pop("template", None)
    return laid_out(drawn) + "\n"


def plain(value: object) -> object:
    """Plotly's values as JSON's: arrays as lists, numbers with six decimals, days as text, what is missing as null."""
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, np.ndarray | pd.Series | pd.Index):
        return [plain(one) for one in value.tolist()]
    if isinstance(value, Iterable) and not isinstance(value, str):
        return [plain(one) for one in value]
    if isinstance(value, float | np.floating):
        return None if value != value else round(float(value), 6)
    if value is None or value is pd.NaT or value is pd.NA:
        return None
    if isinstance(value, date | np.datetime64):
        return str(value)
    return value.item() if isinstance(value, np.generic) else value


def laid_out(value: object, indent: str = "") -> str:
    """JSON with sorted keys that breaks lines only where something is longer than a line, so that a difference shows what changed."""
    short = json.dumps(value, ensure_ascii=False, sort_keys=True)
    if len(short) + len(indent) <= WIDTH or not isinstance(value, dict | list):
        return short
    inner = indent + " "
    if isinstance(value, list):
        parts = [laid_out(one, inner) for one in value]
        return "[\n" + ",\n".join(inner + part for part in parts) + f"\n{indent}]"
    named = [f"{inner}{json.dumps(key, ensure_ascii=False)}: {laid_out(value[key], inner)}" for key in sorted(value)]
    return "{\n" + ",\n".join(named) + f"\n{indent}}}"


def renew(folder: Path = FOLDER) -> None:
    """Writes the set anew; a file of a chart that is gone goes too."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    corpus = Corpus.open(DATA)
    for name, chart in DRAWN.items():
        (folder / f"{name}.json").write_bytes(text_of(corpus, chart).encode("utf-8"))
    corpus.close()


if __name__ == "__main__":
    renew()
