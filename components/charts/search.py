"""Where the words searched for are said: articles by the sentences that hold them. Reads `picked_words`, `articles`."""

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks
from components.charts.chart import Chart, asked
from components.charts.keywords import headlines
from components.look import Look
from components.words import say

SAID = 'SELECT article_id, start, "end", sentence FROM picked_words'
BARS = 12
K1, B = 1.2, 0.75  # the usual constants of BM25
# One search is one term whose frequency is the number of sentences: then idf is the same for all and does not change the order.
FOUND = f"""SELECT a.title, a.text[1:200] AS opening, w.sentences, a.words, a.source, a.published_earliest, a.published_latest, a.key,
      a.article_id
    FROM (SELECT article_id, count(*)::BIGINT AS sentences FROM ({SAID}) GROUP BY 1) w JOIN articles a USING (article_id)
    ORDER BY w.sentences * {K1 + 1} / (w.sentences + {K1} * ({1 - B} + {B} * a.words / (SELECT avg(words) FROM articles))) DESC, a.key"""


def _told(frame: pd.DataFrame) -> pd.DataFrame:
    published = [wording.period(row.published_earliest, row.published_latest) for row in frame.itertuples()]
    told = headlines(frame, length=160).assign(published=published)
    return told[["article", "sentences", "words", "source", "published", "key", "article_id"]]


def _bars(frame: pd.DataFrame, look: Look) -> go.Figure:
    shown = marks.Bars(label="article", marks=("article_id",), colour=look.neutral, unit=say("search.unit"), value="sentences")
    return marks.bars(frame, look, shown)


def _most(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    times = say("units.sentences", n=int(first["sentences"]))
    return say("findings.within", name=wording.clipped(first["article"], length=60), times=times)


CHARTS: dict[str, Chart] = {
    "search_articles": Chart(
        "search_articles",
        say("search.question"),
        (say("search.article"), say("search.articles")),
        say("search.note"),
        asked(FOUND, then=_told),
        SAID,
        ("article_id",),
        say("search.gap"),
        _bars,
        _most,
        value="sentences",
        unit="sentences",
        limit=BARS,
        cut=lambda rows: rows.sort_values("sentences", ascending=False, kind="stable").head(BARS),
        says=("article",),
        hidden=("article_id", "key"),
        labels={"article": "Article", "sentences": "Sentences", "words": "Words", "source": "Source", "published": "Published"},
        settings={"article": {"width": "large"}},
    )
}
