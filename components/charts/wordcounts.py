"""Words of articles, counted for comparison: which articles stand on one side alone, and how often each uses each word. No statistics, no
drawing.

Words are cut out of the whole texts, not taken from the table of keywords: that one holds the twenty best of an article, so a word that
an article uses without its being among them would count as absent, and differences would be made of thresholds.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import pandas as pd

from components.keyness import LEAST, Counts
from corpus.selection import Selection
from corpus.store import Corpus

WORD = (
    "[\\p{L}\\p{M}\\x{200c}\\x{200d}]{2,}"  # as DuckDB reads it: two letters or more; joiners belong to words of Indic scripts and Persian
)
LARGE = 1000  # from so many articles of a language on, words of fewer than LEAST of them are not fetched
UNSPACED = ("zh", "ja", "th", "lo", "km", "my")  # languages that set no spaces between words
IDS = """SELECT article_id, language, words FROM picked_articles WHERE language IS NOT NULL ORDER BY article_id"""
COUNTED = f"""WITH listed AS (SELECT article_id, text, row_number() OVER (ORDER BY article_id) - 1 AS text_at
      FROM articles WHERE language = $language),
    spoken AS (SELECT text_at, lower(unnest(regexp_extract_all(text, '{WORD}'))) AS term FROM listed),
    held AS MATERIALIZED (SELECT text_at, term, count(*)::INTEGER AS n FROM spoken GROUP BY ALL),
    known AS MATERIALIZED (SELECT term, (row_number() OVER (ORDER BY term) - 1)::INTEGER AS code FROM held
              GROUP BY term HAVING count(*) >= $least)
    SELECT h.text_at::INTEGER AS text_at, k.code, h.n, NULL AS term FROM held h JOIN known k USING (term)
    UNION ALL SELECT -1, code, 0, term FROM known"""
ARTICLES = "SELECT article_id, words FROM articles WHERE language = $language ORDER BY article_id"
PLACES = f"""SELECT article_id, lower(word) AS fact, (reached - length(word))::INTEGER AS start, reached::INTEGER AS "end" FROM
    (SELECT article_id, word, sum(length(gap) + length(word)) OVER (PARTITION BY article_id ORDER BY word_at) AS reached FROM
      (SELECT article_id, unnest(regexp_split_to_array(text, '{WORD}')) AS gap, unnest(regexp_extract_all(text, '{WORD}')) AS word,
         unnest(range(len(regexp_extract_all(text, '{WORD}')))) AS word_at FROM articles WHERE <chosen>))
    WHERE word IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Sides:
    """Two sides ready to be counted: their language, the articles that stand on one side only, their words, and how many stand on both."""

    language: str | None
    a: tuple[str, ...] = ()
    b: tuple[str, ...] = ()
    words: tuple[int, int] = (0, 0)
    shared: int = 0


@lru_cache(maxsize=8)  # every redraw of the page asks anew
def sides(corpus: Corpus, pair: tuple[Selection, Selection]) -> Sides:
    """The articles of each side in the language that both have most of. Whole articles: a side's filters pick articles here, whatever the
    scope."""
    a, b = (corpus.ask(IDS, replace(side, scope="articles")) for side in pair)
    numbers = pd.concat([a["language"].value_counts(), b["language"].value_counts()], axis=1, join="inner").min(axis=1)
    if numbers.empty:
        return Sides(None)
    language = min(numbers[numbers == numbers.max()].index)
    a, b = a[a["language"] == language], b[b["language"] == language]
    only_a, only_b = a[~a["article_id"].isin(b["article_id"])], b[~b["article_id"].isin(a["article_id"])]
    sizes = (int(only_a["words"].sum()), int(only_b["words"].sum()))
    return Sides(str(language), tuple(only_a["article_id"]), tuple(only_b["article_id"]), sizes, len(a) - len(only_a))


@lru_cache(maxsize=2)  # a pile of 20,000 articles takes seconds to cut into words, and every pair of sides needs the same words
def counted(corpus: Corpus, language: str) -> Counts:
    """How often every article of a language uses every word: two letters or more, lower case, as written (no stems)."""
    articles = corpus.ask(ARTICLES, language=language)
    found = corpus.ask(COUNTED, language=language, least=LEAST if len(articles) >= LARGE else 1)
    known = found[found["text_at"] < 0].sort_values("code")["term"].astype(str)
    places = found[found["text_at"] >= 0].sort_values(["code", "text_at"])
    named = {
        "article_id": pd.Categorical.from_codes(places["text_at"], articles["article_id"]),
        "term": pd.Categorical.from_codes(places["code"], known),
    }
    return Counts(articles, pd.DataFrame({**named, "count": places["n"].to_numpy()}))


def of(corpus: Corpus, chosen: Sides) -> Counts:
    """The counts of the articles of both sides."""
    counts = counted(corpus, str(chosen.language))
    here = {*chosen.a, *chosen.b}
    rows = counts.articles["article_id"].isin(here)
    return Counts(counts.articles[rows], counts.places[rows.to_numpy()[counts.places["article_id"].cat.codes]])


def evidence(ids: tuple[str, ...], *, more: str = "true") -> str:
    """SQL of every place of every word in the articles, as charts need it; `more` narrows the articles."""
    listed = ", ".join("'" + number.replace("'", "''") + "'" for number in ids) or "''"
    places = PLACES.replace("<chosen>", f"article_id IN ({listed}) AND ({more})")
    return f"""SELECT p.*, s.sentence FROM ({places}) p
               LEFT JOIN sentences s ON s.article_id = p.article_id AND p.start >= s.start AND p.start < s."end" """
