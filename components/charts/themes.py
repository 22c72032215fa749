"""Charts of themes: ranked, by article, by country, and the words behind one. Reads `theme_mentions`, `article_themes`, `themes`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import alike, lettering, marks
from components.charts.chart import Chart, asked, counted, labelled, leading, window
from components.charts.keywords import headlines
from components.charts.measures import shareable
from components.charts.places import named
from components.look import Look, mixed
from components.words import say

GAP = say("charts.gap.themes")
WORDS = """SELECT m.article_id, m.start, m."end", m.sentence, m.theme, lower(m.term) AS term, a.language
           FROM picked_theme_mentions m JOIN articles a USING (article_id)"""
NAME = "coalesce((SELECT any_value(t.name) FROM themes t WHERE t.theme = c.theme AND t.language = 'en'), c.theme) AS theme_name"
RANKED = f"""SELECT {NAME}, c.mentions, c.articles, (SELECT count(*) FROM picked_article_themes p
             WHERE p.theme = c.theme AND p.main)::BIGINT AS main_in, c.theme
             FROM ({counted(WORDS, "theme")}) c ORDER BY c.mentions DESC, theme_name"""
BY_ARTICLE = f"""SELECT theme_name, title, opening, mentions, score, main, theme, article_id FROM (
                   SELECT {NAME}, a.title, a.text[1:120] AS opening, c.mentions, s.score, coalesce(s.main, false) AS main, c.theme,
                   c.article_id, a.key,
                     sum(c.mentions) OVER (PARTITION BY c.theme) AS total
                   FROM ({counted(WORDS, "theme, article_id")}) c JOIN articles a USING (article_id)
                   LEFT JOIN article_themes s USING (article_id, theme))
                 ORDER BY total DESC, theme_name, key"""
WITH_COUNTRY = """SELECT DISTINCT w.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", w.sentence, w.theme, m.country
                  FROM picked_theme_mentions w JOIN picked_mentions m USING (article_id, sentence) WHERE m.country IS NOT NULL"""
BY_COUNTRY = f"""SELECT theme_name, country, mentions, articles, theme
                 FROM (SELECT {NAME}, c.*, sum(c.mentions) OVER (PARTITION BY c.theme) AS total
                 FROM ({counted(WITH_COUNTRY, "theme, country")}) c) ORDER BY total DESC, theme_name, mentions DESC, country"""


def _bars(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="theme_name", marks=("theme",), colour=look.theme, unit="mentions"))


def _terms(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="term", marks=("term", "language"), colour=look.theme, unit="mentions"))


def _scores(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars as long as the score; a main theme stands in the full colour."""
    colours = [look.theme if main else mixed(look.paper, look.theme, 0.45) for main in frame["main"]]
    told = [say("findings.score", score=f"{score:.1f}") for score in frame["score"]]
    rows = frame.assign(**{marks.DRAWN: frame["score"], marks.TOLD: told})
    figure = marks.bars(rows, look, marks.Bars(label="article", marks=("article_id",), colour=colours, unit=""))
    return figure.update_traces(hovertext=[f"{lettering.plain(row['article'])}: {_scored(row)}" for row in frame.to_dict("records")])


def _scored(row: dict[str, object]) -> str:
    return say("findings.scored", score=f"{row['score']:.1f}", mentions=say("units.mentions", n=int(str(row["mentions"]))))


