"""Charts of the overview: the pile in numbers, the figures that matter, when it is about and when it was published."""

import pandas as pd
import plotly.graph_objects as go

from components.charts import statistics
from components.charts.chart import Chart, asked, counted, labelled
from components.look import Look, canvas
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

NUMBERS = """
SELECT 'reader' AS page, 'article' AS one, 'articles' AS many, (SELECT count(*) FROM picked_articles)::BIGINT AS amount
UNION ALL SELECT 'places', 'country', 'countries', (SELECT count(DISTINCT country) FROM picked_mentions)
UNION ALL SELECT 'people', 'person or organisation', 'people and organisations',
  (SELECT count(DISTINCT entity_id) FROM picked_mentions JOIN entities e USING (entity_id) WHERE e.kind IN ('person', 'organisation'))
UNION ALL SELECT 'statistics', 'figure', 'figures', (SELECT count(*) FROM picked_statistics)
UNION ALL SELECT 'quotes', 'quote', 'quotes', (SELECT count(*) FROM picked_quotes)
UNION ALL SELECT 'themes', 'theme', 'themes', (SELECT count(DISTINCT theme) FROM picked_theme_mentions)"""
YEARS = """
SELECT article_id, start, "end", sentence, 'in the texts' AS told, year(earliest)::INTEGER AS in_year
FROM picked_dates WHERE year(earliest) = year(latest)
UNION ALL
SELECT a.article_id, a.published_start, a.published_end, s.sentence, 'published', year(a.published_earliest)::INTEGER
FROM picked_articles a LEFT JOIN sentences s ON s.article_id = a.article_id AND a.published_start >= s.start AND a.published_start < s."end"
WHERE year(a.published_earliest) = year(a.published_latest)"""
BACKED = {"named_person": 0, "named_office": 1, "organisation": 2, "unnamed": 3, "outlet": 4}
TOLD = ("published", "in the texts")
ALIKE = ["kind", "low", "high", "unit"]  # figures that a reader takes for one, though no pair test joined them
MOST = 4
SPAN = 120  # years on one axis
CLEARLY = 3  # dates of one year that are worth a title


def figures(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """The ledger's counts, sums of money and percentages, one a claim: what most articles state, what a named source backs, the largest.

    Columns: those of the ledger, and `base`, the number of articles that state the figure's claim.
    """
    rows = statistics.ledger(corpus, selection)
    rows = rows[rows["kind"].isin(["count", "money", "percent"])]
    base = rows.groupby(rows["claim"].fillna(rows["statistic_id"]))["article_id"].transform("nunique").astype(int)
    far = rows["value"].fillna(rows["low"]).fillna(rows["high"]).astype(float).where(rows["kind"] != "percent", 0.0)
    rows = rows.assign(base=base, far=far, backed=rows["attribution"].map(BACKED), fact=rows["claim"].fillna(rows["statistic_id"]))
    rows = rows.assign(foreign=rows["text_language"] != "en")
    rows = rows.sort_values(["backed", "foreign", "far"], ascending=[True, True, False], kind="stable").drop_duplicates("fact")
    rows = rows.sort_values(["base", "backed", "far"], ascending=[False, True, False], kind="stable")
    return rows.drop_duplicates(ALIKE).drop(columns=["far", "backed", "fact", "foreign"]).reset_index(drop=True)


def _largest(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    if first["base"] > 1:
        return say("findings.shared_figure", n=int(first["base"]), figure=first["figure"])
    return say("findings.figures" if len(frame) > 1 else "findings.figure", n=len(frame) - 1, figure=first["figure"])


def window(frame: pd.DataFrame) -> pd.DataFrame:
    """The rows of the SPAN years that hold the most: one year far off would leave the others no room."""
    sums = frame.groupby("in_year")["mentions"].sum().sort_index()
    first = max(sums.index, key=lambda year: sums.loc[year : year + SPAN - 1].sum(), default=0)
    return frame[frame["in_year"].between(first, first + SPAN - 1)]


def years(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Two rows of bars on one axis of years: articles published, dates in the texts."""
    figure = canvas(look, height=104, margin={"l": 4, "r": 8, "t": 2, "b": 4}, bargap=0.2)
    for place, told in enumerate(TOLD):
        rows = frame[frame["told"] == told]
        axis = "y" if place == 0 else "y2"
        figure.add_trace(
            go.Bar(
                x=rows["in_year"].tolist(),
                y=rows["mentions"].tolist(),
                yaxis=axis,
                customdata=rows[["told", "in_year"]].values.tolist(),
                marker={"color": look.a if told == "published" else look.neutral},
                text=rows["mentions"].tolist(),
                textposition="outside",
                cliponaxis=False,
                textfont={"color": look.ink, "size": 12},
                hovertemplate="%{x}: %{y:,}<extra></extra>",
                unselected={"marker": {"opacity": 0.4}},
            )
        )
        figure.add_annotation(
            xref="paper",
            yref="paper",
            x=0,
            y=1.0 - place * 0.48,
            yanchor="top",
            xanchor="left",
            showarrow=False,
            font={"color": look.muted, "size": 13},
            text=say("findings.row_published" if told == "published" else "findings.row_texts"),
        )
    low, high = int(frame["in_year"].min()), int(frame["in_year"].max())
    spare = max(0.8, 3 - (high - low) / 2)  # a pile of one year does not make one bar as wide as the page
    figure.update_xaxes(range=[low - spare, high + spare], fixedrange=True, showgrid=False, tickformat="d", nticks=8, anchor="y2")
    figure.update_layout(
        yaxis={"domain": [0.6, 0.76], "visible": False, "fixedrange": True},
        yaxis2={"domain": [0, 0.2], "visible": False, "fixedrange": True},
    )
    return figure


def _span(frame: pd.DataFrame) -> str:
    texts = frame[frame["told"] == "in the texts"]
    years_ = (texts if len(texts) else frame)["in_year"]
    low, high = str(years_.min()), str(years_.max())
    if texts.empty:
        return say("findings.published", low=low, high=high)
    first = texts.sort_values(["mentions", "in_year"], ascending=False, kind="stable").iloc[0]
    if len(texts) == 1:
        return say("findings.year", top=str(first["in_year"]))
    some = "years" if first["mentions"] >= CLEARLY else "years_only"
    return say(f"findings.{some}", low=low, high=high, top=str(first["in_year"]))


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        Chart(
            "overview_figures",
            say("charts.overview_figures.question"),
            (say("charts.overview_figures.one"), say("charts.overview_figures.many")),
            say("charts.overview_figures.note"),
            figures,
            statistics.ONE,
            ("statistic_id",),
            say("charts.overview_figures.gap"),
            finding=_largest,
            value="places",
            limit=MOST,
            says=("figure",),
            labels=labelled("overview_figures", "figure", "by", "said", "base", "article"),
            settings={"said": {"width": "large"}},
            hidden=tuple(statistics.CHARTS["statistics_ledger"].hidden),
        ),
        Chart(
            "overview_years",
            say("charts.overview_years.question"),
            (say("charts.overview_years.one"), say("charts.overview_years.many")),
            say("charts.overview_years.note"),
            asked(counted(YEARS, "told, in_year", order="in_year, told")),
            YEARS,
            ("told", "in_year"),
            say("charts.overview_years.gap"),
            years,
            _span,
            unit="dates",
            cut=window,
            says=("told", "in_year"),
            labels=labelled("overview_years", "told", "in_year", "mentions", "articles"),
            settings={"in_year": {"type_config": {"type": "number", "format": "%d"}}},
        ),
    )
}
