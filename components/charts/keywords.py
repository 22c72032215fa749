"""Charts of keywords: ranked, by article, together, in context, over time. Reads `keywords` and `keyword_mentions`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks
from components.charts.chart import Chart, asked, counted, window
from components.charts.measures import shareable
from components.look import Look

NAMED = """SELECT m.article_id, m.start, m."end", m.sentence, n.keyword, a.language
           FROM picked_keyword_mentions m JOIN articles a USING (article_id)
           JOIN (SELECT k.term, b.language, arg_max(k.keyword, k.salience) AS keyword FROM keywords k
           JOIN articles b USING (article_id) GROUP BY ALL) n
             ON n.term = m.term AND n.language = a.language"""
RANKED = counted(NAMED, "keyword, language", order="mentions DESC, articles DESC")
TOTALS = "count(*) OVER (PARTITION BY keyword, language) AS cells, sum(mentions) OVER (PARTITION BY keyword, language) AS total"
BY_ARTICLE = f"""SELECT keyword, language, article_id, a.title, a.text[1:120] AS opening, c.mentions
                 FROM (SELECT *, {TOTALS} FROM ({counted(NAMED, "keyword, language, article_id")})) c
                 JOIN articles a USING (article_id, language)
                 ORDER BY cells DESC, total DESC, keyword, language, a.key"""
TOGETHER = f"""WITH said AS ({NAMED})
               SELECT DISTINCT a.article_id, NULL::INTEGER AS start, NULL::INTEGER AS "end", a.sentence, a.keyword, b.keyword AS other
               FROM said a JOIN said b USING (article_id, sentence)
               WHERE a.keyword < b.keyword AND (a."end" <= b.start OR b."end" <= a.start)"""
IN_CONTEXT = f"SELECT * FROM ({NAMED}) WHERE keyword = $this_keyword AND language = $this_language"
REACH = 64  # characters on either side of a keyword
LINES = f"""SELECT a.text[greatest(1, e.start - {REACH - 1}):e.start] AS before, a.text[e.start + 1:e."end"] AS words,
            a.text[e."end" + 1:e."end" + {REACH}] AS after,
              a.title, a.text[1:120] AS opening, e.article_id, e.start, a.language AS text_language, 1::BIGINT AS mentions
            FROM ({IN_CONTEXT}) e JOIN articles a USING (article_id) ORDER BY a.key, e.start"""
PERIODS = f"""SELECT e.*, left(strftime(p.published_earliest, '%Y-%m'), CASE WHEN w.months > 24 THEN 4 ELSE 7 END) AS period
              FROM ({NAMED}) e JOIN articles p USING (article_id)
              CROSS JOIN (SELECT date_diff('month', min(published_earliest), max(published_latest)) AS months FROM articles
              WHERE published_precision IN ('day', 'month')) w
              WHERE p.published_precision IN ('day', 'month')"""
OVER_TIME = f"""SELECT keyword, language, period, mentions, articles FROM
                  (SELECT *, {TOTALS}, count(DISTINCT period) OVER () AS periods FROM ({counted(PERIODS, "keyword, language, period")}))
                WHERE periods >= 3 ORDER BY cells DESC, total DESC, keyword, language, period"""


def headlines(frame: pd.DataFrame, *, length: int = 90) -> pd.DataFrame:
    """The frame with column `article`: the headline, or the first words where there is none; like ones are told apart by a number."""
    names = [wording.headline(row, length=length) for row in frame[["title", "opening"]].to_dict("records")]
    ids = frame["article_id"].tolist()
    holders: dict[str, list[str]] = {}
    for name, article in zip(names, ids, strict=True):
        if article not in holders.setdefault(name, []):
            holders[name].append(article)
    told = [f"{name} ({at + 1})" if (at := holders[name].index(article)) else name for name, article in zip(names, ids, strict=True)]
    named = frame.drop(columns=["title", "opening"])
    named.insert(0, "article", told)
    return named


def _told_apart(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with column `word`: the keyword, with its language where the same word is a keyword of two languages."""
    several = frame.groupby("keyword")["language"].transform("nunique") > 1
    words = [
        f"{keyword} ({wording.language(language)})" if both else keyword
        for keyword, language, both in zip(frame["keyword"], frame["language"], several, strict=True)
    ]
    return frame.assign(word=pd.Series(words, index=frame.index, dtype=object))


def _paired(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.assign(pair=[f"{one} + {other}" for one, other in zip(frame["keyword"], frame["other"], strict=True)])


def _in_line(frame: pd.DataFrame) -> pd.DataFrame:
    """Contexts on one line, cut at a word where a whole one is left."""
    before = [" ".join((text.split(" ", 1)[-1] if len(text) == REACH else text).split()) for text in frame["before"]]
    after = [" ".join((text.rsplit(" ", 1)[0] if len(text) == REACH else text).split()) for text in frame["after"]]
    told = headlines(frame).assign(before=before, after=after, words=[" ".join(text.split()) for text in frame["words"]])
    return told[["before", "words", "after", "article", "article_id", "start", "text_language", "mentions"]]


def _bars(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="keyword", marks=("keyword", "language"), colour=look.neutral, unit="mentions"))


