"""Articles of one subject: which they are, the facts that they hold, and the sentence that comes closest to a fact that one leaves out.
Draws nothing."""

from dataclasses import dataclass
from functools import lru_cache

from components import nearest
from components.charts.wordcounts import WORD
from corpus.selection import Selection
from corpus.store import Corpus

MOST = 12  # articles of a subject
# Figures that contradict each other are one fact that articles tell differently: the smallest claim of those that meet stands for it.
KEYED = """SELECT statistic_id, article_id, start, "end", sentence, surface, counted, coalesce(claim, statistic_id) AS claim
    FROM statistics WHERE claim IS NOT NULL
      OR statistic_id IN (SELECT unnest([left_id, right_id]) FROM links WHERE kind = 'conflicting_claim')"""
RIVALS = f"""SELECT claim, min(other) AS rival FROM (SELECT unnest([a.claim, b.claim]) AS claim, unnest([b.claim, a.claim]) AS other
    FROM links l JOIN ({KEYED}) a ON a.statistic_id = l.left_id JOIN ({KEYED}) b ON b.statistic_id = l.right_id
    WHERE l.kind = 'conflicting_claim') GROUP BY claim"""
HELD = f"""SELECT article_id, start, "end", sentence, e.kind || ':' || m.entity_id AS fact, e.name
            FROM mentions m JOIN entities e USING (entity_id)
            WHERE e.kind IN ('person', 'organisation', 'place', 'event', 'programme')
    UNION ALL SELECT article_id, start, "end", sentence, 'country:' || country, country FROM mentions WHERE country IS NOT NULL
    UNION ALL SELECT article_id, start, "end", sentence, 'date:' || edtf, coalesce(strftime(earliest, '%Y-%m-%d'), '') || '/' ||
        coalesce(strftime(latest, '%Y-%m-%d'), '') || '/' FROM dates WHERE edtf IS NOT NULL AND precision IN ('day', 'month', 'year')
    UNION ALL SELECT article_id, start, "end", sentence, 'theme:' || theme, coalesce(n.name, theme) FROM theme_mentions t
      LEFT JOIN (SELECT theme, name FROM themes WHERE language = 'en') n USING (theme)
    UNION ALL SELECT k.article_id, k.start, k."end", k.sentence, 'figure:' || least(k.claim, coalesce(r.rival, k.claim)),
        k.surface || CASE WHEN contains(lower(k.surface), lower(k.counted)) THEN '' ELSE coalesce(' ' || k.counted, '') END
      FROM ({KEYED}) k LEFT JOIN ({RIVALS}) r ON r.claim = k.claim
    UNION ALL SELECT q.article_id, q.start, q."end", q.sentence, 'quote:' || least(q.quote_id, l.other), q.surface
      FROM quotes q JOIN (SELECT id, min(other) AS other FROM (SELECT left_id AS id, right_id AS other FROM links
          WHERE kind = 'shared_quote' UNION ALL SELECT right_id, left_id FROM links WHERE kind = 'shared_quote') GROUP BY id) l
        ON l.id = q.quote_id
    UNION ALL SELECT q.article_id, q.start, q."end", q.sentence, 'speaker:' || q.speaker_id, e.name
      FROM quotes q JOIN entities e ON e.entity_id = q.speaker_id
    UNION ALL SELECT article_id, start, "end", sentence, 'happening:' || claim, what FROM events WHERE claim IS NOT NULL"""
# A theme or a year joins half a pile; speakers and places tell again what people and countries tell.
LINKING = "split_part(fact, ':', 1) NOT IN ('theme', 'speaker', 'place') AND NOT regexp_matches(fact, '^date:[0-9]{4}$')"
# The article that most shares with the other side what makes a story: facts of no more articles than a subject has. By the root of how
# many facts an article holds, since a long article shares something with every other.
SCORES = f"""WITH sides AS (SELECT unnest($a) AS article_id, 'a' AS side UNION ALL SELECT unnest($b), 'b'),
    held AS (SELECT DISTINCT article_id, fact FROM ({HELD}) SEMI JOIN sides USING (article_id) WHERE {LINKING}),
    known AS (SELECT fact, ln((SELECT count(DISTINCT article_id) FROM sides) * 1.0 / count(DISTINCT article_id)) AS rare,
        count(DISTINCT side) = 2 AND count(DISTINCT article_id) <= {MOST} AS story
      FROM held JOIN sides USING (article_id) GROUP BY fact HAVING count(DISTINCT article_id) > 1)
    SELECT article_id, round(coalesce(sum(rare) FILTER (story), 0) / sqrt(count(*)), 6) AS told, round(sum(rare), 6) AS score
    FROM held LEFT JOIN known USING (fact) GROUP BY 1 HAVING count(rare) > 0 ORDER BY told DESC, score DESC, article_id LIMIT 1"""
