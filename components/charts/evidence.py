"""The evidence of many marks at once, for bundles: every place that the rows of a frame count, with its sentence. No files."""

from datetime import date

import pandas as pd

from components.charts.chart import Chart
from components.charts.compare import Comparison
from components.sides import LETTERS
from corpus.selection import Selection
from corpus.store import Corpus

LONGEST, BEFORE = 1600, 400  # characters of a sentence that is carried away, and how many of them stand before the words
FIRST = f"""CASE WHEN s."end" - s.start > {LONGEST} AND e.start IS NOT NULL THEN greatest(s.start, e.start - {BEFORE}) ELSE s.start END"""
LAST = f"""greatest(least(s."end", {FIRST} + {LONGEST}), coalesce(e."end", 0))"""
PLACE = {  # the columns of a place, beside the marks, as SQL over e (evidence), a (article), s (sentence)
    "article_id": "e.article_id", "key": "a.key", "title": "a.title", "source": "a.source", "url": "a.url", "published": "a.published_edtf",
    "start": "e.start", "end": 'e."end"', "surface": 'substring(a.text, e.start + 1, e."end" - e.start)', "sentence": "e.sentence",
    "sentence_start": FIRST, "sentence_text": f"substring(a.text, ({FIRST}) + 1, {LAST} - ({FIRST}))",
}


def sides(chart: Chart, corpus: Corpus, selection: Selection) -> dict[str, Selection]:
    """What is evidence under which selection: all of it under the view's, or each side of a comparison under its own, as A, B, ..."""
    if not isinstance(chart, Comparison):
        return {"": selection}
    return {letter.upper(): side for letter, side in zip(LETTERS, chart.selections(corpus, selection), strict=False)}


def behind(chart: Chart, corpus: Corpus, selection: Selection, *, frame: pd.DataFrame, most: int) -> pd.DataFrame:
    """row (1 is the first of `frame`), the chart's marks, the columns of PLACE: in the order of rows, then of reading; at most `most` rows.

    `sentence_text` is the sentence; of one longer than 1,600 characters the part around the words; and where the words go on beyond it,
    the text up to their end. `sentence_start` says where it begins, so that sentence_text[start - sentence_start : end - sentence_start]
    == surface. Without start and end the sentence itself is the evidence. Of a comparison `side` says whose a place is.
    """
    found = sides(chart, corpus, selection)
    frames = [_placed(chart, corpus, chosen, frame=frame, most=most) for chosen in found.values()]
    if len(frames) == 1:
        return frames[0]
    named = [rows.assign(side=side) for side, rows in zip(found, frames, strict=True)]
    return pd.concat(named, ignore_index=True).sort_values("row", kind="stable").head(most).reset_index(drop=True)


def _placed(chart: Chart, corpus: Corpus, selection: Selection, *, frame: pd.DataFrame, most: int) -> pd.DataFrame:
    values: dict[str, object] = {"row": list(range(1, len(frame) + 1))}
    picks, tests = [], []
    for number, mark in enumerate(chart.marks):
        column = [_plain(value) for value in frame[mark]]
        if any(value is not None for value in column):
            values[f"mark_{number}"] = column
            picks.append(f"unnest($mark_{number}) AS mark_{number}")
            tests.append(f'e."{mark}" IS NOT DISTINCT FROM m.mark_{number}')
        else:
            tests.append(f'e."{mark}" IS NULL')
    columns = [f'e."{mark}"' for mark in chart.marks] + [f'{sql} AS "{name}"' for name, sql in PLACE.items() if name not in chart.marks]
    sql = f"""SELECT m.row, {', '.join(columns)} FROM (SELECT {', '.join([*picks, 'unnest($row) AS row'])}) m
              JOIN ({chart.evidence}) e ON {' AND '.join(tests) or 'true'}
              JOIN articles a ON a.article_id = e.article_id
              LEFT JOIN sentences s ON s.article_id = e.article_id AND s.sentence = e.sentence
              ORDER BY m.row, a.key, e.sentence, e.start, e."end" LIMIT {int(most)}"""
    return corpus.ask(sql, selection, **chart.values, **values)


def _plain(value: object) -> object:
    """A mark as a parameter of a query: Python's own type, a date for a day, None for null."""
    if value is None or value is pd.NaT or value != value:
        return None
    if isinstance(value, pd.Timestamp):
        return value.date()
    return value if isinstance(value, (str, date)) else value.item() if hasattr(value, "item") else value
