"""What the reader shows of one article: its head, the list of articles, every item found in it. Frames only; nothing is drawn here."""

import pandas as pd

from components import wording
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

ARTICLES = 500  # titles in the list to choose from; others are reached through filters and links
HEAD = """SELECT article_id, key, title, title_start, title_end, text[1:120] AS opening, language, source, source_country, url,
            author, place,
            published_earliest, published_latest, published_precision, published_edtf, words, sentences, length(text)::BIGINT AS length
          FROM articles WHERE article_id = $article"""
ITEMS = """
SELECT m.kind, m.start, m."end", m.surface, coalesce(m.entity_id, lower(m.surface)) AS item, coalesce(e.name, m.surface) AS name,
  m.how AS note
FROM mentions m LEFT JOIN entities e USING (entity_id) WHERE m.article_id = $article AND m.start < $last AND m."end" > $first
UNION ALL SELECT 'statistic', start, "end", surface, statistic_id, surface, NULL FROM statistics
  WHERE article_id = $article AND start < $last AND "end" > $first
UNION ALL SELECT 'quote', q.start, q."end", q.surface, coalesce(q.speaker_id, q.speaker, ''),
    coalesce(e.name, q.speaker, 'nobody named'), NULL
  FROM quotes q LEFT JOIN entities e ON e.entity_id = q.speaker_id WHERE q.article_id = $article AND q.start < $last AND q."end" > $first
UNION ALL SELECT 'date', start, "end", surface, coalesce(edtf, article_id || start), surface, edtf FROM dates
  WHERE article_id = $article AND start < $last AND "end" > $first
UNION ALL SELECT 'happening', start, "end", what, event_id, what, place FROM events
  WHERE article_id = $article AND start < $last AND "end" > $first
UNION ALL SELECT 'theme', t.start, t."end", t.surface, t.theme, coalesce(n.name, t.theme), t.term FROM theme_mentions t
  LEFT JOIN themes n ON n.theme = t.theme AND n.language = 'en' WHERE t.article_id = $article AND t.start < $last AND t."end" > $first
UNION ALL SELECT 'keyword', m.start, m."end", m.surface, m.term, k.keyword, NULL FROM keyword_mentions m
  JOIN keywords k ON k.article_id = m.article_id AND k.term = m.term WHERE m.article_id = $article AND m.start < $last AND m."end" > $first
ORDER BY 2, 3 DESC, 1"""
FIGURES = """SELECT s.*, coalesce(e.name, s.speaker) AS who
             FROM statistics s LEFT JOIN entities e ON e.entity_id = s.speaker_id
             WHERE s.article_id = $article AND s.start < $last AND s."end" > $first"""
SENTENCES = """SELECT start, "end" FROM sentences WHERE article_id = $article AND start < $last AND "end" > $first ORDER BY start"""
KINDS = {
    name: say(f"reading.kind.{name}")
    for name in ("person", "organisation", "place", "event", "programme", "statistic", "quote", "date", "happening", "theme", "keyword")
}
SHOWN_FIRST = ("person", "organisation", "place", "statistic", "quote")
SHARED = ("person", "organisation", "place", "event", "programme", "date", "theme")
PLACES = ("country", "nationality")


def articles(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """article_id, title, opening, source of the picked articles, in the order of their keys; at most ARTICLES."""
    return corpus.ask(
        f"SELECT article_id, title, text[1:120] AS opening, source, language FROM picked_articles ORDER BY key LIMIT {ARTICLES}", selection
    )


def head(corpus: Corpus, article: str) -> dict[str, object] | None:
    """What is known of an article besides its text; None when there is no such article."""
    rows = corpus.ask(HEAD, article=article)
    return None if rows.empty else rows.iloc[0].to_dict()


def text(corpus: Corpus, article: str) -> str:
    """The article's text; "" when there is none."""
    rows = corpus.ask("SELECT text FROM articles WHERE article_id = $article", article=article)
    return "" if rows.empty else str(rows["text"].iloc[0])


def items(corpus: Corpus, article: str, *, first: int, last: int) -> pd.DataFrame:
    """kind, start, end, surface, item (what is meant), name, note: what was found in a stretch, as read; countries are places."""
    found = corpus.ask(ITEMS, article=article, first=first, last=last)
    rows = corpus.ask(FIGURES, article=article, first=first, last=last).to_dict("records")
    figures, words = (
        {row["statistic_id"]: f"{wording.figure(row)} · {behind(row)}" for row in rows},
        {row["statistic_id"]: wording.figure(row) for row in rows},
    )
    kind = found["kind"].where(~found["kind"].isin(PLACES), "place")
    notes = [figures.get(row.item) or noted(row.kind, row.name_, row.note) for row in found.rename(columns={"name": "name_"}).itertuples()]
    return found.assign(
        kind=kind, note=notes, name=[words.get(item, name) for item, name in zip(found["item"], found["name"], strict=True)]
    )


def behind(row: dict[str, object]) -> str:
    """Who stands behind a figure: the speaker as shown, else the kind of source."""
    return wording.name(str(row["who"])) if wording.known(row["who"]) else wording.ATTRIBUTIONS[str(row["attribution"])]


def noted(kind: str, name: str, note: object) -> str:
    """What the pointer reads over an item: its kind and what is meant."""
    label = {**KINDS, "country": "Places", "nationality": "Places"}[kind].removesuffix("s").lower()
    label = {"people": "person", "words of theme": "theme"}.get(label, label)
    return f"{label}: {name}" + (f" ({note})" if kind == "date" and wording.known(note) else "")


def passage(corpus: Corpus, article: str, *, first: int, last: int) -> tuple[int, int] | None:
    """Where the sentences begin and end that hold the stretch; None when there are none."""
    rows = corpus.ask(SENTENCES, article=article, first=first, last=max(last, first + 1))
    return None if rows.empty else (int(rows["start"].min()), int(rows["end"].max()))
