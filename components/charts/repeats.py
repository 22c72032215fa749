"""The chart of what several articles say alike: figures, dated events and quotations, a row each. Contradictions are in
`contradictions.py`."""

import pandas as pd

from components import wording
from components.charts.chart import Chart
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

# Quotations with the same words have no id of their own: the smallest that they are linked with stands for them.
SHARED = """SELECT q.article_id, q.start, q."end", q.sentence, q.surface, 'quote:' || least(q.quote_id, l.other) AS claim
    FROM picked_quotes q JOIN (SELECT id, min(other) AS other FROM (SELECT left_id AS id, right_id AS other FROM links
        WHERE kind = 'shared_quote' UNION ALL SELECT right_id, left_id FROM links WHERE kind = 'shared_quote') GROUP BY id) l
      ON l.id = q.quote_id"""
# One event at two places, or on days that exclude each other, is not said alike: it stands among the contradictions.
DISPUTED = """SELECT claim FROM events JOIN articles USING (article_id) WHERE claim IS NOT NULL GROUP BY claim, language
    HAVING count(DISTINCT lower(events.place)) > 1 UNION SELECT claim FROM events WHERE claim IS NOT NULL GROUP BY claim
    HAVING max(earliest) > min(latest)"""
SAID = f"""SELECT article_id, start, "end", sentence, surface, 'figure:' || claim AS claim FROM picked_statistics WHERE claim IS NOT NULL
    UNION ALL SELECT article_id, start, "end", sentence, what, 'event:' || claim FROM picked_events
      WHERE claim IS NOT NULL AND claim NOT IN ({DISPUTED})
    UNION ALL {SHARED}"""
# Of near copies the one with the smallest id stands for all.
TWINS = "SELECT other_id AS article_id, min(article_id) AS twin FROM links WHERE kind = 'near_copy' GROUP BY other_id"
REPEATED = f"""SELECT claim FROM ({SAID}) LEFT JOIN ({TWINS}) USING (article_id)
    GROUP BY claim HAVING count(DISTINCT coalesce(twin, article_id)) > 1"""
EVIDENCE = f'SELECT article_id, start, "end", sentence, claim FROM ({SAID}) WHERE claim IN ({REPEATED})'
FRAME = f"""SELECT s.claim, split_part(s.claim, ':', 1) AS kind, count(DISTINCT coalesce(w.twin, s.article_id))::BIGINT AS articles,
      count(*)::BIGINT AS places, count(DISTINCT a.language)::BIGINT AS languages, min(a.published_earliest) AS first,
      arg_min([s.surface, t.counted],
        (a.language <> 'en', t.counted IS NULL, length(s.surface) > 90, s.article_id, s.start)) AS said
    FROM ({SAID}) s JOIN articles a ON a.article_id = s.article_id LEFT JOIN ({TWINS}) w ON w.article_id = s.article_id
    LEFT JOIN statistics t ON t.article_id = s.article_id AND t.start = s.start AND t."end" = s."end"
    GROUP BY s.claim HAVING articles > 1 ORDER BY articles DESC, languages DESC, places DESC, s.claim"""
LABELS = {name: say(f"contradictions.repeats.label.{name}") for name in ("kind", "what", "articles", "places", "languages", "first")}


def repeats(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """kind, what, articles (near copies once), places, languages, first (published), claim: what most articles say alike first."""
    rows = corpus.ask(FRAME, selection)
    what = [_what(row) for row in rows.to_dict("records")]
    rows = rows.assign(what=pd.Series(what, dtype="object"), kind=[say(f"contradictions.repeats.kind.{kind}") for kind in rows["kind"]])
    return rows[["kind", "what", "articles", "places", "languages", "first", "claim"]]


def _what(row: dict[str, object]) -> str:
    """A figure with its noun, an event, a quotation, as one article has it."""
    words, noun = list(row["said"])  # type: ignore[call-overload]
    more = f" {noun}" if wording.known(noun) and str(noun).lower() not in str(words).lower() else ""
    return wording.clipped(f"{words}{more}", length=90)


def finding(shown: pd.DataFrame) -> str:
    """How many things several articles say alike."""
    return say("contradictions.repeats.finding", n=len(shown))


CHARTS: dict[str, Chart] = {
    "repeats": Chart(
        "repeats",
        say("contradictions.repeats.question"),
        (say("contradictions.repeats.noun"), say("contradictions.repeats.nouns")),
        say("contradictions.repeats.note"),
        repeats,
        EVIDENCE,
        ("claim",),
        say("contradictions.repeats.gap"),
        unit="statements",
        finding=finding,
        value="places",
        limit=400,
        labels=LABELS,
        hidden=("claim",),
        says=("what",),
    )
}