LINKED = f"""WITH picked AS (SELECT unnest($ids) AS article_id),
    held AS (SELECT DISTINCT article_id, fact FROM ({HELD})
      SEMI JOIN picked USING (article_id) WHERE {LINKING})
    SELECT article_id, list(s.fact) FILTER (s.fact IS NOT NULL) AS facts, count(*)::BIGINT AS own FROM held h
    LEFT JOIN (SELECT DISTINCT fact FROM held WHERE list_contains($seeds, article_id)) s USING (fact) GROUP BY 1 HAVING count(s.fact) > 0
    ORDER BY article_id"""
IDS = "SELECT article_id FROM picked_articles ORDER BY article_id"
COPIES = """SELECT article_id, other_id FROM links WHERE kind = 'near_copy' AND list_contains($ids, article_id)
            AND list_contains($ids, other_id)"""
HEADS = """SELECT DISTINCT lower(unnest([regexp_extract(keyword, '^[\\p{L}\\p{M}]+'), regexp_extract(keyword, '[\\p{L}\\p{M}]+$')])) AS word
           FROM keywords WHERE list_contains($ids, article_id)"""
SENTENCES = f"""SELECT s.article_id, s.sentence,
                 regexp_extract_all(lower(substring(a.text, s.start + 1, s."end" - s.start)), '{WORD}') AS words
               FROM sentences s JOIN articles a USING (article_id) WHERE list_contains($ids, s.article_id)"""


@dataclass(frozen=True, slots=True)
class Subject:
    """The articles of one subject, in the order of the columns, and which of them stand on sides A and B."""

    articles: tuple[str, ...]
    a: frozenset[str] = frozenset()
    b: frozenset[str] = frozenset()


@lru_cache(maxsize=8)  # every redraw of the page asks anew
def subject(corpus: Corpus, pair: tuple[Selection, Selection], within: Selection) -> Subject:
    """Articles that are about one thing. It begins with the article of each side that is only one, else with the article that
    shares most of a story with the other side; then come those of `within` that share most people, organisations, countries, days and
    figures with these for what they hold, two at least; twelve in all. Of near copies only the first is taken."""
    a, b, others = (corpus.ask(IDS, side)["article_id"].tolist() for side in (*pair, within))
    seeds = (
        list(dict.fromkeys(ids[0] for ids in (a, b) if len(ids) == 1)) or corpus.ask(SCORES, a=a, b=b)["article_id"].tolist()
    )
    if not seeds:
        return Subject(())
    held = corpus.ask(LINKED, ids=sorted({*a, *b, *others}), seeds=seeds)
    bags = {name: frozenset(facts) for name, facts in zip(held["article_id"], held["facts"], strict=True)}
    seed = frozenset().union(*(bags.pop(name, frozenset()) for name in seeds))
    sizes = dict(zip(held["article_id"], held["own"], strict=True))
    kept = nearest.linked(seed, bags, weight=nearest.weights([seed, *bags.values()]), sizes=sizes)
    copies = corpus.ask(COPIES, ids=sorted({*seeds, *kept[:200]}))
    twins = {*copies.itertuples(index=False, name=None), *copies[["other_id", "article_id"]].itertuples(index=False, name=None)}
    chosen = list(seeds)
    for name in kept[:200]:  # near copies among them are few
        if len(chosen) < MOST and not any((name, there) in twins for there in chosen):
            chosen.append(name)
    return Subject(tuple(chosen), frozenset(a) & {*chosen}, frozenset(b) & {*chosen})


NEAR = """SELECT article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", sentence, $this_fact AS fact FROM sentences
          WHERE article_id = $this_article AND sentence::VARCHAR = $this_sentence"""


def closest(corpus: Corpus, articles: tuple[str, ...], *, fact: str, article: str) -> int | None:
    """The number of the article's sentence that shares most with a sentence in which another article of the subject carries the fact:
    words of their keywords, and facts, which meet across languages; None where none comes close."""
    ids = list(articles)
    words, heads = corpus.ask(SENTENCES, ids=ids), frozenset(corpus.ask(HEADS, ids=ids)["word"])
    held = corpus.ask(f"SELECT article_id, sentence, fact FROM ({HELD}) WHERE list_contains($ids, article_id)", ids=ids)
    facts = {place: set(group) for place, group in held.groupby(["article_id", "sentence"])["fact"]}
    bags = {
        (row.article_id, row.sentence): frozenset({*heads.intersection(row.words), *facts.get((row.article_id, row.sentence), ())})
        for row in words.itertuples()
    }
    wanted = [bags[place] - {fact} for place, there in sorted(facts.items()) if fact in there and place in bags]
    here = {number: bag for (owner, number), bag in bags.items() if owner == article}
    return nearest.closest(wanted, here, weight=nearest.weights(bags.values()))
