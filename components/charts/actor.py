"""The profile of one person or organisation: spellings, roles, countries, company, quotes, figures, articles. Each is a Chart."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from components import wording
from components.charts import chosen, marks, quotes
from components.charts.chart import Chart, Given, asked, counted, labelled, leading
from components.charts.entities import GAP
from components.charts.keywords import headlines
from components.charts.places import named
from components.words import say

SPOKEN = "WITH here AS (SELECT DISTINCT article_id, sentence FROM picked_mentions WHERE entity_id = $this_actor)"
ROLES = """SELECT r.article_id, r.start, r."end", s.sentence, r.role FROM picked_roles r
           JOIN picked_sentences s ON s.article_id = r.article_id AND r.start >= s.start AND r.start < s."end"
           WHERE r.entity_id = $this_actor"""
SPELLINGS = """SELECT m.article_id, m.start, m."end", m.sentence, m.surface, a.language
               FROM picked_mentions m JOIN articles a USING (article_id) WHERE m.entity_id = $this_actor"""
COUNTRIES = f"""{SPOKEN} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.country
                FROM mentions m JOIN here USING (article_id, sentence) WHERE m.country IS NOT NULL"""
BESIDE = f"""{SPOKEN} SELECT DISTINCT m.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", m.sentence, m.entity_id
             FROM mentions m JOIN here USING (article_id, sentence) JOIN entities e USING (entity_id)
             WHERE m.entity_id <> $this_actor AND e.kind IN ('person', 'organisation')"""
QUOTES = """SELECT q.article_id, q.start, q."end", q.sentence, q.quote_id, q.surface, q.speaker,
              CASE WHEN q.speaker_id = $this_actor THEN 'says' ELSE 'is spoken of' END AS part
            FROM picked_quotes q WHERE q.speaker_id = $this_actor OR list_contains(q.about, $this_actor)"""
FIGURES = f"""{SPOKEN} SELECT t.article_id, t.start, t."end", t.sentence, t.statistic_id, t.surface, t.counted, t.speaker,
                CASE WHEN t.speaker_id = $this_actor THEN 'states it' ELSE 'in the same sentence' END AS part
              FROM picked_statistics t LEFT JOIN here h USING (article_id, sentence)
              WHERE t.kind <> 'ordinal' AND (t.speaker_id = $this_actor OR h.article_id IS NOT NULL)"""
ARTICLES = 'SELECT article_id, start, "end", sentence FROM picked_mentions WHERE entity_id = $this_actor'


def profile(actor: str) -> dict[str, Chart]:
    """The charts about one actor: names, roles, countries, company, quotes, figures, articles."""
    given = (("this_actor", actor),)
    charts = (_spellings(given), _roles(given), _near_countries(given), _company(given), _quotes(given), _figures(given), _articles(given))
    return {chart.name: chart for chart in charts}


def ways(words: str, name: str) -> Callable[[pd.DataFrame], str]:
    """A finding that states the first row and how many there are: `words` of findings.toml."""
    return lambda frame: say(f"findings.{words}", name=wording.clipped(str(frame[name].iloc[0]), length=60), n=len(frame))


def _spellings(given: Given) -> Chart:
    return Chart(
        "actor_spellings",
        say("charts.actor_spellings.question"),
        (say("charts.actor_spellings.one"), say("charts.actor_spellings.many")),
        say("charts.actor_spellings.note"),
        asked(counted(SPELLINGS, "surface, language"), given, then=_spoken),
        SPELLINGS,
        ("surface", "language"),
        GAP,
        unit="mentions",
        given=given,
        says=("surface",),
        finding=ways("spellings", "surface"),
        labels=labelled("actor_spellings", "surface", "language_name", "mentions", "articles"),
        hidden=("language",),
    )


def _spoken(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(language_name=[wording.language(code) for code in frame["language"]])[
        ["surface", "language_name", "mentions", "articles", "language"]
    ]


def _roles(given: Given) -> Chart:
    return Chart(
        "actor_roles",
        say("charts.actor_roles.question"),
        (say("charts.actor_roles.one"), say("charts.actor_roles.many")),
        say("charts.actor_roles.note"),
        asked(counted(ROLES, "role"), given),
        ROLES,
        ("role",),
        say("charts.actor_roles.gap"),
        unit="mentions",
        given=given,
        finding=ways("roles", "role"),
        labels=labelled("actor_roles", "role", "mentions", "articles"),
    )


def _near_countries(given: Given) -> Chart:
    return Chart(
        "actor_countries",
        say("charts.actor_countries.question"),
        (say("charts.actor_countries.one"), say("charts.actor_countries.many")),
        say("charts.actor_countries.note"),
        asked(counted(COUNTRIES, "country"), given, then=named),
        COUNTRIES,
        ("country",),
        say("charts.actor_countries.gap"),
        marks.barred("country_name", "country", "country", unit="sentences"),
        unit="sentences",
        overlaps=True,
        given=given,
        limit=8,
        labels=labelled("actor_countries", "country_name", "mentions", "articles"),
        hidden=("country",),
        says=("country_name",),
        finding=leading("beside", "country_name", unit="sentences"),
    )


def _company(given: Given) -> Chart:
    sql = f"""SELECT e.name, e.kind, c.mentions, c.articles, c.entity_id FROM ({counted(BESIDE, "entity_id")}) c
              JOIN entities e USING (entity_id)
              ORDER BY c.mentions DESC, e.name, c.entity_id"""
    return Chart(
        "actor_company",
        say("charts.actor_company.question"),
        (say("charts.actor_company.one"), say("charts.actor_company.many")),
        say("charts.actor_company.note"),
        asked(sql, given),
        BESIDE,
        ("entity_id",),
        say("charts.actor_company.gap"),
        marks.barred("name", "entity_id", "kind", unit="sentences"),
        unit="sentences",
        overlaps=True,
        given=given,
        limit=8,
        labels=labelled("actor_company", "name", "kind", "mentions", "articles"),
        hidden=("entity_id",),
        says=("name",),
        finding=leading("beside", "name", unit="sentences"),
    )


def _quotes(given: Given) -> Chart:
    note = say("charts.actor_quotes.note")
    return replace(quotes.chosen("actor_quotes", QUOTES, given=given, note=note, gap=say("charts.actor_quotes.gap")), finding=_quoted)


def _quoted(frame: pd.DataFrame) -> str:
    by = int((frame["part"] == "says").sum())
    return say("findings.quotes_of", by=say("profile.times", n=by), of=say("profile.times", n=len(frame) - by))


def _figures(given: Given) -> Chart:
    note = say("charts.actor_figures.note")
    gap = say("charts.actor_figures.gap")
    return replace(chosen.figures("actor_figures", FIGURES, given=given, note=note, gap=gap), finding=_stated)


def _stated(frame: pd.DataFrame) -> str:
    states = int((frame["part"] == "states it").sum())
    beside = len(frame) - states
    words = "figures_of" if states and beside else "figures_stated" if states else "figures_beside"
    return say(f"findings.{words}", n=states or beside, beside=say("units.figures", n=beside))


def _articles(given: Given) -> Chart:
    sql = f"""SELECT a.title, a.text[1:120] AS opening, a.language, c.mentions, c.article_id FROM ({counted(ARTICLES, "article_id")}) c
              JOIN articles a USING (article_id) ORDER BY c.mentions DESC, a.key"""
    return Chart(
        "actor_articles",
        say("charts.actor_articles.question"),
        (say("charts.actor_articles.one"), say("charts.actor_articles.many")),
        say("charts.actor_articles.note"),
        asked(sql, given, then=headlines),
        ARTICLES,
        ("article_id",),
        GAP,
        marks.barred("article", "article_id", "keyword", unit="mentions"),
        unit="mentions",
        given=given,
        limit=8,
        says=("article",),
        labels=labelled("actor_articles", "article", "language", "mentions"),
        hidden=("article_id",),
        finding=leading("within", "article", unit="mentions"),
    )
