"""Charts of quotations: who speaks, on which themes, about whom, and the list of what is said."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks
from components.charts.chart import Chart, Given, counted, labelled
from components.charts.measures import shareable
from components.charts.passages import with_passages
from components.look import Look
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

NOBODY = "nobody named"
SPEAKERS = 10  # speakers of the heat map; themes beside them
MOST = 5000  # rows of the list; a pile that holds more is read through filters
SPOKEN = f"""SELECT q.article_id, q.start, q."end", q.sentence, q.quote_id, q.surface, q.speaker_id, coalesce(e.name, q.speaker,
    '{NOBODY}') AS who
             FROM picked_quotes q LEFT JOIN entities e ON e.entity_id = q.speaker_id"""
WORDS = "sum(len(regexp_extract_all(surface, '[\\p{L}\\p{M}\\p{N}]+')))::BIGINT AS words"
THEMES = f"""SELECT DISTINCT q.article_id, q.start, q."end", q.sentence, q.quote_id, q.speaker_id, q.who, n.name AS theme
             FROM ({SPOKEN}) q JOIN theme_mentions t ON t.article_id = q.article_id AND t.start >= q.start AND t."end" <= q."end"
             JOIN themes n ON n.theme = t.theme AND n.language = 'en'"""
ABOUT = """SELECT q.article_id, q.start, q."end", q.sentence, q.quote_id, e.entity_id, e.name, e.kind
           FROM (SELECT *, unnest(about) AS entity_id FROM picked_quotes) q JOIN entities e USING (entity_id)
           WHERE e.kind IN ('person', 'organisation')"""
ONE = 'SELECT article_id, start, "end", sentence, quote_id FROM picked_quotes'
LIST = f"""
SELECT q.quote_id, q.part_of, q.article_id, q.start, q."end", q.sentence, q.surface, q.kind, q.speaker_id,
  coalesce(e.name, q.speaker) AS who, q.cue, t.start AS sentence_start, greatest(u."end", q."end") AS sentence_end,
  1::BIGINT AS places, count(*) OVER ()::BIGINT AS total
FROM picked_quotes q JOIN (SELECT article_id, key FROM articles) a USING (article_id) LEFT JOIN entities e ON e.entity_id = q.speaker_id
LEFT JOIN sentences t ON t.article_id = q.article_id AND t.sentence = q.sentence
ASOF LEFT JOIN sentences u ON u.article_id = q.article_id AND u.start < q."end"
ORDER BY a.key, q.start LIMIT {MOST}"""


def speakers(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """speaker_id, who, mentions (quotations), articles, words (said inside them), share (of all words said); most quoted first."""
    rows = corpus.ask(counted(SPOKEN, "speaker_id, who", more=WORDS, order="mentions DESC, words DESC"), selection)
    return rows.assign(share=(100 * rows["words"] / max(int(rows["words"].sum()), 1)).round(1), quotes=int(rows["mentions"].sum()))


def by_theme(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """speaker_id, who, theme, mentions (quotations with a word of the theme), articles; themes and speakers with most of them first."""
    rows = corpus.ask(counted(THEMES, "speaker_id, who, theme"), selection)
    order = pd.DataFrame({column: rows[column].map(_places(rows, column)) for column in ("theme", "who")})
    return rows.loc[order.sort_values(["theme", "who"], kind="stable").index].reset_index(drop=True)


def _places(rows: pd.DataFrame, column: str) -> dict[str, int]:
    """The values of a column -> their place by the quotations in all, from 0."""
    sizes = rows.groupby(column, dropna=False)["mentions"].sum().sort_values(ascending=False, kind="stable")
    return {name: place for place, name in enumerate(sizes.index)}


def most_of_both(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows of the speakers and the themes that a heat map has room for: those with most quotations, both in that order."""
    who, theme = ([*_places(rows, column)][:SPEAKERS] for column in ("who", "theme"))
    rows = rows[rows["who"].isin(who) & rows["theme"].isin(theme)]
    return rows.assign(who=pd.Categorical(rows["who"], who, ordered=True), theme=pd.Categorical(rows["theme"], theme, ordered=True))


