"""Charts of keywords: ranked, by article. Reads `keywords` and `keyword_mentions`."""

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import marks
from components.charts.chart import Chart, counted
from components.look import Look
from corpus.selection import Selection
from corpus.store import Corpus

NAMED = """SELECT m.article_id, m.start, m."end", m.sentence, n.keyword, a.language
           FROM picked_keyword_mentions m JOIN articles a USING (article_id)
           JOIN (SELECT k.term, b.language, arg_max(k.keyword, k.salience) AS keyword FROM keywords k JOIN articles b USING (article_id) GROUP BY ALL) n
             ON n.term = m.term AND n.language = a.language"""


def frame(corpus: Corpus, selection: Selection) -> pd.DataFrame:
    """keyword, language, mentions (in the picked passages), articles; most mentioned first."""
    return corpus.ask(counted(NAMED, "keyword, language", order="articles DESC, mentions DESC"), selection)


def figure(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Bars: how often each keyword is used."""
    return marks.bars(frame, look, label="keyword", value="mentions", marks=("keyword", "language"), colour=look.neutral, unit="mentions")


def finding(frame: pd.DataFrame) -> str:
    """The keyword that most articles share."""
    first = frame.iloc[0]
    return f"“{first['keyword']}” is in {wording.many(int(first['articles']), ('article', 'articles'))}"


CHARTS: dict[str, Chart] = {chart.name: chart for chart in (
    Chart("keywords_ranked", "Which keywords carry this pile?", ("keyword", "keywords"), "Counts each place where a keyword of its article is used.",
          frame, NAMED, ("keyword", "language"), "Keywords need texts of a few sentences.", figure, finding,
          labels={"keyword": "Keyword", "language": "Language", "mentions": "Mentions", "articles": "Articles"}),
)}