def _front(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="keyword", marks=("keyword", "language"), colour=look.neutral, unit=""))


def _pairs(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="pair", marks=("keyword", "other"), colour=look.neutral, unit="sentences"))


def _by_article(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(
        frame,
        look,
        marks.Cells(row="keyword", column="article", marks=("keyword", "language", "article_id"), kind="keyword", unit="mentions"),
    )


def _over_time(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(
        frame, look, marks.Cells(row="word", column="period", marks=("keyword", "language", "period"), kind="keyword", unit="mentions")
    )


def _most_shared(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    used = wording.many(int(first["mentions"]), ("time", "times"))
    return f"“{first['keyword']}” leads: used {used} in {wording.many(int(first['articles']), ('article', 'articles'))}"


def _closest(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    return f"“{first['keyword']}” and “{first['other']}” share {wording.many(int(first['mentions']), ('sentence', 'sentences'))}"


def _shared(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    cells = frame[(frame["keyword"] == first["keyword"]) & (frame["language"] == first["language"])]
    return f"“{first['keyword']}” is a keyword of {wording.many(len(cells), ('article', 'articles'))}"


def _chronological(frame: pd.DataFrame) -> pd.DataFrame:
    cut = window("word", "period", columns=24)(frame)
    return cut.assign(period=pd.Categorical(cut["period"].astype(str), sorted(set(cut["period"].astype(str))), ordered=True))


def in_context(keyword: str, language: str) -> Chart:
    """Every place of one keyword with the words before and after it."""
    given = (("this_keyword", keyword), ("this_language", language))
    return Chart(
        "keyword_in_context",
        f"“{keyword}” in context",
        ("place", "places"),
        "Every place where an article uses the keyword, in reading order.",
        asked(LINES, given, then=_in_line),
        IN_CONTEXT,
        ("article_id", "start"),
        "This keyword is not used in what is picked.",
        limit=200,
        given=given,
        labels={
            "before": "Before",
            "words": "Keyword",
            "after": "After",
            "article": "Article",
        },
        settings={"before": {"alignment": "right", "width": "large"}, "words": {"alignment": "center"}, "after": {"width": "large"}},
        says=("words", "article"),
        hidden=("article_id", "start", "text_language", "mentions"),
    )


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        shareable(Chart(
            "keywords_ranked",
            "Which keywords carry this pile?",
            ("keyword", "keywords"),
            "Counts each place where a keyword of its article is used.",
            asked(RANKED),
            NAMED,
            ("keyword", "language"),
            "Keywords need texts of a few sentences.",
            _bars,
            _most_shared,
            says=("keyword",),
            labels={"keyword": "Keyword", "language": "Language", "mentions": "Mentions", "articles": "Articles"},
        )),
        Chart(
            "keywords_by_article",
            "Which article uses which keyword?",
            ("pair of keyword and article", "pairs of keyword and article"),
            "The number is how often the article uses it; keywords that most articles share stand on top. "
            "Keywords of different languages are different words.",
            asked(BY_ARTICLE, then=headlines),
            NAMED,
            ("keyword", "language", "article_id"),
            "Keywords need texts of a few sentences.",
            _by_article,
            _shared,
            cut=window("keyword", "article", columns=8),
            says=("keyword", "article"),
            hidden=("article_id",),
            labels={"keyword": "Keyword", "language": "Language", "article": "Article", "mentions": "Mentions"},
        ),
        Chart(
            "keywords_together",
            "Which keywords stand together?",
            ("pair", "pairs"),
            "Counts sentences that hold both keywords, side by side and not one inside the other.",
            asked(counted(TOGETHER, "keyword, other"), then=_paired),
            TOGETHER,
            ("keyword", "other"),
            "No sentence holds two keywords. A pile with longer sentences or more articles on one subject would fill this.",
            _pairs,
            _closest,
            limit=15,
            says=("pair",),
            hidden=("keyword", "other"),
            labels={"pair": "Keywords", "mentions": "Sentences", "articles": "Articles"},
        ),
        Chart(
            "keywords_over_time",
            "When is each keyword used?",
            ("pair of keyword and period", "pairs of keyword and period"),
            "Counts places by the month (or, over more than two years, the year) in which their article was published.",
            asked(OVER_TIME, then=_told_apart),
            PERIODS,
            ("keyword", "language", "period"),
            "A trend needs articles of at least three months whose publication dates are known; "
            "a pile collected over time would fill this.",
            _over_time,
            cut=_chronological,
            says=("word", "period"),
            hidden=("word",),
            labels={"keyword": "Keyword", "language": "Language", "period": "Published", "mentions": "Mentions", "articles": "Articles"},
        ),
    )
}
BRIEF = replace(CHARTS["keywords_ranked"], figure=_front, limit=9)
