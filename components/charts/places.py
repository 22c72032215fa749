"""Charts of places: map, countries, cities, blocs, and the profile of one country. Reads `mentions`, `entities`, `blocs`, `statistics`, `quotes`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import maps, marks
from components.charts.chart import Chart, asked, counted
from components.charts.keywords import headlines
from components.look import Look

GAP = "No country is named in what is picked."
COUNTRIES = """SELECT article_id, start, "end", sentence, country FROM picked_mentions WHERE country IS NOT NULL"""
CITIES = """SELECT m.article_id, m.start, m."end", m.sentence, m.entity_id FROM picked_mentions m JOIN entities e USING (entity_id) WHERE e.kind = 'place'"""
PLACES = f"""SELECT e.name, e.country, c.mentions, c.articles, e.aliases, c.entity_id FROM ({counted(CITIES, "entity_id")}) c JOIN entities e USING (entity_id)
             ORDER BY c.mentions DESC, c.articles DESC, e.name, c.entity_id"""
BLOCS = """SELECT m.article_id, m.start, m."end", m.sentence, b.bloc FROM picked_mentions m JOIN entities e USING (entity_id)
           JOIN (SELECT DISTINCT bloc FROM blocs) b ON b.bloc = e.name"""
NAMED_BLOCS = f"""SELECT bloc, c.mentions, c.articles, (SELECT list(country ORDER BY country) FROM blocs b WHERE b.bloc = c.bloc) AS members
                  FROM ({counted(BLOCS, "bloc")}) c ORDER BY c.mentions DESC, bloc"""
HERE = "WITH here AS (SELECT DISTINCT article_id, sentence FROM picked_mentions WHERE country = $this_country)"
ACTORS = f"""{HERE} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.entity_id FROM mentions m JOIN here USING (article_id, sentence)
             JOIN entities e USING (entity_id) WHERE e.kind IN ('person', 'organisation')"""
THEMES = f"""{HERE} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.theme
             FROM theme_mentions m JOIN here USING (article_id, sentence)"""
FIGURES = f"""{HERE} SELECT t.article_id, t.start, t."end", t.sentence, t.statistic_id, t.surface, t.counted, t.speaker FROM picked_statistics t
              LEFT JOIN here h USING (article_id, sentence) WHERE t.kind <> 'ordinal' AND (t.country = $this_country OR h.article_id IS NOT NULL)"""
QUOTES = f"""{HERE} SELECT q.article_id, q.start, q."end", q.sentence, q.quote_id, q.surface, q.speaker FROM picked_quotes q
             WHERE (q.article_id, q.sentence) IN (SELECT (article_id, sentence) FROM here)
               OR EXISTS (SELECT 1 FROM entities e WHERE e.country = $this_country AND list_contains(q.about, e.entity_id))"""
ARTICLES = "SELECT article_id, start, \"end\", sentence FROM picked_mentions WHERE country = $this_country"

Given = tuple[tuple[str, str], ...]


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with column `country_name` in front, made from the codes in `country`."""
    names = [wording.country(code) if wording.known(code) else None for code in frame["country"]]
    return frame.assign(country_name=names)[["country_name", *frame.columns]]


def _members(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(members=[", ".join(wording.country(code) for code in codes) for codes in frame["members"]])


def _map(frame: pd.DataFrame, look: Look) -> go.Figure:
    return maps.world(frame, look, value="articles")


def _countries(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="country_name", marks=("country",), colour=look.place, unit="places"))


def _bars(frame: pd.DataFrame, look: Look, *, label: str, mark: str, kind: str) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label=label, marks=(mark,), colour=look.kind(kind), unit="mentions"))


