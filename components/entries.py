"""A table as a list, for phones: a row an entry, what it is about first, then each value with its name. HTML from escaped text.

The stylesheet shows on a phone the list and elsewhere the table that stands beside it.
"""

import html
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from components import wording
from components.words import say

MOST = 60  # entries; the downloads hold them all
SENTENCES = ("sentence", "said")  # what a row says stands before everything else
PERCENT = "percent"


def list_html(frame: pd.DataFrame, labels: Mapping[str, str], *, links: Sequence[str] = (), shares: Sequence[str] = ()) -> str:
    """The first rows of a table as a list: its columns in the order of the frame, named by `labels`; what is null is left out.

    The first column of words, or the sentence where there is one, heads an entry; `links` are the addresses that the heads lead to;
    `shares` are columns of shares from 0 to 1.
    """
    head = next((name for name in SENTENCES if name in frame), None) or next((name for name in frame if _words(frame[name])), None)
    rows = frame.head(MOST)
    entries = [
        _entry(row, labels, head=head, link=link, shares=shares)
        for row, link in zip(rows.to_dict("records"), [*links[: len(rows)], *[""] * (len(rows) - len(links))], strict=True)
    ]
    more = f"<li>{html.escape(say('cards.rows_more', n=len(frame) - MOST))}</li>" if len(frame) > MOST else ""
    return f'<ol class="rows">{"".join(entries)}{more}</ol>'


def _entry(row: Mapping[Any, Any], labels: Mapping[str, str], *, head: str | None, link: str, shares: Sequence[str]) -> str:
    told = {str(name): _told(str(name), value, share=name in shares) for name, value in row.items()}
    title = html.escape(told.get(head or "", "") or "–")
    title = f'<a href="{html.escape(link)}" target="_self">{title}</a>' if link else title
    facts = "".join(
        f"<span>{html.escape(labels.get(name, name))} <b>{html.escape(words)}</b></span> "
        for name, words in told.items()
        if name != head and words
    )
    return f'<li><p dir="auto">{title}</p><div dir="auto">{facts}</div></li>'


def _told(name: str, value: object, *, share: bool) -> str:
    """A cell in words: numbers grouped, days as they read, lists with commas; empty for null."""
    if isinstance(value, (list, tuple, np.ndarray)):
        return ", ".join(str(item) for item in value)
    if not wording.known(value):
        return ""
    if isinstance(value, (bool, np.bool_)):
        return say("cards.yes" if value else "cards.no")
    if isinstance(value, (int, float, np.number)):
        return f"{100 * float(value):.0f} %" if share else wording.number(value)
    return wording.day(value) if isinstance(value, date) else wording.called(name, value)


def _words(column: pd.Series) -> bool:
    """True for a column that holds words."""
    first = column.dropna().head(1)
    return bool(len(first)) and isinstance(first.iloc[0], str)
