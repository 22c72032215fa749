"""Charts of places: map, countries, cities, blocs. The profile of one country: `country.py`. Reads `mentions`, `entities`, `blocs`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import maps, marks
from components.charts.chart import Chart, asked, counted, labelled
from components.charts.measures import shareable
from components.look import Look
from components.words import say

GAP = say("charts.gap.places")
COUNTRIES = """SELECT article_id, start, "end", sentence, country FROM picked_mentions WHERE country IS NOT NULL"""
CITIES = """SELECT m.article_id, m.start, m."end", m.sentence, m.entity_id FROM picked_mentions m JOIN entities e USING (entity_id)
            WHERE e.kind = 'place'"""
PLACES = f"""SELECT e.name, e.country, c.mentions, c.articles, e.aliases, c.entity_id FROM ({counted(CITIES, "entity_id")}) c
             JOIN entities e USING (entity_id)
             ORDER BY c.mentions DESC, c.articles DESC, e.name, c.entity_id"""
BLOCS = """SELECT m.article_id, m.start, m."end", m.sentence, b.bloc FROM picked_mentions m JOIN entities e USING (entity_id)
           JOIN (SELECT DISTINCT bloc FROM blocs) b ON b.bloc = e.name"""
NAMED_BLOCS = f"""SELECT bloc, c.mentions, c.articles, (SELECT list(country ORDER BY country) FROM blocs b WHERE b.bloc = c.bloc) AS members
                  FROM ({counted(BLOCS, "bloc")}) c ORDER BY c.mentions DESC, bloc"""


def named(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with column `country_name` in front, made from the codes in `country`."""
    names = [wording.country(code) if wording.known(code) else None for code in frame["country"]]
    return frame.assign(country_name=names)[["country_name", *frame.columns]]


def _members(frame: pd.DataFrame) -> pd.DataFrame:
    members = [sorted(wording.country(code) for code in codes) for codes in frame["members"]]
    return frame.assign(members=[", ".join(names) for names in members], member_states=[len(names) for names in members])


def _bloc(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.named", name=first["bloc"], times=say("units.times", n=int(first["mentions"])))


def _map(frame: pd.DataFrame, look: Look) -> go.Figure:
    return maps.world(frame, look, value="articles")


def _reach(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.reach", country=first["country_name"], articles=say("nouns.article", n=int(first["articles"])), n=len(frame))


def _leader(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.named", name=first["country_name"], times=say("units.times", n=int(first["mentions"])))


def _city(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.named", name=first["name"], times=say("units.times", n=int(first["mentions"])))


NAMES = labelled("countries", "country_name", "country", "articles", "mentions")
CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        Chart(
            "countries_map",
            say("charts.countries_map.question"),
            (say("charts.countries_map.one"), say("charts.countries_map.many")),
            say("charts.countries_map.note"),
            asked(counted(COUNTRIES, "country", order="articles DESC, mentions DESC"), then=named),
            COUNTRIES,
            ("country",),
            GAP,
            _map,
            _reach,
            value="articles",
            per="article",
            unit="mentions",
            limit=300,
            labels=NAMES,
            says=("country_name",),
        ),
        shareable(Chart(
            "countries_ranked",
            say("charts.countries_ranked.question"),
            (say("charts.countries_ranked.one"), say("charts.countries_ranked.many")),
            say("charts.countries_ranked.note"),
            asked(counted(COUNTRIES, "country"), then=named),
            COUNTRIES,
            ("country",),
            GAP,
            marks.barred("country_name", "country", "country", unit="mentions"),
            _leader,
            unit="mentions",
            limit=15,
            labels=NAMES,
            says=("country_name",),
        )),
        shareable(Chart(
            "cities_ranked",
            say("charts.cities_ranked.question"),
            (say("charts.cities_ranked.one"), say("charts.cities_ranked.many")),
            say("charts.cities_ranked.note"),
            asked(PLACES, then=named),
            CITIES,
            ("entity_id",),
            say("charts.cities_ranked.gap"),
            marks.barred("name", "entity_id", "place", unit="mentions"),
            _city,
            unit="mentions",
            limit=12,
            says=("name",),
            hidden=("entity_id", "country"),
            labels=labelled("cities_ranked", "name", "country_name", "mentions", "articles", "aliases"),
        )),
        Chart(
            "blocs_named",
            say("charts.blocs_named.question"),
            (say("charts.blocs_named.one"), say("charts.blocs_named.many")),
            say("charts.blocs_named.note"),
            asked(NAMED_BLOCS, then=_members),
            BLOCS,
            ("bloc",),
            say("charts.blocs_named.gap"),
            marks.barred("bloc", "bloc", "organisation", unit="mentions"),
            _bloc,
            unit="mentions",
            labels=labelled("blocs_named", "bloc", "mentions", "articles", "member_states", "members"),
            settings={"members": {"width": "large"}},
        ),
    )
}
BRIEF = replace(CHARTS["countries_map"], figure=lambda frame, look: maps.world(frame, look, value="articles", height=132))
