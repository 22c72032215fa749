"""What a download says about itself: title, n, filters in words, snapshot, rights, and how to cite it. Writes no files, draws nothing."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from components import wording
from components.charts import find
from components.charts.chart import Chart
from components.phrases import phrases
from components.sides import LETTERS, REST, VIEW, Side, picked
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

RIGHTS = ("The articles belong to their publishers and authors; their sentences stand here as evidence, short and with their source. "
          "Lineup, the program, is under the MIT licence.")
PICKED = "SELECT count(*)::BIGINT AS n, min(published_earliest) AS low, max(published_latest) AS high FROM picked_articles"
SCOPES = {"passages": "passages: rows that match themselves or whose sentence matches",
          "articles": "articles: all rows of articles that match"}


@dataclass(frozen=True, slots=True)
class Extract:
    """What a reader takes away: the rows of a chart under a selection, the shown ones or all, and the address of the view."""

    chart: Chart
    corpus: Corpus
    selection: Selection
    everything: pd.DataFrame
    whole: bool = False
    address: str = ""

    @property
    def rows(self) -> pd.DataFrame:
        """The rows that the download holds."""
        return self.everything if self.whole else self.chart.shown(self.everything)

    @property
    def title(self) -> str:
        """The card's title."""
        return self.chart.title(self.chart.shown(self.everything))

    @property
    def n(self) -> str:
        """The rows in words: "5 keywords", "20 of 133 keywords"."""
        held, total = len(self.rows), wording.many(len(self.everything), self.chart.noun)
        return total if held == len(self.everything) else f"{held:,} of {total}"


def filters_in_words(corpus: Corpus, selection: Selection) -> list[str]:
    """Each active filter as a sentence part, such as "theme is Migration"; an empty list when nothing is filtered."""
    return [phrase.said for phrase in phrases(corpus, selection)]


def side_in_words(corpus: Corpus, side: Side) -> str:
    """A side of a comparison as a sentence part, such as "country is Belarus", or "everything else"."""
    chosen = picked(Selection(), side) if side.kind != REST else Selection()
    scope = f" ({chosen.scope})" if side.kind == VIEW else ""
    return "; ".join(filters_in_words(corpus, chosen)) + scope if side.kind != REST else say("compare.rest")


def articles(extract: Extract) -> str:
    """The articles that the rows come from, and when they were published: "44 articles, published 1 May 2024 to 3 Jun 2024"."""
    found = extract.corpus.ask(PICKED, extract.selection).iloc[0]
    known = wording.known(found["low"]) and wording.known(found["high"])
    number = wording.many(int(found["n"]), ("article", "articles"))
    return number + (f", published {wording.period(found['low'], found['high'])}" if known else "")


def _chosen(extract: Extract) -> list[tuple[str, str]]:
    """The word that rows depend on more than the filters, where a page made the chart for itself."""
    own = find(extract.chart.name, dict(extract.chart.given)) is None
    words = f"besides the filters, the controls of its page decide which rows these are ({extract.chart.name})"
    return [("Chosen on the page", words)] if own else []


def cite(extract: Extract, *, today: date | None = None) -> str:
    """A full citation: title, n, articles, filters, snapshot, address; with the day of access where `today` is given."""
    filters = filters_in_words(extract.corpus, extract.selection)
    where = f", where {'; '.join(filters)}" if filters else ""
    seen = f" Accessed {wording.day(today)}." if today else ""
    at = f" {extract.address}" if extract.address else ""
    title = extract.title.rstrip(".").replace("“", "‘").replace("”", "’")
    what = f"“{title}”: {extract.n}, from {articles(extract)}{where}."
    return f"{what} Lineup, snapshot {extract.corpus.build_id}.{seen}{at}"


def about(extract: Extract) -> list[tuple[str, str]]:
    """What stands on a download's first page, as (what, words); the same on every day."""
    filters = filters_in_words(extract.corpus, extract.selection)
    given = [(f"About one {name.removeprefix('this_')}", value) for name, value in extract.chart.given if name not in LETTERS]
    named = [(name, Side.parse(value)) for name, value in extract.chart.given if name in LETTERS]
    given += [(say("compare.side", side=name.upper()), side_in_words(extract.corpus, side)) for name, side in named if side]
    return [
        ("Title", extract.title), ("Question", extract.chart.question),
        ("Rows", extract.n + (", all" if extract.whole else ", as the chart shows them")),
        ("How it is counted", extract.chart.note), *_chosen(extract), *given,
        *([("Filter", words) for words in filters] or [("Filter", "none: the whole pile")]),
        *([("Scope of the filters", SCOPES[extract.selection.scope])] if filters else []),
        ("Articles", articles(extract)), ("Snapshot", extract.corpus.build_id), ("Chart", extract.chart.name),
        *([("This view", extract.address)] if extract.address else []), ("Cite as", cite(extract)), ("Rights", RIGHTS),
    ]