def _reach(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return f"{first['country_name']} is in {wording.many(int(first['articles']), ('article', 'articles'))}; {wording.many(len(frame), ('country is', 'countries are'))} named"


def _leader(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return f"{first['country_name']} is named {wording.many(int(first['mentions']), ('time', 'times'))}"


def _city(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return f"{first['name']} is named {wording.many(int(first['mentions']), ('time', 'times'))}"


def profile(country: str) -> dict[str, Chart]:
    """The charts about one country: actors, themes, figures, quotes, articles."""
    given = (("this_country", country),)
    charts = (_actors(given), _themes(given), _articles(given), _figures(given), _quotes(given))
    return {chart.name: chart for chart in charts}


def _actors(given: Given) -> Chart:
    sql = f"""SELECT e.name, e.kind, c.mentions, c.articles, c.entity_id FROM ({counted(ACTORS, "entity_id")}) c JOIN entities e USING (entity_id)
              ORDER BY c.mentions DESC, e.name, c.entity_id"""
    return Chart("country_actors", "Who is named with it?", ("name", "names"), "Counts sentences that name both; the country's people and places count for it.",
                 asked(sql, given), ACTORS, ("entity_id",), "No sentence that names the country names a person or organisation.",
                 lambda frame, look: marks.bars(frame, look, marks.Bars(label="name", marks=("entity_id",), colour=[look.kind(kind) for kind in frame["kind"]],
                                                unit="sentences")),
                 given=given, limit=12, says=("name",), hidden=("entity_id",), labels={"name": "Name", "kind": "Kind", "mentions": "Sentences", "articles": "Articles"})


def _themes(given: Given) -> Chart:
    sql = f"""SELECT coalesce(t.name, c.theme) AS theme_name, c.mentions, c.articles, c.theme FROM ({counted(THEMES, "theme")}) c
              LEFT JOIN themes t ON t.theme = c.theme AND t.language = 'en' ORDER BY c.mentions DESC, theme_name"""
    return Chart("country_themes", "Which themes?", ("theme", "themes"), "Counts sentences that name the country and hold a word of the theme.", asked(sql, given), THEMES,
                 ("theme",), "No sentence that names the country holds a word of a theme.",
                 lambda frame, look: _bars(frame, look, label="theme_name", mark="theme", kind="theme"), given=given, limit=12, says=("theme_name",), hidden=("theme",),
                 labels={"theme_name": "Theme", "mentions": "Sentences", "articles": "Articles"})


def _figures(given: Given) -> Chart:
    sql = f"SELECT surface, counted, speaker, 1::BIGINT AS mentions, statistic_id FROM ({FIGURES}) ORDER BY article_id, start"
    return Chart("country_figures", "Which figures?", ("figure", "figures"), "Figures about the country, or in a sentence that names it.", asked(sql, given), FIGURES,
                 ("statistic_id",), "No figure is about the country or stands in a sentence that names it.", given=given, limit=100, says=("surface", "counted"),
                 hidden=("statistic_id", "mentions"), labels={"surface": "Figure", "counted": "Of what", "speaker": "Said by"})


def _quotes(given: Given) -> Chart:
    sql = f"SELECT speaker, surface, 1::BIGINT AS mentions, quote_id FROM ({QUOTES}) ORDER BY article_id, start"
    return Chart("country_quotes", "What is said of it?", ("quote", "quotes"), "Quotations that name the country, or stand in a sentence that does.", asked(sql, given),
                 QUOTES, ("quote_id",), "No quotation names the country.", given=given, limit=100, says=("surface",), hidden=("quote_id", "mentions"),
                 labels={"speaker": "Speaker", "surface": {"label": "Words", "width": "large"}})


def _articles(given: Given) -> Chart:
    sql = f"""SELECT a.title, a.text[1:120] AS opening, a.language, c.mentions, c.article_id FROM ({counted(ARTICLES, "article_id")}) c
              JOIN articles a USING (article_id) ORDER BY c.mentions DESC, a.key"""
    return Chart("country_articles", "In which articles?", ("article", "articles"), "Counts the places that name the country, its people or its places.",
                 asked(sql, given, then=headlines), ARTICLES, ("article_id",), GAP,
                 lambda frame, look: _bars(frame, look, label="article", mark="article_id", kind=""), given=given, limit=12, says=("article",), hidden=("article_id",),
                 labels={"article": "Article", "language": "Language", "mentions": "Mentions"})


NAMES = {"country_name": "Country", "country": "Code", "articles": "Articles", "mentions": "Mentions"}
CHARTS: dict[str, Chart] = {chart.name: chart for chart in (
    Chart("countries_map", "Where is this pile about?", ("country", "countries"), "Colour: articles that name the country, its people or its places; small countries are dots.",
          asked(counted(COUNTRIES, "country", order="articles DESC, mentions DESC"), then=named), COUNTRIES, ("country",), GAP, _map, _reach, value="articles", per="article",
          limit=300, labels=NAMES, says=("country_name",)),
    Chart("countries_ranked", "Which countries are named most?", ("country", "countries"), "Counts every place that names the country, its people or its places.",
          asked(counted(COUNTRIES, "country"), then=named), COUNTRIES, ("country",), GAP, _countries, _leader, labels=NAMES, says=("country_name",)),
    Chart("cities_ranked", "Which cities and places are named?", ("place", "places"), "Counts every place in the texts that names it, in any script.", asked(PLACES, then=named),
          CITIES, ("entity_id",), "No city or other place is named in what is picked.",
          lambda frame, look: _bars(frame, look, label="name", mark="entity_id", kind="place"), _city, says=("name",), hidden=("entity_id", "country"),
          labels={"name": "Place", "country_name": "Country", "mentions": "Mentions", "articles": "Articles", "aliases": "Also written"}),
    Chart("blocs_named", "Which blocs of states are named?", ("bloc", "blocs"), "Counts every place that names the bloc; a bloc's mentions are not counted for its members.",
          asked(NAMED_BLOCS, then=_members), BLOCS, ("bloc",), "No bloc of states (the CIS, the European Union, ...) is named in what is picked.",
          labels={"bloc": "Bloc", "mentions": "Mentions", "articles": "Articles", "members": {"label": "Members", "width": "large"}}),
)}
BRIEF = replace(CHARTS["countries_map"], figure=lambda frame, look: maps.world(frame, look, value="articles", height=230))
