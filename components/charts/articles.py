"""The list of articles. Reads `articles`, `article_themes`, `sentences`."""

import pandas as pd

from components import wording
from components.charts.chart import Chart, asked, labelled
from components.charts.keywords import headlines
from components.words import say

PICKED = 'SELECT article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", sentence FROM picked_sentences'
MOST = 3  # themes named beside an article
LISTED = """SELECT a.title, a.text[1:200] AS opening, a.language, a.source, a.published_earliest, a.published_latest, a.words, a.place,
              (SELECT list(coalesce(t.name, s.theme) ORDER BY s.score DESC, s.theme) FROM article_themes s
               LEFT JOIN themes t ON t.theme = s.theme AND t.language = 'en' WHERE s.article_id = a.article_id AND s.main) AS themes,
              (SELECT count(*) FROM picked_sentences p WHERE p.article_id = a.article_id)::BIGINT AS sentences, a.article_id
            FROM picked_articles a
            ORDER BY nullif(sentences, a.sentences) DESC NULLS FIRST, a.published_latest DESC NULLS LAST, a.key"""


def _told(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with headline, language, date and themes in words."""
    published = [wording.period(row.published_earliest, row.published_latest) for row in frame.itertuples()]
    themes = [None if names is None or names is pd.NA else _first(list(names)) for names in frame["themes"]]
    spoken = [wording.language(code) for code in frame["language"]]
    told = headlines(frame, length=160).assign(published=published, themes=themes, language=spoken)
    return told[["article", "language", "published", "words", "themes", "source", "sentences", "article_id"]]


def _first(names: list[str]) -> str:
    return ", ".join(names[:MOST]) + (f" and {len(names) - MOST} more" if len(names) > MOST else "")


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        Chart(
            "articles_list",
            say("charts.articles_list.question"),
            (say("charts.articles_list.one"), say("charts.articles_list.many")),
            say("charts.articles_list.note"),
            asked(LISTED, then=_told),
            PICKED,
            ("article_id",),
            say("charts.articles_list.gap"),
            value="sentences",
            limit=25,
            opens=True,
            says=("article",),
            hidden=("article_id",),
            labels=labelled("articles_list", "article", "language", "published", "words", "themes", "source", "sentences"),
            settings={"article": {"width": "large"}},
        ),
    )
}
