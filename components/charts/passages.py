"""The words of sentences, cut out of the articles' texts. In Python, since a database counts the characters of a long text from its start
for every sentence: a thousand sentences of one megabyte would be a thousand megabytes to count."""

import pandas as pd

from corpus.store import Corpus

BATCH = 500  # articles whose texts are in memory at once
HEADS = """SELECT article_id, title, text[1:120] AS opening, language AS text_language, key, source FROM articles
           WHERE article_id IN (SELECT unnest($ids))"""
TEXTS = "SELECT article_id, text FROM articles WHERE article_id IN (SELECT unnest($ids))"


def with_passages(corpus: Corpus, rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with title, opening, text_language, key, source of their article; `said` is its text from sentence_start to sentence_end.

    `said` is null where the row has no sentence. The order of the rows stays, and so do columns of these names that they have.
    """
    ids = list(dict.fromkeys(rows["article_id"]))
    heads = (
        corpus.ask(HEADS, ids=ids) if ids else pd.DataFrame(columns=["article_id", "title", "opening", "text_language", "key", "source"])
    )
    said: dict[int, str] = {}
    places = rows[["article_id", "sentence_start", "sentence_end"]].reset_index(drop=True).dropna()
    of_article: dict[str, list[tuple[int, int, int]]] = {}
    for place, article, start, end in places.itertuples(name=None):
        of_article.setdefault(article, []).append((place, int(start), int(end)))
    for at in range(0, len(ids), BATCH):
        for article, text in corpus.ask(TEXTS, ids=ids[at : at + BATCH]).itertuples(index=False):
            for place, start, end in of_article.get(article, ()):
                said[place] = text[start:end]
    heads = heads.drop(columns=[name for name in heads.columns if name in rows.columns and name != "article_id"])
    joined = rows.reset_index(drop=True).merge(heads, on="article_id", how="left")
    return joined.assign(said=pd.Series([said.get(place) for place in range(len(joined))], dtype=object))
