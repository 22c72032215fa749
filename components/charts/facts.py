"""Facts of a passage or article by key: figures, people, countries, events and so on, as places that sides can be compared by. No counting.

`evidence` is SQL over the `picked_` relations that gives a row a place: article_id, start, end, sentence, fact, name. A fact that sides can
word differently (a figure, an event) is a quantity, "#", and the number of the wording within the side: wordings of one quantity
stand beside each other in the order of their values, and the quantity is what the sides share.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from components import wording
from components.words import say

PLACE = 'p.article_id, p.start, p."end", p.sentence'
ACTORS = f"SELECT {PLACE}, p.entity_id AS fact, e.name FROM picked_mentions p JOIN entities e USING (entity_id) WHERE e.kind = '{{}}'"
COUNTRIES = f"SELECT {PLACE}, p.country AS fact, p.country AS name FROM picked_mentions p WHERE p.country IS NOT NULL"
# 13 May of a year that is not known need not be the same day in two articles.
DATES = f"""SELECT {PLACE},
             CASE WHEN earliest IS NULL AND latest IS NULL THEN p.article_id ELSE '' END ||
             coalesce(edtf, strftime(earliest, '%Y-%m-%d') || '/', '/' || strftime(latest, '%Y-%m-%d')) AS fact,
             coalesce(strftime(earliest, '%Y-%m-%d'), '') || '/' || coalesce(strftime(latest, '%Y-%m-%d'), '') || '/' ||
             CASE WHEN earliest IS NULL AND latest IS NULL THEN edtf ELSE '' END AS name
           FROM picked_dates p WHERE edtf IS NOT NULL OR earliest IS NOT NULL OR latest IS NOT NULL"""
# "The official" of two articles need not be one person: who is not identified stands for the article alone. One word is too little to
# tell anybody by: of those that stay unidentified nearly all are "he", "she" and the like, in every language.
SPEAKERS = f"""SELECT {PLACE}, coalesce(p.speaker_id, p.article_id || md5(lower(p.speaker))) AS fact, coalesce(e.name, p.speaker) AS name
              FROM picked_quotes p LEFT JOIN entities e ON e.entity_id = p.speaker_id
              WHERE p.speaker_id IS NOT NULL OR contains(trim(p.speaker), ' ')"""
THEMES = f"""SELECT {PLACE}, p.theme AS fact, n.name FROM picked_theme_mentions p
            JOIN themes n ON n.theme = p.theme AND n.language = 'en'"""
KEYWORDS = f"SELECT {PLACE}, p.term AS fact, p.term AS name FROM picked_keyword_mentions p"
WRITTEN = """SELECT term AS fact, max(struct_pack(salience := salience, keyword := keyword)).keyword AS name FROM keywords
             JOIN (SELECT unnest($facts) AS term) USING (term) GROUP BY term"""
MET = """SELECT id, min(root) AS root FROM (
  WITH RECURSIVE tied AS ({}), paired AS (SELECT one, other FROM tied UNION SELECT other, one FROM tied),
    reached AS (SELECT one AS id, one AS root FROM paired UNION SELECT r.id, b.other FROM reached r JOIN paired b ON b.one = r.root)
  SELECT id, root FROM reached) GROUP BY id"""
CONFLICTS = """SELECT coalesce(l.claim, l.statistic_id) AS one, coalesce(r.claim, r.statistic_id) AS other, k.left_id, k.right_id, k.why,
    k.confidence
    FROM links k JOIN statistics l ON l.statistic_id = k.left_id JOIN statistics r ON r.statistic_id = k.right_id
    WHERE k.kind = 'conflicting_claim'"""
# A number of the same things, told twice by one article, is one figure.
AGAIN = "hash(p.article_id, p.value, p.low, p.high, p.qualifier, p.unit, lower(p.counted))::VARCHAR"
QUANTITY = f"coalesce(m.root, p.claim, CASE WHEN p.counted IS NULL THEN p.statistic_id ELSE {AGAIN} END)"
FIGURES = f"""SELECT {PLACE}, p.surface AS name, {QUANTITY} || '#' || dense_rank() OVER (
               PARTITION BY {QUANTITY} ORDER BY p.value, p.low, p.high, p.qualifier) AS fact
             FROM picked_statistics p LEFT JOIN ({MET.format(CONFLICTS)}) m ON m.id = coalesce(p.claim, p.statistic_id)"""
EVENTS = f"""SELECT {PLACE}, p.what AS name, coalesce(p.claim, p.event_id) || '#' || dense_rank() OVER (
              PARTITION BY coalesce(p.claim, p.event_id) ORDER BY p.earliest, p.latest, p.place) AS fact FROM picked_events p"""
REPEATED = "SELECT left_id AS one, right_id AS other FROM links WHERE kind = 'shared_quote'"
QUOTES = f"""SELECT {PLACE}, p.surface AS name, coalesce(m.root, p.quote_id) AS fact
            FROM picked_quotes p LEFT JOIN ({MET.format(REPEATED)}) m ON m.id = p.quote_id"""


@dataclass(frozen=True, slots=True)
class Facts:
    """One kind of fact: its name, the SQL of its evidence, how a name reads, whether sides can word the same quantity differently, and
    the SQL of the names of $facts where the evidence has none to be read."""

    name: str
    evidence: str
    reads: Callable[[str], str] = str
    worded: bool = False
    named: str = ""

    @property
    def label(self) -> str:
        """The kind as a heading says it."""
        return say(f"compare.facts.{self.name}.label")

    @property
    def noun(self) -> tuple[str, str]:
        """One of it, and several."""
        return say(f"compare.facts.{self.name}.one"), say(f"compare.facts.{self.name}.many")


def date_in_words(name: str) -> str:
    """A date's name, "earliest/latest/words", as people read it."""
    earliest, latest, words = name.split("/", 2)
    if words:
        return wording.partly(words)
    return wording.period(pd.Timestamp(earliest) if earliest else None, pd.Timestamp(latest) if latest else None)


FACTS: dict[str, Facts] = {
    facts.name: facts
    for facts in (
        Facts("figures", FIGURES, worded=True),
        Facts("people", ACTORS.format("person"), wording.name),
        Facts("organisations", ACTORS.format("organisation"), wording.name),
        Facts("countries", COUNTRIES, wording.country),
        Facts("themes", THEMES),
        Facts("events", EVENTS, worded=True),
        Facts("dates", DATES, date_in_words),
        Facts("quotes", QUOTES),
        Facts("speakers", SPEAKERS),
        Facts("keywords", KEYWORDS, named=WRITTEN),
    )
}
