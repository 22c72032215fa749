"""The ledger of figures about one thing: an actor, a country. Rows of the ledger, none of its own."""

from dataclasses import replace

import pandas as pd

from components.charts.chart import Chart, Given
from components.charts.statistics import CHARTS, ledger
from corpus.selection import Selection
from corpus.store import Corpus


def figures(name: str, evidence: str, *, given: Given, note: str, gap: str) -> Chart:
    """The ledger of those figures that `evidence` gives, in the ledger's order; a column `part` of it comes along."""

    def frame(corpus: Corpus, selection: Selection) -> pd.DataFrame:
        """The rows of the whole ledger that are among them."""
        picked = corpus.ask(f"SELECT * FROM ({evidence})", selection, **dict(given))
        return ledger(corpus, selection).merge(picked[["statistic_id", *(["part"] if "part" in picked else [])]], on="statistic_id")

    return replace(
        CHARTS["statistics_ledger"],
        name=name,
        question="Which figures?",
        note=note,
        frame=frame,
        evidence=evidence,
        gap=gap,
        given=given,
        finding=None,
        sorts={},
        labels={"part": "How", **CHARTS["statistics_ledger"].labels},
    )
