"""Figures and events that hang together through sure links, also by way of other articles. Frames only, no words."""

from collections.abc import Collection

from corpus.store import Corpus

CHAINS = """WITH RECURSIVE near AS (
    SELECT left_id AS one, right_id AS other FROM links WHERE confidence >= $sure
    UNION ALL SELECT right_id, left_id FROM links WHERE confidence >= $sure),
reached AS (SELECT unnest($ids) AS start, unnest($ids) AS id UNION SELECT r.start, n.other FROM reached r JOIN near n ON n.one = r.id)
SELECT start, min(id) AS chain FROM reached GROUP BY 1"""


def chains(corpus: Corpus, ids: Collection[str], *, sure: float) -> dict[str, str]:
    """id -> the name of its chain: the same for those between which a way of links leads, each of at least this confidence."""
    if not ids:
        return {}
    found = corpus.ask(CHAINS, ids=sorted(ids), sure=sure)
    return dict(zip(found["start"], found["chain"], strict=True))
