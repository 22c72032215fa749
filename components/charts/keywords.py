"""Charts of keywords: ranked, by article, together, in context, over time. Reads `keywords` and `keyword_mentions`."""

from dataclasses import replace

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import alike, lettering, marks
from components.charts.chart import Chart, asked, counted, labelled, window
from components.charts.measures import shareable
from components.look import Look
from components.words import say

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
    """Contexts on one line, cut at a word where a whole one is left. A space beside the keyword stays; a comma follows it without one."""
    before = [_line(text.split(" ", 1)[-1] if len(text) == REACH else text) + " " * text[-1:].isspace() for text in frame["before"]]
    after = [" " * text[:1].isspace() + _line(text.rsplit(" ", 1)[0] if len(text) == REACH else text) for text in frame["after"]]
    told = headlines(frame).assign(before=before, after=after, words=frame["words"].map(_line))
    return told[["before", "words", "after", "article", "article_id", "start", "text_language", "mentions"]]


def _line(text: str) -> str:
    return " ".join(text.split())


def _bars(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="keyword", marks=("keyword", "language"), colour=look.neutral, unit="mentions"))


def _front(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.bars(frame, look, marks.Bars(label="keyword", marks=("keyword", "language"), colour=look.neutral, unit=""))


def _pairs(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars; two long keywords stand on lines of their own, so that neither is cut away."""
    named = frame.assign(pair=[lettering.paired(one, other) for one, other in zip(frame["keyword"], frame["other"], strict=True)])
    return marks.bars(named, look, marks.Bars(label="pair", marks=("keyword", "other"), colour=look.neutral, unit="sentences"))


def _by_article(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(
        frame,
        look,
        marks.Cells(row="keyword", column="article", marks=("keyword", "language", "article_id"), kind="keyword", unit="mentions"),
    )


def _like_articles(frame: pd.DataFrame) -> pd.DataFrame:
    return alike.side_by_side(window("keyword", "article", columns=8)(frame), "keyword", "article")


def _over_time(frame: pd.DataFrame, look: Look) -> go.Figure:
    return marks.heat(
        frame, look, marks.Cells(row="word", column="period", marks=("keyword", "language", "period"), kind="keyword", unit="mentions")
    )


def _most_shared(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    used, articles = say("units.times", n=int(first["mentions"])), say("nouns.article", n=int(first["articles"]))
    return say("findings.keyword", keyword=first["keyword"], times=used, articles=articles)


def _closest(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    times = say("units.sentences", n=int(first["mentions"]))
    return say("findings.pair", one=f"“{first['keyword']}”", other=f"“{first['other']}”", times=times)


def _shared(frame: pd.DataFrame) -> str:
    first = frame.iloc[0]
    cells = frame[(frame["keyword"] == first["keyword"]) & (frame["language"] == first["language"])]
    return say("findings.keyword_of", keyword=first["keyword"], articles=say("nouns.article", n=len(cells)))


def _chronological(frame: pd.DataFrame) -> pd.DataFrame:
    cut = window("word", "period", columns=24)(frame)
    return cut.assign(period=pd.Categorical(cut["period"].astype(str), sorted(set(cut["period"].astype(str))), ordered=True))


def in_context(keyword: str, language: str) -> Chart:
    """Every place of one keyword with the words before and after it."""
    given = (("this_keyword", keyword), ("this_language", language))
    return Chart(
        "keyword_in_context",
        say("charts.keyword_in_context.question", keyword=keyword),
        (say("charts.keyword_in_context.one"), say("charts.keyword_in_context.many")),
        say("charts.keyword_in_context.note"),
        asked(LINES, given, then=_in_line),
        IN_CONTEXT,
        ("article_id", "start"),
        say("charts.keyword_in_context.gap"),
        limit=200,
        given=given,
        labels=labelled("keyword_in_context", "before", "words", "after", "article"),
        settings={"before": {"alignment": "right", "width": "large"}, "words": {"alignment": "center"}, "after": {"width": "large"}},
        says=("words", "article"),
        hidden=("article_id", "start", "text_language", "mentions"),
    )


CHARTS: dict[str, Chart] = {
    chart.name: chart
    for chart in (
        shareable(Chart(
            "keywords_ranked",
            say("charts.keywords_ranked.question"),
            (say("charts.keywords_ranked.one"), say("charts.keywords_ranked.many")),
            say("charts.keywords_ranked.note"),
            asked(RANKED),
            NAMED,
            ("keyword", "language"),
            say("charts.keywords_ranked.gap"),
            _bars,
            _most_shared,
            unit="mentions",
            says=("keyword",),
            labels=labelled("keywords_ranked", "keyword", "language", "mentions", "articles"),
        )),
        Chart(
            "keywords_by_article",
            say("charts.keywords_by_article.question"),
            (say("charts.keywords_by_article.one"), say("charts.keywords_by_article.many")),
            say("charts.keywords_by_article.note"),
            asked(BY_ARTICLE, then=headlines),
            NAMED,
            ("keyword", "language", "article_id"),
            say("charts.keywords_by_article.gap"),
            _by_article,
            _shared,
            unit="mentions",
            cut=_like_articles,
            says=("keyword", "article"),
            hidden=("article_id",),
            labels=labelled("keywords_by_article", "keyword", "language", "article", "mentions"),
        ),
        Chart(
            "keywords_together",
            say("charts.keywords_together.question"),
            (say("charts.keywords_together.one"), say("charts.keywords_together.many")),
            say("charts.keywords_together.note"),
            asked(counted(TOGETHER, "keyword, other"), then=_paired),
            TOGETHER,
            ("keyword", "other"),
            say("charts.keywords_together.gap"),
            _pairs,
            _closest,
            unit="sentences",
            overlaps=True,
            limit=15,
            says=("pair",),
            hidden=("keyword", "other"),
            labels=labelled("keywords_together", "pair", "mentions", "articles"),
        ),
        Chart(
            "keywords_over_time",
            say("charts.keywords_over_time.question"),
            (say("charts.keywords_over_time.one"), say("charts.keywords_over_time.many")),
            say("charts.keywords_over_time.note"),
            asked(OVER_TIME, then=_told_apart),
            PERIODS,
            ("keyword", "language", "period"),
            say("charts.keywords_over_time.gap"),
            _over_time,
            unit="mentions",
            cut=_chronological,
            says=("word", "period"),
            hidden=("word",),
            labels=labelled("keywords_over_time", "keyword", "language", "period", "mentions", "articles"),
        ),
    )
}
BRIEF = replace(CHARTS["keywords_ranked"], figure=_front, limit=9)
