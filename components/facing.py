"""HTML of two articles' sentences face to face. Marks and escaping come from `reader.py`; nothing else is emitted here."""

import html

from components import reader, wording
from components.reader import Mark
from components.words import say

Row = dict[str, object]


def clash_html(row: Row, *, head: bool = True) -> str:
    """A pair of sentences that contradict each other: what is in dispute, both statements with their sentences, why."""
    top = (
        f'<h3><span dir="auto">{html.escape(str(row["subject"]))}</span> <span class="flag flag-{html.escape(str(row["sure"]))}">'
        f"{html.escape(say('contradictions.flag.' + str(row['sure'])))}</span></h3>"
        if head
        else ""
    )
    because = say("contradictions.because", why=row["matched"]) if row["matched"] else ""
    return (
        f'<div class="clash">{top}<div class="faces">{face_html(row, "one")}{face_html(row, "other")}</div>'
        f'<p class="clash-why"><b>{html.escape(str(row["clash"]))}</b> {html.escape(because)}</p></div>'
    )


def face_html(row: Row, side: str) -> str:
    """One side: what it states, large; its sentence with the words marked; article, source and date."""
    start, end = (int(str(row[f"{side}_{name}"])) for name in ("start", "end"))
    at = int(row[f"{side}_at"]) if wording.known(row[f"{side}_at"]) else start  # type: ignore[call-overload]
    said, at = reader.around(str(row[f"{side}_said"] or ""), at=at, start=start)
    marked = reader.marked(said, [Mark(start, end, "clash")], offset=at)
    facts = [row[f"{side}_{name}"] for name in ("article", "source", "published")]
    return (
        f'<div class="face"><b class="face-says" dir="auto">{html.escape(str(row[side]))}</b>'
        f'<blockquote class="said" dir="auto" lang="{reader.lang(row[f"{side}_language"])}">{marked}</blockquote>'
        f'<p class="entry-facts" dir="auto">{html.escape(" · ".join(str(fact) for fact in facts if wording.known(fact)))}</p></div>'
    )


def example_html() -> str:
    """A made-up pair that shows what a pile with contradictions would look like here, and says that it is made up."""
    row: Row = {name: say(f"contradictions.example.{name}") for name in ("subject", "matched", "clash")}
    row["sure"] = "likely"
    for side in ("one", "other"):
        states, said = (say(f"contradictions.example.{side}_{name}") for name in ("states", "said"))
        start = said.index(states)
        row |= {side: states, f"{side}_said": said, f"{side}_start": start, f"{side}_end": start + len(states), f"{side}_at": 0}
        row |= {f"{side}_{name}": say(f"contradictions.example.{side}_{name}") for name in ("article", "published")}
        row |= {f"{side}_source": None, f"{side}_language": "en"}
    return f'<div class="example"><p>{html.escape(say("contradictions.example.title"))}</p>{clash_html(row)}</div>'


def alike_html(row: Row) -> str:
    """What several articles say alike, and how many do."""
    count = say("contradictions.repeats.articles", n=int(str(row["articles"])))
    return (
        f'<div class="clash"><h3><span dir="auto">{html.escape(str(row["what"]))}</span> '
        f'<span class="flag">{html.escape(str(row["kind"]))} · {html.escape(count)}</span></h3></div>'
    )


def folded_html(words: str, held: str) -> str:
    """HTML that is folded away behind `words` until it is asked for."""
    return f'<details class="folded"><summary>{html.escape(words)}</summary>{held}</details>'
