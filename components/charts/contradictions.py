"""The chart of contradictions: two articles on one thing that cannot both be right, a row a pair of sentences, the surest match first.
What several articles say alike is in `repeats.py`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import clashes, wording
from components.charts import bonds, ratios
from components.charts.chart import Chart
from components.charts.passages import with_passages
from components.look import Look
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

KINDS = ("figure", "date", "place")
LIKELY, EVENT = "likely", 0.75  # confidence from which a match of two events is likely
MOST = 2000  # pairs of one list; a pile that holds more is read through filters
HAPPENED = """(SELECT e.*, n.entity_id AS where_id, n.kind AS where_kind, n.country AS where_country, a.language, a.text
    FROM events e
    JOIN articles a USING (article_id) LEFT JOIN (SELECT called, arg_min(entity_id, entity_id) AS entity_id,
        arg_min(kind, entity_id) AS kind, arg_min(country, entity_id) AS country
      FROM (SELECT lower(unnest(list_append(aliases, name))) AS called, entity_id, kind, country FROM entities
        WHERE kind IN ('place', 'country')) GROUP BY called) n ON n.called = lower(e.place))"""
APART = "(coalesce(e.latest < o.earliest, false) OR coalesce(o.latest < e.earliest, false))"
# An event's place is a place that its sentence names. So it tells the event's place only where the sentence names no other, beside the
# country that it lies in; and two places contradict each other only where neither article names the other's anywhere: "Buffalo" and
# "New York" are one place to both. Unless both texts date the event the match stays a possible one.
# Of places without an entity only the words are known, and words of two languages do not tell places apart.
ALONE = """(SELECT count(DISTINCT m.entity_id) FROM mentions m WHERE m.article_id = {0}.article_id AND m.sentence = {0}.sentence
      AND m.kind IN ('place', 'country')
      AND NOT coalesce(m.kind = 'country' AND {0}.where_kind <> 'country' AND m.country = {0}.where_country, false)) <= 1"""
UNNAMED = """NOT contains(lower({0}.text), lower({1}.place)) AND NOT EXISTS (SELECT 1 FROM mentions m
      WHERE m.article_id = {0}.article_id AND m.entity_id = {1}.where_id)"""
ELSEWHERE = f"""(coalesce(coalesce(e.where_id, lower(e.place)) <> coalesce(o.where_id, lower(o.place)), false)
    AND ((e.where_id IS NOT NULL AND o.where_id IS NOT NULL) OR e.language = o.language)
    AND NOT coalesce('country' IN (e.where_kind, o.where_kind) AND e.where_country = o.where_country, false)
    AND {ALONE.format("e")} AND {ALONE.format("o")} AND {UNNAMED.format("e", "o")} AND {UNNAMED.format("o", "e")})"""
CLASHES = f"""SELECT l.left_id || '~' || l.right_id AS pair, l.left_id, l.right_id, l.article_id, l.other_id, l.confidence, l.why,
      CASE WHEN e.event_id IS NULL THEN 'figure' WHEN {APART} THEN 'date' ELSE 'place' END AS kind
    FROM links l LEFT JOIN {HAPPENED} e ON e.event_id = l.left_id LEFT JOIN {HAPPENED} o ON o.event_id = l.right_id
    WHERE (l.kind = 'conflicting_claim' OR (l.kind = 'same_event' AND ({APART} OR {ELSEWHERE})))
      AND l.article_id IN (SELECT article_id FROM picked_articles) AND l.other_id IN (SELECT article_id FROM picked_articles)
      AND (l.left_id IN (SELECT id FROM met) OR l.right_id IN (SELECT id FROM met))"""
WITHIN = "WITH met AS (SELECT statistic_id AS id FROM picked_statistics UNION ALL SELECT event_id FROM picked_events)"
EVIDENCE = f"""{WITHIN}, clashes AS ({CLASHES}), ends AS (SELECT pair, unnest([left_id, right_id]) AS id FROM clashes)
    SELECT f.article_id, f.start, f."end", f.sentence, pair FROM ends
    JOIN (SELECT statistic_id AS id, article_id, start, "end", sentence FROM statistics
      UNION ALL SELECT event_id, article_id, start, "end", sentence FROM events) f USING (id)"""
PAIRS = f"SELECT *, 2::BIGINT AS places FROM ({WITHIN} {CLASHES}) ORDER BY confidence DESC, pair LIMIT {MOST}"
ENDS = """SELECT f.*, a.published_earliest, a.published_latest, t.start AS sentence_start, t."end" AS sentence_end FROM (
      SELECT statistic_id AS id, article_id, start, "end", sentence, surface, claim, kind, value, low, high, qualifier, unit, counted,
        about, NULL::DATE AS earliest, NULL::DATE AS latest, NULL AS place FROM statistics
      UNION ALL SELECT event_id, article_id, start, "end", sentence, what, claim, 'happening', NULL, NULL, NULL, NULL, NULL, NULL, NULL,
        earliest, latest, place FROM events) f JOIN articles a USING (article_id)
    LEFT JOIN sentences t ON t.article_id = f.article_id AND t.sentence = f.sentence WHERE list_contains($ids, id)"""
COLUMNS = ("dispute", "kind", "subject", "one", "other", "sure", "confidence", "clash", "matched")
WORDS = {"one": "one_states", "other": "other_states"}  # "other" alone would be a plural form among the words
SIDE = ("article", "source", "published", "said")
HIDDEN = (
    "pair",
    "places",
    "ratio",
    "disputes",
    *(f"{side}_{name}" for side in ("one", "other") for name in ("id", "language", "start", "end", "at", "short")),
)


def contradictions(corpus: Corpus, selection: Selection, *, kinds: tuple[str, ...] = KINDS, likely: bool = False) -> pd.DataFrame:
    """A row a pair of sentences of two articles that cannot both be right, disputes by their surest match; `dispute` numbers what is in
    dispute, since several articles may stand on each side. The article that was published first is `one`."""
    pairs = corpus.ask(PAIRS, selection)
    pairs = pairs[pairs["kind"].isin(kinds)]
    nothing = pd.DataFrame({name: pd.Series(dtype="str") for name in (*COLUMNS, *sided(SIDE), *HIDDEN)})
    if pairs.empty:
        return nothing
    found = with_passages(corpus, corpus.ask(ENDS, ids=sorted({*pairs["left_id"], *pairs["right_id"]})))
    ends = {str(row["id"]): row for row in found.to_dict("records")}
    whys = dict(zip(pairs["pair"], pairs["why"], strict=True))
    rows = pd.DataFrame([_row(pair, *_ordered(ends[pair["left_id"]], ends[pair["right_id"]])) for pair in pairs.to_dict("records")])
    tied = bonds.bonds(corpus, ends, pairs)
    rows = rows.assign(sure=[_sure(row, tied[row["pair"]], whys[row["pair"]]) for row in rows.to_dict("records")])
    rows = rows[(rows["sure"] == LIKELY) | (not likely)]
    if rows.empty:
        return nothing
    rows = rows.assign(rank=rows["confidence"] + (rows["sure"] == LIKELY))
    rows = rows.assign(best=rows.groupby("of")["rank"].transform("max"))
    rows = rows.sort_values(["best", "of", "rank", "pair"], ascending=[False, True, False, True], kind="stable")
    rows = rows.assign(dispute=rows["of"].map({of: number for number, of in enumerate(dict.fromkeys(rows["of"]), start=1)}))
    rows = rows.assign(disputes=rows["dispute"].max()).drop(columns=["best", "rank", "of"]).reset_index(drop=True)
    return rows[[*COLUMNS, *sided(SIDE), *HIDDEN]]


def sided(names: tuple[str, ...]) -> list[str]:
    """The columns of both sides."""
    return [f"{side}_{name}" for side in ("one", "other") for name in names]


def _ordered(left: dict[str, object], right: dict[str, object]) -> tuple[dict[str, object], dict[str, object]]:
    """Both ends, the one published first in front; by their keys where that is not known."""
    days = [row["published_latest"] for row in (left, right)]
    turned = days[1] < days[0] if all(map(wording.known, days)) and days[0] != days[1] else str(right["key"]) < str(left["key"])  # type: ignore[operator]
    return (right, left) if turned else (left, right)


def _row(pair: dict[str, object], one: dict[str, object], other: dict[str, object]) -> dict[str, object]:
    kind = str(pair["kind"])
    sides = {f"{name}_{column}": value for name, end in (("one", one), ("other", other)) for column, value in _side(end).items()}
    claims = sorted(str(end["claim"]) if wording.known(end["claim"]) else str(end["id"]) for end in (one, other))
    return {
        "of": "~".join(claims),
        "pair": pair["pair"],
        "kind": kind,
        "subject": clashes.subject(kind, one, other, why=str(pair["why"])),
        "one": clashes.stated(kind, one),
        "other": clashes.stated(kind, other),
        "confidence": pair["confidence"],
        "clash": clashes.clash(kind, one, other),
        "matched": clashes.matched(str(pair["why"]), one, other),
        "ratio": clashes.ratio(one, other),
        "places": pair["places"],
        **sides,
    }


def _sure(row: dict[str, object], bond: bonds.Bond, why: str) -> str:
    """Whether the match is likely or only possible."""
    confidence = float(str(row["confidence"]))
    if row["kind"] != "figure":
        return LIKELY if confidence >= EVENT and row["one_dated"] and row["other_dated"] else "possible"
    words, across = clashes.common(why), row["one_language"] != row["other_language"]
    return LIKELY if bonds.likely(bond, confidence=confidence, words=words, across=across) else "possible"


def _side(end: dict[str, object]) -> dict[str, object]:
    """What the list and the table tell of the article on one side."""
    return {
        "id": end["article_id"],
        "article": wording.headline(end, length=90),
        "source": end["source"],
        "published": wording.period(end["published_earliest"], end["published_latest"]),
        "language": end["text_language"],
        "said": end["said"],
        "start": end["start"],
        "end": end["end"],
        "at": end["sentence_start"],
        "short": clashes.short(end),
        "dated": wording.known(end["earliest"]) or wording.known(end["latest"]),
    }


def finding(shown: pd.DataFrame) -> str:
    """How many things are in dispute."""
    return say("contradictions.finding", n=int(shown["disputes"].iloc[0]))


def draw(shown: pd.DataFrame, look: Look) -> go.Figure:
    """How far apart both sides of each dispute are, from its surest pair."""
    return ratios.draw(shown.drop_duplicates("dispute").head(24), look)


def narrowed(kinds: tuple[str, ...], *, likely: bool) -> Chart:
    """The chart of some kinds only, and only of likely matches where that is asked."""
    chart = CHARTS["contradictions"]
    if kinds == KINDS and not likely:
        return chart
    name = "_".join((chart.name, *kinds, *(["likely"] if likely else [])))
    return replace(chart, name=name, frame=lambda corpus, chosen: contradictions(corpus, chosen, kinds=kinds, likely=likely))


CHARTS: dict[str, Chart] = {
    "contradictions": Chart(
        "contradictions",
        say("contradictions.question"),
        (say("contradictions.pair"), say("contradictions.pairs")),
        say("contradictions.note"),
        contradictions,
        EVIDENCE,
        ("pair",),
        say("contradictions.gap"),
        draw,
        finding,
        value="places",
        limit=400,
        labels={name: say(f"contradictions.label.{WORDS.get(name, name)}") for name in (*COLUMNS, *sided(SIDE))},
        hidden=HIDDEN,
        says=("subject", "one", "other"),
    )
}
