"""Counts as shares: in how many of the articles a thing stands, beside how often. No SQL of its own subject, no drawing."""

from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd

from components import wording
from components.charts.chart import ARTICLES, Chart
from components.charts.marks import DRAWN, TOLD
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

PLACES = """SELECT count(DISTINCT (article_id, sentence, coalesce(start, -1), coalesce("end", -1)))::BIGINT AS n FROM ({})"""
OF, SHARE = "of_articles", "share_of_articles"
DIGITS = 4  # of a share
SMALL = 5  # below this many articles counts are shown, not percentages
COUNTS, SHARES = "counts", "share"


def shareable(chart: Chart) -> Chart:
    """The chart with `of_articles` (the articles picked) and `share_of_articles` (0 to 1) in its frame, offered as counts or as shares.

    For charts whose frame counts the different articles of a row in column `articles`.
    """
    labels = {SHARE: say("cards.share.column"), OF: say("cards.share.of"), **chart.labels}
    return replace(chart, frame=_with_shares(chart.frame), labels=labels, hidden=(*chart.hidden, SHARE, OF), measures=(COUNTS, SHARES))


def _with_shares(frame: Callable[[Corpus, Selection], pd.DataFrame]) -> Callable[[Corpus, Selection], pd.DataFrame]:
    def shared(corpus: Corpus, selection: Selection) -> pd.DataFrame:
        rows = frame(corpus, selection)
        base = int(corpus.ask(ARTICLES, selection)["n"].iloc[0])
        return rows.assign(**{OF: base, SHARE: (rows["articles"] / max(base, 1)).round(DIGITS)})

    return shared


def measured(chart: Chart, measure: str, *, frame: pd.DataFrame) -> Chart:
    """The chart that shows the frame in this measure: itself, or the one that counts articles and draws their share."""
    if measure != SHARES or SHARES not in chart.measures or frame.empty:
        return chart
    few, figure = base(frame) < SMALL, chart.figure

    def finding(rows: pd.DataFrame) -> str:
        first = rows.sort_values(["articles", chart.value], ascending=False, kind="stable").iloc[0]
        return say("cards.share.finding", name=chart.named(first), articles=int(first["articles"]), base=base(rows))

    return replace(
        chart, value="articles", per="article", finding=finding,
        note=f"{chart.note} {say('cards.share.few' if few else 'cards.share.note')}",
        hidden=tuple(name for name in chart.hidden if few or name != SHARE),
        settings={**chart.settings, SHARE: {"type_config": {"type": "number", "format": "percent"}}},
        figure=(lambda rows, look: figure(drawn(rows), look)) if figure else None,
        sorts={} if chart.cut else {"standard": ("-articles", f"-{chart.value}")}, measures=(SHARES,))


def arranged(chart: Chart, frame: pd.DataFrame, words: Sequence[str]) -> tuple[Chart, pd.DataFrame]:
    """The chart in the measure, and its frame in the order, that a word of each of the chart's `choices` names."""
    measure, order = words
    shown = measured(chart, measure, frame=frame)
    return shown, shown.sorted(frame, order)


def base(frame: pd.DataFrame) -> int:
    """The number of articles that the shares of a frame are of."""
    return int(frame[OF].iloc[0]) if len(frame) else 0


def size(chart: Chart, frame: pd.DataFrame, *, corpus: Corpus, selection: Selection, brief: bool = False) -> str:
    """The line that tells n, first what was counted, then the marks, then the articles: "n = 344 mentions, 20 of 92 keywords shown ·
    5 articles read · in passages that match"; of shares n counts the articles. A `brief` line leaves the marks out."""
    shown, total = len(chart.shown(frame)), wording.many(len(frame), chart.noun)
    part = "_part" if shown < len(frame) else ""
    read, whole = chart.read(corpus, selection), chart.per == "article"
    counted = read if whole else ""
    if chart.unit and not whole:
        counted = say(f"units.{chart.unit}", n=number(chart, frame, corpus=corpus, selection=selection))
    told = say(f"cards.n_of{part}" if counted else f"cards.n{part}", base=counted, total=total, shown=shown)
    told = say("cards.n", total=counted) if brief and counted else told
    scope = "" if selection.empty else say(f"cards.scope.{selection.scope}")
    return " · ".join(words for words in (told, "" if whole or chart.opens else read, scope) if words)


def number(chart: Chart, frame: pd.DataFrame, *, corpus: Corpus, selection: Selection) -> int:
    """How many different places the rows of a frame count."""
    if not chart.overlaps:
        return int(frame[chart.value].sum())
    return int(corpus.ask(PLACES.format(chart.evidence), selection, **chart.values)["n"].iloc[0])


def drawn(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with what is drawn (percent, or articles where the base is small) and what is told beside it."""
    few = base(rows) < SMALL
    told = [say("cards.share.count", articles=int(articles), base=int(of)) if few else f"{100 * share:.0f} %"
            for articles, of, share in rows[["articles", OF, SHARE]].itertuples(index=False, name=None)]
    return rows.assign(**{DRAWN: rows["articles"] if few else 100 * rows[SHARE], TOLD: told})
