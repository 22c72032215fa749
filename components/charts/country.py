"""The profile of one country: who is named with it, themes, figures, quotes, articles. Each is a Chart."""

from dataclasses import replace

from components.charts import chosen, marks, quotes
from components.charts.chart import Chart, Given, asked, counted, labelled, leading
from components.charts.keywords import headlines
from components.charts.places import GAP
from components.words import say

HERE = "WITH here AS (SELECT DISTINCT article_id, sentence FROM picked_mentions WHERE country = $this_country)"
ACTORS = f"""{HERE} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.entity_id
             FROM mentions m JOIN here USING (article_id, sentence)
             JOIN entities e USING (entity_id) WHERE e.kind IN ('person', 'organisation')"""
THEMES = f"""{HERE} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.theme
             FROM theme_mentions m JOIN here USING (article_id, sentence)"""
FIGURES = f"""{HERE} SELECT t.article_id, t.start, t."end", t.sentence, t.statistic_id, t.surface, t.counted, t.speaker
              FROM picked_statistics t
              LEFT JOIN here h USING (article_id, sentence) WHERE t.kind <> 'ordinal'
              AND (t.country = $this_country OR h.article_id IS NOT NULL)"""
QUOTES = f"""{HERE} SELECT q.article_id, q.start, q."end", q.sentence, q.quote_id, q.surface, q.speaker FROM picked_quotes q
             WHERE (q.article_id, q.sentence) IN (SELECT (article_id, sentence) FROM here)
               OR EXISTS (SELECT 1 FROM entities e WHERE e.country = $this_country AND list_contains(q.about, e.entity_id))"""
ARTICLES = 'SELECT article_id, start, "end", sentence FROM picked_mentions WHERE country = $this_country'


def profile(country: str) -> dict[str, Chart]:
    """The charts about one country: actors, themes, figures, quotes, articles."""
    given = (("this_country", country),)
    charts = (_actors(given), _themes(given), _articles(given), _figures(given), _quotes(given))
    return {chart.name: chart for chart in charts}


def _actors(given: Given) -> Chart:
    sql = f"""SELECT e.name, e.kind, c.mentions, c.articles, c.entity_id FROM ({counted(ACTORS, "entity_id")}) c
              JOIN entities e USING (entity_id)
              ORDER BY c.mentions DESC, e.name, c.entity_id"""
    return Chart(
        "country_actors",
        say("charts.country_actors.question"),
        (say("charts.country_actors.one"), say("charts.country_actors.many")),
        say("charts.country_actors.note"),
        asked(sql, given),
        ACTORS,
        ("entity_id",),
        say("charts.country_actors.gap"),
        marks.barred("name", "entity_id", "kind", unit="sentences"),
        unit="sentences",
        overlaps=True,
        given=given,
        limit=8,
        says=("name",),
        hidden=("entity_id",),
        labels=labelled("country_actors", "name", "kind", "mentions", "articles"),
        finding=leading("with_it", "name", unit="sentences"),
    )


def _themes(given: Given) -> Chart:
    sql = f"""SELECT coalesce(t.name, c.theme) AS theme_name, c.mentions, c.articles, c.theme FROM ({counted(THEMES, "theme")}) c
              LEFT JOIN themes t ON t.theme = c.theme AND t.language = 'en' ORDER BY c.mentions DESC, theme_name"""
    return Chart(
        "country_themes",
        say("charts.country_themes.question"),
        (say("charts.country_themes.one"), say("charts.country_themes.many")),
        say("charts.country_themes.note"),
        asked(sql, given),
        THEMES,
        ("theme",),
        say("charts.country_themes.gap"),
        marks.barred("theme_name", "theme", "theme", unit="sentences"),
        unit="sentences",
        overlaps=True,
        given=given,
        limit=8,
        says=("theme_name",),
        hidden=("theme",),
        labels=labelled("country_themes", "theme_name", "mentions", "articles"),
        finding=leading("leads", "theme_name", unit="sentences"),
    )


def _figures(given: Given) -> Chart:
    note = say("charts.country_figures.note")
    gap = say("charts.country_figures.gap")
    figures = chosen.figures("country_figures", FIGURES, given=given, note=note, gap=gap)
    return replace(figures, finding=lambda frame: say("findings.figures_here", n=len(frame)))


def _quotes(given: Given) -> Chart:
    note = say("charts.country_quotes.note")
    listed = quotes.chosen("country_quotes", QUOTES, given=given, note=note, gap=say("charts.country_quotes.gap"))
    return replace(listed, finding=lambda frame: say("findings.quotes_here", n=len(frame)))


def _articles(given: Given) -> Chart:
    sql = f"""SELECT a.title, a.text[1:120] AS opening, a.language, c.mentions, c.article_id FROM ({counted(ARTICLES, "article_id")}) c
              JOIN articles a USING (article_id) ORDER BY c.mentions DESC, a.key"""
    return Chart(
        "country_articles",
        say("charts.country_articles.question"),
        (say("charts.country_articles.one"), say("charts.country_articles.many")),
        say("charts.country_articles.note"),
        asked(sql, given, then=headlines),
        ARTICLES,
        ("article_id",),
        GAP,
        marks.barred("article", "article_id", "keyword", unit="mentions"),
        unit="mentions",
        given=given,
        limit=8,
        says=("article",),
        hidden=("article_id",),
        labels=labelled("country_articles", "article", "language", "mentions"),
        finding=leading("within", "article", unit="mentions"),
    )