def about(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """entity_id, name, kind, mentions (quotations that name it), articles; most named first."""
    return corpus.ask(counted(ABOUT, "entity_id, name, kind"), selection)


def listed(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """A row a quotation, in reading order: who, cue, the words (surface), the sentence or sentences that hold them."""
    return with_passages(corpus, corpus.ask(LIST, selection))


def chosen(name: str, evidence: str, *, given: Given, note: str, gap: str) -> Chart:
    """The list of those quotations that `evidence` gives, about one thing; a column `part` of it comes along."""

    def frame(corpus: Corpus, selection: Selection) -> pd.DataFrame:
        """The rows of the whole list that are among them."""
        picked = corpus.ask(f"SELECT * FROM ({evidence})", selection, **dict(given))
        return listed(corpus, selection).merge(picked[["quote_id", *(["part"] if "part" in picked else [])]], on="quote_id")

    return replace(CHARTS["quotes_list"], name=name, note=note, frame=frame, evidence=evidence, gap=gap, given=given)


def draw_speakers(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars: quotations of each speaker, with the words said; grey where nobody is named or the words are not resolved."""
    colours = [look.person if isinstance(number, str) else look.neutral for number in frame["speaker_id"]]
    figure = marks.bars(frame, look, marks.Bars(label="who", marks=("speaker_id", "who"), colour=colours, unit="quotations"))
    if marks.TOLD in frame:
        return figure
    told = [(int(item.mentions), int(item.words)) for item in frame.itertuples()]
    first = say("findings.spoken", quotations=say("units.quotations", n=told[0][0]), words=say("units.words", n=told[0][1]))
    figure.update_traces(text=[first, *(say("findings.spoken", quotations=some, words=words) for some, words in told[1:])])
    return figure.update_layout(margin={"r": 16 + int(marks.SIGN * len(first))})


def draw_themes(frame: pd.DataFrame, look: Look) -> go.Figure:
    """A heat map: speakers by theme, the number of quotations in each cell."""
    return marks.heat(
        frame, look, marks.Cells(row="theme", column="who", marks=("speaker_id", "who", "theme"), kind="theme", unit="quotations")
    )


def draw_about(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars: who is named inside quotations."""
    return marks.bars(
        frame,
        look,
        marks.Bars(
            label="name", marks=("entity_id", "name", "kind"), unit="quotations", colour=[look.kind(kind) for kind in frame["kind"]]
        ),
    )


def _loudest(frame: pd.DataFrame) -> str:
    known, named = frame[frame["speaker_id"].notna()], frame[frame["who"] != NOBODY]
    first = next(rows.iloc[0] for rows in (known, named, frame) if len(rows))
    return say("findings.loudest", speaker=wording.name(first["who"]), some=int(first["mentions"]), n=int(first["quotes"]))


def _most_named(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return say("findings.spoken_about", name=wording.name(first["name"]), times=say("units.quotations", n=int(first["mentions"])))


def _spoken_of(frame: pd.DataFrame) -> str:
    first = frame.sort_values("mentions", ascending=False, kind="stable").iloc[0]
    times = say("units.quotations", n=int(first["mentions"]))
    return say("findings.speaks_of", speaker=wording.name(first["who"]), theme=str(first["theme"]).lower(), times=times)


def _named(frame: pd.DataFrame) -> str:
    return say("findings.quotes_listed", n=len(frame), named=int(frame["speaker_id"].notna().sum()))


def spoken(chart: Chart, speakers: tuple[str, ...]) -> Chart:
    """A chart of quotations with those of these speakers only, by their names; all of it where there are none."""
    return chart.narrowed(speakers, lambda rows: rows[rows["who"].fillna(NOBODY).isin(speakers)]) if speakers else chart


LABELS = labelled(
    "quotes",
    "who", "mentions", "articles", "words", "share", "theme", "name", "kind", "cue", "surface", "said", "source",
    "title",
)
CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        shareable(Chart(
            "quotes_speakers",
            say("charts.quotes_speakers.question"),
            (say("charts.quotes_speakers.one"), say("charts.quotes_speakers.many")),
            say("charts.quotes_speakers.note"),
            speakers,
            SPOKEN,
            ("speaker_id", "who"),
            say("charts.quotes_speakers.gap"),
            draw_speakers,
            _loudest,
            unit="quotations",
            labels=LABELS,
            hidden=("speaker_id", "quotes"),
            says=("who",),
        )),
        shareable(Chart(
            "quotes_themes",
            say("charts.quotes_themes.question"),
            (say("charts.quotes_themes.one"), say("charts.quotes_themes.many")),
            say("charts.quotes_themes.note"),
            by_theme,
            THEMES,
            ("speaker_id", "who", "theme"),
            say("charts.quotes_themes.gap"),
            draw_themes,
            _spoken_of,
            unit="quotations",
            overlaps=True,
            cut=most_of_both,
            labels=LABELS,
            hidden=("speaker_id",),
            says=("who", "theme"),
        )),
        shareable(Chart(
            "quotes_about",
            say("charts.quotes_about.question"),
            (say("charts.quotes_about.one"), say("charts.quotes_about.many")),
            say("charts.quotes_about.note"),
            about,
            ABOUT,
            ("entity_id", "name", "kind"),
            say("charts.quotes_about.gap"),
            draw_about,
            _most_named,
            unit="quotations",
            overlaps=True,
            limit=15,
            labels=LABELS,
            hidden=("entity_id",),
            says=("name",),
        )),
        Chart(
            "quotes_list",
            say("charts.quotes_list.question"),
            (say("charts.quotes_list.one"), say("charts.quotes_list.many")),
            say("charts.quotes_list.note"),
            listed,
            ONE,
            ("quote_id",),
            say("charts.quotes_list.gap"),
            finding=_named,
            value="places",
            limit=MOST,
            labels=LABELS,
            hidden=(
                "quote_id",
                "part_of",
                "article_id",
                "start",
                "end",
                "sentence",
                "opening",
                "text_language",
                "key",
                "sentence_start",
                "sentence_end",
                "places",
                "speaker_id",
            ),
            says=("who", "surface"),
        ),
    )
}
