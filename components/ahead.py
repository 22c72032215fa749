"""What is done before it is asked for: the data opened, the front page's charts drawn, the browser told which files it will need.

Without this the first visitor waits for the imports, the first queries and the first drawing, and every browser learns only when the
first chart arrives that it must load the drawing library. Nothing here changes what is shown.
"""

import json
from functools import cache
from pathlib import Path

from components import desk, laid, piece, shelf
from components.charts import CHARTS, articles, keywords, overview, places, themes
from components.look import LOOKS
from corpus.selection import Selection

FRONT = (overview.CHARTS["overview_figures"], overview.CHARTS["overview_years"], themes.BRIEF, places.BRIEF, keywords.BRIEF,
         articles.CHARTS["articles_list"])
# The parts of the framework's page that our pages show: they are loaded with the page instead of one after the other once they occur.
PARTS = ("BidiComponent", "Html", "Button")


def prepare() -> None:
    """Opens the pile in data/, answers what every page asks without filters, and draws the front page in both modes."""
    corpus, nothing = desk.corpus(), Selection()
    for chart in (*FRONT, *(CHARTS[name] for name in shelf.LEAD.values())):
        ready = laid.arranged(corpus, chart, nothing, words=tuple(offered[0] for offered in chart.choices))
        if chart.figure and len(ready.shown):
            for look in LOOKS.values():
                laid.figure(ready, look, mark=None)


@cache
def links(shell: Path) -> bytes:
    """The value of an HTTP Link header that names Plotly's script and those of PARTS, relative to the page, as the page itself names its
    scripts.

    `shell` is the folder of the framework's page; the value is empty where its list of files is not as expected. What the scripts import
    in turn is left to the browser: all of it would make a header that proxies refuse (nginx allows 4 kB for all).
    """
    listed = shell / "manifest.json"
    known = json.loads(listed.read_text(encoding="utf-8")) if listed.is_file() else {}
    files = {Path(key).stem: entry["file"] for key, entry in known.items() if entry.get("isDynamicEntry")}
    parts = [f"<{files[part]}>; rel=modulepreload; crossorigin" for part in PARTS if part in files]
    return ", ".join([f"<{piece.library('')}>; rel=preload; as=script", *parts] if parts else []).encode()