def _densest(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.densest", name=wording.clipped(first["article"], length=60), scored=_scored(first.to_dict()))


def _like_articles(frame: pd.DataFrame) -> pd.DataFrame:
    return alike.side_by_side(window("theme_name", "article", rows=20, columns=8)(frame), "theme_name", "article")


def _by_article(frame: pd.DataFrame, look: Look) -> go.Figure:
    figure = marks.heat(
        frame, look, marks.Cells(row="theme_name", column="article", marks=("theme", "article_id"), kind="theme", unit="mentions")
    )
    edges = {"color": look.theme, "width": [2 if main else 0 for main in frame["main"]]}
    figure.update_traces(marker_line=edges)
    return figure


CELLS = marks.Cells(row="theme_name", column="country_name", marks=("theme", "country"), kind="theme", unit="sentences")


def _by_country(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(frame, look, CELLS)


def _front(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(frame, look, CELLS, width=270, row=26)


def _leader(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    times, articles = say("units.mentions", n=int(first["mentions"])), say("nouns.article", n=int(first["articles"]))
    return say("findings.theme", theme=first["theme_name"], times=times, articles=articles)


def _mains(frame: pd.DataFrame) -> str:
    mains = frame[frame["main"]].groupby("theme_name", observed=True)["article_id"].nunique().sort_values(ascending=False, kind="stable")
    if mains.empty:
        return say("findings.no_main")
    return say("findings.main", theme=mains.index[0], some=int(mains.iloc[0]), n=int(frame["article_id"].nunique()))


def _strongest(frame: pd.DataFrame) -> str:
    first = frame.sort_values("mentions", ascending=False, kind="stable").iloc[0]
    times = say("units.sentences", n=int(first["mentions"]))
    return say("findings.meet", theme=first["theme_name"], country=first["country_name"], times=times)


def words(theme: str, name: str) -> Chart:
    """The very words that stand for a theme, each with its places."""
    given = (("this_theme", theme),)
    evidence = f"SELECT * FROM ({WORDS}) WHERE theme = $this_theme"
    return Chart(
        "theme_words",
        say("charts.theme_words.question", theme=name),
        (say("charts.theme_words.one"), say("charts.theme_words.many")),
        say("charts.theme_words.note"),
        asked(counted(evidence, "term, language"), given),
        evidence,
        ("term", "language"),
        say("charts.theme_words.gap"),
        _terms,
        unit="mentions",
        given=given,
        limit=25,
        finding=leading("by_word", "term", unit="mentions"),
        says=("term",),
        labels=labelled("theme_words", "term", "language", "mentions", "articles"),
    )


def articles(theme: str, name: str) -> Chart:
    """The articles in which a theme's words stand, with its score in each."""
    given = (("this_theme", theme),)
    evidence = f"SELECT * FROM ({WORDS}) WHERE theme = $this_theme"
    sql = f"""SELECT a.title, a.text[1:120] AS opening, coalesce(s.score, 0) AS score, c.mentions, coalesce(s.main, false) AS main,
                c.article_id FROM ({counted(evidence, "article_id")}) c JOIN articles a USING (article_id)
              LEFT JOIN article_themes s ON s.article_id = c.article_id AND s.theme = $this_theme
              ORDER BY score DESC, c.mentions DESC, a.key"""
    return Chart(
        "theme_articles",
        say("charts.theme_articles.question", theme=name),
        (say("charts.theme_articles.one"), say("charts.theme_articles.many")),
        say("charts.theme_articles.note"),
        asked(sql, given, then=headlines),
        evidence,
        ("article_id",),
        say("charts.theme_articles.gap"),
        _scores,
        unit="mentions",
        given=given,
        limit=10,
        says=("article",),
        hidden=("article_id",),
        labels=labelled("theme_articles", "article", "mentions", "score", "main"),
        settings={"score": {"type_config": {"type": "number", "format": "%.2f"}}},
        finding=_densest,
    )


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        shareable(Chart(
            "themes_ranked",
            say("charts.themes_ranked.question"),
            (say("charts.themes_ranked.one"), say("charts.themes_ranked.many")),
            say("charts.themes_ranked.note"),
            asked(RANKED),
            WORDS,
            ("theme",),
            GAP,
            _bars,
            _leader,
            unit="mentions",
            overlaps=True,
            says=("theme_name",),
            hidden=("theme",),
            labels=labelled("themes_ranked", "theme_name", "mentions", "articles", "main_in"),
        )),
        Chart(
            "themes_by_article",
            say("charts.themes_by_article.question"),
            (say("charts.themes_by_article.one"), say("charts.themes_by_article.many")),
            say("charts.themes_by_article.note"),
            asked(BY_ARTICLE, then=headlines),
            WORDS,
            ("theme", "article_id"),
            GAP,
            _by_article,
            _mains,
            unit="mentions",
            overlaps=True,
            cut=_like_articles,
            says=("theme_name", "article"),
            hidden=("theme", "article_id"),
            labels=labelled("themes_by_article", "theme_name", "article", "mentions", "score", "main"),
        ),
        shareable(Chart(
            "themes_by_country",
            say("charts.themes_by_country.question"),
            (say("charts.themes_by_country.one"), say("charts.themes_by_country.many")),
            say("charts.themes_by_country.note"),
            asked(BY_COUNTRY, then=named),
            WITH_COUNTRY,
            ("theme", "country"),
            say("charts.themes_by_country.gap"),
            _by_country,
            _strongest,
            unit="sentences",
            overlaps=True,
            cut=window("theme_name", "country_name", rows=12, columns=10),
            says=("theme_name", "country_name"),
            hidden=("theme", "country"),
            labels=labelled("themes_by_country", "theme_name", "country_name", "mentions", "articles"),
        )),
    )
}
BRIEF = replace(CHARTS["themes_by_country"], figure=_front, cut=window("theme_name", "country_name", rows=8, columns=4))
