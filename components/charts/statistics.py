"""Charts of statistics: the ledger of claimed quantities, their values, who stands behind them. What articles repeat: `claims.py`."""

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks, panels
from components.charts.chart import Chart, counted, labelled
from components.charts.measures import shareable
from components.charts.passages import with_passages
from components.look import Look
from components.words import say
from corpus.kept import Kept, bytes_of
from corpus.selection import Selection
from corpus.store import Corpus

MOST = 5000  # rows of one ledger; a pile that holds more is read through filters
A_PANEL = 8  # rows of a unit that are drawn before the next unit's
FEW, DRAWN = 3, 40  # a bare count up to this tells little; rows of the picture of all figures
ONE = 'SELECT article_id, start, "end", sentence, statistic_id FROM picked_statistics'
WHO = 'SELECT article_id, start, "end", sentence, attribution FROM picked_statistics'
LEDGER = f"""
SELECT p.statistic_id, p.article_id, p.start, p."end", p.sentence, p.surface, p.kind, p.value, p.low, p.high, p.qualifier,
  p.change, p.unit, p.counted, p.about, p.period, p.country, coalesce(e.name, p.speaker) AS who, p.attribution, p.claim, l.differs,
  t.start AS sentence_start, t."end" AS sentence_end, 1::BIGINT AS places, count(*) OVER ()::BIGINT AS total
FROM picked_statistics p JOIN (SELECT article_id, key FROM articles) a USING (article_id)
LEFT JOIN sentences t ON t.article_id = p.article_id AND t.sentence = p.sentence
LEFT JOIN entities e ON e.entity_id = p.speaker_id
LEFT JOIN (SELECT id, bool_or(kind = 'conflicting_claim') AS differs FROM (
    SELECT left_id AS id, kind FROM links UNION ALL SELECT right_id, kind FROM links)
    WHERE kind IN ('same_claim', 'conflicting_claim') GROUP BY id) l ON l.id = p.statistic_id
ORDER BY l.differs DESC NULLS LAST, p.claim NULLS LAST, p.kind = 'ordinal', p.kind IN ('duration', 'age'),
  coalesce(p.value, p.low, p.high) DESC NULLS LAST, a.key, p.start LIMIT {MOST}"""
LEDGERS: Kept[pd.DataFrame] = Kept(entries=200, room=64_000_000, size=bytes_of)  # several charts of a page are made of one
NAMES = {"count": "Counts", "percent": "Percent", "ratio": "Ratios", "age": "Ages"}


@dataclass(frozen=True, slots=True)
class Narrow:
    """What a reader of the statistics page keeps: kinds, units, attributions, and the smallest value. Empty keeps all."""

    kinds: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    attributions: tuple[str, ...] = ()
    least: float | None = None

    def kept(self, frame: pd.DataFrame) -> pd.DataFrame:
        """The rows of a ledger that pass; a row passes `least` when its words allow a value that large."""
        passed = pd.Series(True, index=frame.index)
        for column, chosen in (("kind", self.kinds), ("panel", self.units), ("attribution", self.attributions)):
            if chosen:
                passed &= frame[column].isin(chosen)
        if self.least is not None:
            most = frame["high"].where(frame["high"].notna() | frame["low"].isna(), float("inf"))
            passed &= most >= self.least
        return frame[passed]

    def of(self, chart: Chart) -> Chart:
        """The chart with only these rows; under a name of its own, since answers are kept by name."""
        return chart if self == Narrow() else chart.narrowed(self, self.kept)


def panel(row: dict[str, object]) -> str:
    """The axis that a figure belongs to: Counts, Percent, Money: BDT, Duration in years, ..."""
    kind, unit = str(row["kind"]), row["unit"]
    name = NAMES.get(kind, kind.capitalize())
    if not wording.known(unit) or kind in ("percent", "age"):
        return name
    return f"{name}: {unit}" if kind == "money" else say("figures.axis", kind=name, unit=wording.unit({"unit": unit}))


def behind(row: dict[str, object]) -> str:
    """Who stands behind a figure: the speaker as shown, else the kind of source."""
    return str(row["who"]) if wording.known(row["who"]) else wording.ATTRIBUTIONS[str(row["attribution"])]


