"""Facts of a passage or article by key: figures, people, countries, dates and so on, as counts that two sides can be compared by."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.charts import statistics
from corpus.selection import Selection
from corpus.store import Corpus

ACTORS = """SELECT p.article_id, p.start, p."end", p.sentence, p.entity_id AS fact, e.name FROM picked_mentions p
            JOIN entities e USING (entity_id)
            WHERE e.kind = '{}'"""
COUNTRIES = """SELECT article_id, start, "end", sentence, country AS fact, country AS name FROM picked_mentions WHERE country IS NOT NULL"""
DATES = """SELECT article_id, start, "end", sentence,
             coalesce(edtf, strftime(earliest, '%Y-%m-%d') || '/', '/' || strftime(latest, '%Y-%m-%d')) AS fact,
             coalesce(strftime(earliest, '%Y-%m-%d'), '') || '/' || coalesce(strftime(latest, '%Y-%m-%d'), '') || '/' ||
             CASE WHEN earliest IS NULL AND latest IS NULL THEN edtf ELSE '' END AS name
           FROM picked_dates WHERE edtf IS NOT NULL OR earliest IS NOT NULL OR latest IS NOT NULL"""
SPEAKERS = """SELECT q.article_id, q.start, q."end", q.sentence, coalesce(q.speaker_id, lower(q.speaker)) AS fact,
                coalesce(e.name, lower(q.speaker)) AS name
              FROM picked_quotes q LEFT JOIN entities e ON e.entity_id = q.speaker_id
              WHERE q.speaker IS NOT NULL OR q.speaker_id IS NOT NULL"""
THEMES = """SELECT p.article_id, p.start, p."end", p.sentence, p.theme AS fact, n.name FROM picked_theme_mentions p
            JOIN themes n ON n.theme = p.theme AND n.language = 'en'"""
KEYWORDS = """SELECT p.article_id, p.start, p."end", p.sentence, p.term AS fact, p.term AS name FROM picked_keyword_mentions p"""
FIGURES = """SELECT article_id, start, "end", sentence, statistic_id AS fact, surface AS name FROM picked_statistics"""


@dataclass(frozen=True, slots=True)
class Facts:
    """One kind of fact: its name, how it is counted, the SQL of its evidence (with key and name), and how a name reads."""

    name: str
    label: str
    noun: tuple[str, str]
    evidence: str
    colour: str
    reads: Callable[[str], str] = str


def date_in_words(name: str) -> str:
    """A date's name, "earliest/latest/words", as people read it."""
    earliest, latest, words = name.split("/", 2)
    return words or wording.period(pd.Timestamp(earliest) if earliest else None, pd.Timestamp(latest) if latest else None)


FACTS: dict[str, Facts] = {
    facts.name: facts
    for facts in (
        Facts("figures", "Figures", ("figure", "figures"), FIGURES, "statistic"),
        Facts("people", "People", ("person", "people"), ACTORS.format("person"), "person"),
        Facts("organisations", "Organisations", ("organisation", "organisations"), ACTORS.format("organisation"), "organisation"),
        Facts("countries", "Countries", ("country", "countries"), COUNTRIES, "place", wording.country),
        Facts("speakers", "Speakers", ("speaker", "speakers"), SPEAKERS, "person"),
        Facts("themes", "Themes", ("theme", "themes"), THEMES, "theme"),
        Facts("dates", "Dates", ("date", "dates"), DATES, "date", date_in_words),
        Facts("keywords", "Keywords", ("keyword", "keywords"), KEYWORDS, "keyword"),
    )
}


def counts(corpus: Corpus, selection: Selection, facts: Facts) -> pd.DataFrame:
    """fact, name, mentions, articles of one side; most articles first. Not for figures, which `figures` gives one by one."""
    rows = corpus.ask(
        f"""SELECT fact, min(name) AS name, count(*)::BIGINT AS mentions, count(DISTINCT article_id)::BIGINT AS articles
                          FROM ({facts.evidence}) GROUP BY fact ORDER BY articles DESC, mentions DESC, fact""",
        selection,
    )
    return rows.assign(name=rows["name"].map(facts.reads))


def figures(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """The ledger of one side, with `fact`: the statistic itself; `claim` joins figures of both sides."""
    rows = statistics.ledger(corpus, selection)
    return rows.assign(fact=rows["statistic_id"], name=rows["figure"])
