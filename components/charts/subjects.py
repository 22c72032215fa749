"""Articles of one subject: which they are, the facts that they hold, and the sentence that comes closest to a fact that one leaves out.
Draws nothing."""

from dataclasses import dataclass

from components import nearest
from components.charts.wordcounts import WORD
from corpus.selection import Selection
from corpus.store import Corpus

MOST = 12  # articles of a subject
HELD = """SELECT article_id, start, "end", sentence, e.kind || ':' || m.entity_id AS fact, e.name
            FROM mentions m JOIN entities e USING (entity_id)
            WHERE e.kind IN ('person', 'organisation', 'event', 'programme')
    UNION ALL SELECT article_id, start, "end", sentence, 'country:' || country, country FROM mentions WHERE country IS NOT NULL
    UNION ALL SELECT article_id, start, "end", sentence, 'date:' || edtf, coalesce(strftime(earliest, '%Y-%m-%d'), '') || '/' ||
        coalesce(strftime(latest, '%Y-%m-%d'), '') || '/' || CASE WHEN earliest IS NULL AND latest IS NULL THEN edtf ELSE '' END
      FROM dates WHERE edtf IS NOT NULL AND precision IN ('day', 'month', 'year', 'unknown')
    UNION ALL SELECT article_id, start, "end", sentence, 'theme:' || theme, coalesce(n.name, theme) FROM theme_mentions t
      LEFT JOIN (SELECT theme, name FROM themes WHERE language = 'en') n USING (theme)
    UNION ALL SELECT article_id, start, "end", sentence, 'figure:' || claim, surface FROM statistics WHERE claim IS NOT NULL
    UNION ALL SELECT article_id, start, "end", sentence, 'happening:' || claim, what FROM events WHERE claim IS NOT NULL"""
LINKING = "split_part(fact, ':', 1) <> 'theme'"  # a theme joins half a pile
SCORES = f"""WITH picked AS (SELECT unnest($ids) AS article_id),
    held AS (SELECT DISTINCT article_id, fact FROM ({HELD})
      SEMI JOIN picked USING (article_id) WHERE {LINKING}),
    known AS (SELECT fact, ln(len($ids) * 1.0 / count(*)) AS rare FROM held GROUP BY fact HAVING count(*) > 1)
    SELECT article_id, round(sum(rare), 6) AS score FROM held JOIN known USING (fact) GROUP BY 1 ORDER BY score DESC, article_id LIMIT 1"""
LINKED = f"""WITH picked AS (SELECT unnest($ids) AS article_id),
    held AS (SELECT DISTINCT article_id, fact FROM ({HELD})
      SEMI JOIN picked USING (article_id) WHERE {LINKING})
    SELECT article_id, fact FROM held WHERE fact IN (SELECT fact FROM held WHERE article_id = $seed)"""
IDS = "SELECT article_id FROM picked_articles ORDER BY article_id"
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


def subject(corpus: Corpus, pair: tuple[Selection, Selection]) -> Subject:
    """The articles of both sides that are about one thing: the article that shares most with others (one that is a side by itself first),
    and the eleven that share most people, organisations, countries, dates and figures with it, at least two of these each."""
    a, b = (corpus.ask(IDS, side)["article_id"].tolist() for side in pair)
    everyone = sorted({*a, *b})
    if len(everyone) < 2:
        return Subject(tuple(everyone), frozenset(a), frozenset(b))
    alone = [ids[0] for ids in (a, b) if len(ids) == 1]
    best = alone or corpus.ask(SCORES, ids=everyone)["article_id"].tolist()
    if not best:
        return Subject((), frozenset(a), frozenset(b))
    held = corpus.ask(LINKED, ids=everyone, seed=best[0])
    bags = {name: frozenset(facts) for name, facts in held.groupby("article_id")["fact"]}
    seed = bags.pop(best[0], frozenset())
    kept = nearest.linked(seed, bags, weight=nearest.weights([seed, *bags.values()]))
    chosen = list(dict.fromkeys([*alone, best[0], *kept]))[:MOST]
    return Subject(tuple(chosen), frozenset(a) & {*chosen}, frozenset(b) & {*chosen})


NEAR = """SELECT article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", sentence, $this_fact AS fact FROM sentences
          WHERE article_id = $this_article AND sentence::VARCHAR = $this_sentence"""


def closest(corpus: Corpus, articles: tuple[str, ...], *, fact: str, article: str) -> int | None:
    """The number of the article's sentence that shares most with a sentence in which another article of the subject carries the fact:
    rare words, and facts, which meet across languages."""
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