def ledger(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """A row a figure: its columns with figure, panel, source in words, standing, and its sentence; the caller may change them.

    First what another article contradicts, then what others repeat, then the largest; lengths of time and ages after these, ordinals last.
    """
    return LEDGERS.get((corpus.build_id, selection), lambda: _ledger(corpus, selection)).copy(deep=False)


def _ledger(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    rows = with_passages(corpus, corpus.ask(LEDGER, selection))
    items = rows.to_dict("records")
    standing = {True: "differs", False: "repeats"}
    words = {
        "figure": [wording.figure(item) for item in items],
        "panel": [panel(item) for item in items],
        "by": [behind(item) for item in items],
        "standing": [standing.get(item["differs"]) if wording.known(item["differs"]) else None for item in items],
        "article": [wording.headline(item, length=60) for item in items],
    }
    return pd.concat([pd.DataFrame(words, dtype=object), rows], axis=1) if items else rows.assign(**words)


def drawn(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows with what `panels` needs: label (with a sign for repeated and contradicted figures) and detail."""
    signs = frame["standing"].map({"differs": "≠ ", "repeats": "= "}).fillna("")
    return frame.assign(label=signs + frame["figure"].astype(str), detail=frame["by"])


def values(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """Figures with a bound, without ordinals: the first rows of every unit before the rest of any; units with most figures first."""
    rows = ledger(corpus, selection)
    return in_panels(drawn(rows[(rows["kind"] != "ordinal") & (rows["low"].notna() | rows["high"].notna())]))


def in_panels(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows in the order in which panels show them: the first A_PANEL of every unit, then the rest; units with most figures first."""
    size = rows.groupby("panel")["panel"].transform("size")
    far = rows["value"].fillna(rows["low"]).fillna(rows["high"]).astype(float)
    rows = rows.assign(size=size, far=far, rank_in=rows["standing"].map({"differs": 0, "repeats": 1}).fillna(2))
    rows = rows.sort_values(["size", "panel", "rank_in", "far"], ascending=[False, True, True, False], kind="stable")
    later = rows.groupby("panel").cumcount() >= A_PANEL
    return pd.concat([rows[~later], rows[later]]).drop(columns=["size", "far", "rank_in"]).reset_index(drop=True)


def telling(frame: pd.DataFrame) -> pd.DataFrame:
    """The first DRAWN rows without bare counts of one to FEW ("two presidents", "one of the largest"), which would fill the picture:
    one with a limit ("at least one") or of which other articles speak stays; all stay where there are no others."""
    bare = (frame["kind"] == "count") & (frame["qualifier"] == "exact") & frame["standing"].isna()
    kept = frame[~(bare & (frame["value"].astype(float) <= FEW))]
    return (kept if len(kept) else frame).head(DRAWN)


def attributions(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """attribution, source (in words), mentions, articles; most figures first."""
    rows = corpus.ask(counted(WHO, "attribution"), selection)
    return rows.assign(source=rows["attribution"].map(wording.ATTRIBUTIONS))


def draw(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Interval marks, one axis a panel."""
    return panels.panels(frame, look, marks=("statistic_id",), colour=look.statistic)


def draw_attributions(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars: figures by the kind of source."""
    return marks.bars(frame, look, marks.Bars(label="source", marks=("attribution",), colour=look.statistic, unit="figures"))


def _found(frame: pd.DataFrame) -> str:
    return say("findings.ledger", figures=say("units.figures", n=len(frame)), few=few(frame))


def _top(frame: pd.DataFrame) -> str:
    first = frame[frame["panel"] == frame.iloc[0]["panel"]]
    far = first["value"].fillna(first["low"]).fillna(first["high"]).astype(float)
    top = first.loc[far.idxmax()]
    return say("findings.largest", panel=top["panel"], figure=top["figure"], source=top["by"])


def few(frame: pd.DataFrame) -> str:
    """What stands behind a title when not all figures could be read: "" when they could."""
    total = int(frame["total"].max()) if len(frame) else 0
    return say("findings.few", most=MOST, total=total) if total > MOST else ""


def _most(frame: pd.DataFrame) -> str:
    first, total = frame.iloc[0], int(frame["mentions"].sum())
    return say("findings.attributed", some=int(first["mentions"]), n=total, source=first["source"])


LABELS = labelled(
    "statistics",
    "figure", "counted", "unit", "by", "attribution", "period", "country", "standing", "article", "said", "kind",
    "value", "low", "high", "mentions", "articles", "source",
)
HIDDEN = (
    "statistic_id", "article_id", "start", "end", "sentence", "surface", "qualifier", "change", "about", "who", "claim", "differs",
    "title", "opening", "text_language", "key", "sentence_start", "sentence_end", "places", "total", "panel", "label", "detail", "source",
    "quantities", "differing",
)
CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        Chart(
            "statistics_values",
            say("charts.statistics_values.question"),
            (say("charts.statistics_values.one"), say("charts.statistics_values.many")),
            say("charts.statistics_values.note"),
            values,
            ONE,
            ("statistic_id",),
            say("charts.statistics_values.gap"),
            draw,
            _top,
            value="places",
            cut=telling,
            labels=LABELS,
            hidden=HIDDEN,
            says=("figure", "by"),
        ),
        Chart(
            "statistics_ledger",
            say("charts.statistics_ledger.question"),
            (say("charts.statistics_ledger.one"), say("charts.statistics_ledger.many")),
            say("charts.statistics_ledger.note"),
            ledger,
            ONE,
            ("statistic_id",),
            say("charts.statistics_ledger.gap"),
            None,
            _found,
            value="places",
            limit=MOST,
            sorts={"differing": (), "largest": ("-value",), "reading": ("key", "start"), "source": ("attribution", "by")},
            labels=LABELS,
            hidden=HIDDEN,
            says=("figure", "by"),
        ),
        shareable(Chart(
            "statistics_attribution",
            say("charts.statistics_attribution.question"),
            (say("charts.statistics_attribution.one"), say("charts.statistics_attribution.many")),
            say("charts.statistics_attribution.note"),
            attributions,
            WHO,
            ("attribution",),
            say("charts.statistics_attribution.gap"),
            draw_attributions,
            _most,
            unit="figures",
            labels=LABELS,
            hidden=("attribution",),
            says=("source",),
        )),
    )
}
