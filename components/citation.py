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

PICKED = "SELECT count(*)::BIGINT AS n, min(published_earliest) AS low, max(published_latest) AS high FROM picked_articles"


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
    def table(self) -> pd.DataFrame:
        """The same rows as a spreadsheet takes them."""
        return self.chart.taken(self.rows)

    @property
    def title(self) -> str:
        """The card's title."""
        return self.chart.title(self.chart.shown(self.everything))

    @property
    def n(self) -> str:
        """The rows in words: "5 keywords", "20 of 133 keywords"."""
        held, total = len(self.rows), wording.many(len(self.everything), self.chart.noun)
        return total if held == len(self.everything) else say("citation.n_part", held=held, total=total)


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
    number = say("nouns.article", n=int(found["n"]))
    return say("citation.published", articles=number, period=wording.period(found["low"], found["high"])) if known else number


def _chosen(extract: Extract) -> list[tuple[str, str]]:
    """The word that rows depend on more than the filters, where a page made the chart for itself."""
    own = find(extract.chart.name, dict(extract.chart.given)) is None
    return [(say("citation.about.chosen"), say("citation.chosen", chart=extract.chart.name))] if own else []


def cite(extract: Extract, *, today: date | None = None) -> str:
    """A full citation: title, n, articles, filters, snapshot, address; with the day of access where `today` is given."""
    filters = filters_in_words(extract.corpus, extract.selection)
    title = extract.title.rstrip(".").replace("“", "‘").replace("”", "’")
    parts = [
        say("citation.what", title=title, n=extract.n, articles=articles(extract),
            where=say("citation.where", filters="; ".join(filters)) if filters else ""),
        say("citation.from", snapshot=extract.corpus.build_id), *([say("citation.seen", day=wording.day(today))] if today else []),
        *([extract.address] if extract.address else [])]
    return " ".join(parts)


def about(extract: Extract) -> list[tuple[str, str]]:
    """What stands on a download's first page, as (what, words); the same on every day."""
    return [*facts(extract), (say("citation.about.cite"), cite(extract)), (say("citation.about.rights"), say("citation.rights"))]


def facts(extract: Extract) -> list[tuple[str, str]]:
    """What a download is, as (what, words): all of `about` but the citation and the rights."""
    chart, filters = extract.chart, filters_in_words(extract.corpus, extract.selection)
    given = [(say("citation.about.given", name=name.removeprefix("this_")), value) for name, value in chart.given if name not in LETTERS]
    named = [(name, Side.parse(value)) for name, value in chart.given if name in LETTERS]
    given += [(say("compare.side", side=name.upper()), side_in_words(extract.corpus, side)) for name, side in named if side]
    found = [
        ("title", extract.title), ("question", chart.question),
        ("rows", say("citation.rows_all" if extract.whole else "citation.rows_shown", n=extract.n)), ("counted", chart.note)]
    then = [
        *([("filter", words) for words in filters] or [("filter", say("citation.no_filter"))]),
        *([("scope", say(f"citation.scope.{extract.selection.scope}"))] if filters else []),
        ("articles", articles(extract)), ("snapshot", extract.corpus.build_id), ("chart", chart.name),
        *([("view", extract.address)] if extract.address else [])]
    told = [[(say(f"citation.about.{name}"), words) for name, words in part] for part in (found, then)]
    return [*told[0], *_chosen(extract), *given, *told[1]]
