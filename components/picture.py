"""The buttons that take a card's picture and its link away: HTML from escaped text, and the words that stand inside the picture.

The picture is made in the reader's browser by `browser/picture.js`, from what Plotly has drawn there: as seen, offline.
"""

import html
import json
import re

from components import citation, export
from components.charts import measures
from components.citation import Extract
from components.look import Look
from components.words import say

PATH = "scripts/picture.js"
CLASS = re.compile(r"[^a-zA-Z0-9_-]")  # what Streamlit turns into a hyphen when it makes a class of a key,
LAST_SHORT = 0xFFFF  # and into two where the browser counts the sign as two


def script_html(base: str) -> str:
    """The script, from this server; `base` is the path below which the app is served, with a slash at its end."""
    return f'<script type="module" src="{html.escape(base + PATH)}"></script>'


def arrival_html(key: str, base: str) -> str:
    """What makes the browser scroll to a card, by its key: the card that a link led to."""
    return f'<span data-arrive="{html.escape(_class(key))}"></span>{script_html(base)}'


def _class(key: str) -> str:
    return CLASS.sub(lambda sign: "-" * (1 + (ord(sign[0]) > LAST_SHORT)), key.strip())


def buttons_html(words: dict[str, str], *, drawn: bool) -> str:
    """The buttons: the picture as PNG and SVG where one is drawn, and the link. `words` is what `words_of` gives."""
    deeds = (*(("png", "svg") if drawn else ()), "link")
    buttons = "".join(f'<button type="button" data-lineup="{deed}">{html.escape(say(f"downloads.{deed}"))}</button>' for deed in deeds)
    held = html.escape(json.dumps(words, ensure_ascii=False))
    return f'<div class="take" data-words="{held}">{buttons}<span role="status" aria-live="polite"></span></div>'


def words_of(extract: Extract, *, look: Look, link: str) -> dict[str, str]:
    """What stands around the chart in its picture, in which colours, under which name it is saved, and what is said when it is done."""
    chart, corpus = extract.chart, extract.corpus
    filters = citation.filters_in_words(corpus, extract.selection)
    unit = "" if chart.unit else str(chart.labels.get(chart.value, ""))
    size = measures.size(chart, extract.everything, corpus=corpus, selection=extract.selection)
    return {
        "card": _class(chart.key), "title": extract.title,
        "subtitle": " · ".join(part for part in (unit, size) if part),
        "filters": say("downloads.filtered", filters="; ".join(filters)) if filters else "",
        "note": chart.note, "source": say("downloads.source", articles=citation.articles(extract), snapshot=corpus.build_id[:8]),
        "paper": look.paper, "ink": look.ink, "muted": look.muted,
        "file": export.file_name(chart.name, corpus.build_id).removesuffix(".csv"), "link": link,
        "saved": say("downloads.saved"), "copied": say("downloads.copied"), "failed": say("downloads.failed"),
    }
