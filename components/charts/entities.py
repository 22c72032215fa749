"""Charts of people and organisations: who is named, who with whom. The profile of one: `actor.py`. Reads `mentions`, `entities`."""

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks
from components.charts.chart import Chart, asked, counted, labelled
from components.charts.lettering import paired
from components.charts.measures import shareable
from components.look import Look
from components.words import say

GAP = say("charts.gap.entities")
NAMED = """SELECT m.article_id, m.start, m."end", m.sentence, m.entity_id, e.name, e.kind
           FROM picked_mentions m JOIN entities e USING (entity_id) WHERE e.kind IN ('person', 'organisation')"""
TOGETHER = f"""SELECT DISTINCT a.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", a.sentence, a.entity_id AS one,
               b.entity_id AS other
               FROM ({NAMED}) a JOIN ({NAMED}) b USING (article_id, sentence) WHERE a.entity_id < b.entity_id"""
PAIRS = f"""SELECT o.name AS one_name, t.name AS other_name, c.mentions, c.articles, c.one, c.other, o.kind AS one_kind,
            t.kind AS other_kind
            FROM ({counted(TOGETHER, "one, other")}) c JOIN entities o ON o.entity_id = c.one JOIN entities t ON t.entity_id = c.other
            ORDER BY c.mentions DESC, c.articles DESC, one_name, other_name, one, other"""


def ranked(kind: str, noun: tuple[str, str]) -> Chart:
    """All actors of a kind by how often they are named."""
    evidence = f"SELECT * FROM ({NAMED}) WHERE kind = '{kind}'"
    sql = f"""SELECT e.name, c.mentions, c.articles, e.aliases, c.entity_id FROM ({counted(evidence, "entity_id")}) c
              JOIN entities e USING (entity_id)
              ORDER BY c.mentions DESC, c.articles DESC, e.name, c.entity_id"""
    return shareable(Chart(
        f"{noun[1]}_ranked",
        say(f"charts.{noun[1]}_ranked.question"),
        noun,
        say("charts.actors_ranked.note"),
        asked(sql),
        evidence,
        ("entity_id",),
        GAP,
        marks.barred("name", "entity_id", kind, unit="mentions"),
        _leader,
        limit=15,
        says=("name",),
        hidden=("entity_id",),
        unit="mentions",
        labels=labelled("actors_ranked", "name", "mentions", "articles", "aliases"),
    ))


def _leader(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    times, articles = say("units.times", n=int(first["mentions"])), say("nouns.article", n=int(first["articles"]))
    return say("findings.named_in", name=wording.name(first["name"]), times=times, articles=articles)


def _closest(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    names = {"one": wording.name(first["one_name"]), "other": wording.name(first["other_name"])}
    return say("findings.pair", **names, times=say("units.sentences", n=int(first["mentions"])))


def _pairs(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars, a pair's two names on two lines."""
    both = zip(frame["one_name"].map(wording.name), frame["other_name"].map(wording.name), strict=True)
    named = frame.assign(pair=[paired(one, other) for one, other in both])
    return marks.bars(named, look, marks.Bars(label="pair", marks=("one", "other"), colour=look.neutral, unit="sentences"))


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        ranked("person", ("person", "people")),
        ranked("organisation", ("organisation", "organisations")),
        Chart(
            "actors_together",
            say("charts.actors_together.question"),
            (say("charts.actors_together.one"), say("charts.actors_together.many")),
            say("charts.actors_together.note"),
            asked(PAIRS),
            TOGETHER,
            ("one", "other"),
            say("charts.actors_together.gap"),
            _pairs,
            _closest,
            unit="sentences",
            overlaps=True,
            limit=10,
            says=("one_name", "other_name"),
            hidden=("one", "other", "one_kind", "other_kind"),
            labels=labelled("actors_together", "one_name", "other_name", "mentions", "articles"),
        ),
    )
}
