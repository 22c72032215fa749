"""The page of contradictions and repeats: what narrows them, the pairs face to face, the way into both articles. No SQL."""

import pandas as pd
import streamlit as st

from components import bound, controls, desk, facing, heads, reader, tick, wording
from components.charts import contradictions as found
from components.charts import repeats
from components.charts.chart import Chart
from components.leaves import leaf
from components.words import say

PER_PAGE = 8
CARD = "contradictions"
PLACES = 3  # sentences of a repeated thing that the list shows


def show(view: desk.View) -> None:
    """The whole page below its head."""
    chart = narrow(view)
    desk.card(view, chart, listing=disputes)
    if view.selection.empty and desk.frame(view, chart).empty:
        st.html(facing.example_html())
    desk.card(view, repeats.CHARTS["repeats"], listing=alike)


def narrow(view: desk.View) -> Chart:
    """The chart of the kinds that the controls keep: likely matches, and possible ones where they are asked for or there are no others;
    draws no controls where there is nothing to choose."""
    rows = desk.frame(view, found.CHARTS["contradictions"])
    counts = rows["kind"].value_counts()
    kinds = [kind for kind in found.KINDS if counts.get(kind, 0)]
    if not kinds:
        return found.CHARTS["contradictions"]
    with st.container(horizontal=True, vertical_alignment="center", key="narrow-contradictions"):
        names = {kind: f"{say(f'contradictions.kind.{kind}')} {counts[kind]:,}" for kind in kinds}
        chosen = st.pills(
            say("figures.narrow.kind"),
            kinds,
            selection_mode="multi",
            **bound.afresh(bound.several("kind", kinds, key="contradiction-kinds", default=kinds), CARD),
            label_visibility="collapsed",
            format_func=lambda kind: names[kind],
        )
        kept = tuple(chosen) if chosen and len(chosen) < len(kinds) else found.KINDS
        likely = rows[rows["kind"].isin(kept)]["sure"] == found.LIKELY
        every = not likely.any()
        if not every and not likely.all():
            label = say("contradictions.every", n=int((~likely).sum()))
            every = st.toggle(label, **bound.afresh(bound.flag("every", key="contradiction-every"), CARD))
    return found.narrowed(kept, likely=not every)


def disputes(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Every dispute with its surest pair face to face, further pairs folded away; a page at a time."""
    listed, pages = leaf(list(dict.fromkeys(rows["dispute"])), chart, per=PER_PAGE)
    return "".join(_dispute(view, rows[rows["dispute"] == dispute].to_dict("records")) for dispute in listed) + pages


def _dispute(view: desk.View, pairs: list[dict[str, object]]) -> str:
    said = facing.clash_html(pairs[0]) + _take(view, pairs[0])
    if len(pairs) > 1:
        others = (facing.clash_html(pair, head=False) + _take(view, pair) for pair in pairs[1:])
        said += facing.folded_html(say("contradictions.more", n=len(pairs) - 1), "".join(others))
    return f'<div class="dispute">{said}</div>'


def _take(view: desk.View, pair: dict[str, object]) -> str:
    """What can be done with a pair: read both articles, keep either sentence."""
    boxes = []
    for side in ("one", "other"):
        place = {"article_id": pair[f"{side}_id"], "start": pair[f"{side}_start"], "end": pair[f"{side}_end"]}
        words = say("tray.keep_said", words=wording.clipped(str(pair[side]), length=40))
        boxes.append(tick.box_html(place, key=f"{pair['pair']}-{side}", words=(words, "")))
    return f'<div class="source-line">{_open(view, pair)}{"".join(boxes)}</div>'


def _open(view: desk.View, pair: dict[str, object]) -> str:
    """The link that opens both articles in the two readers, at the sentences that contradict each other."""
    sides = {"a": f"article:{pair['one_id']}", "b": f"article:{pair['other_id']}"}
    spots = {"at_a": str(pair["one_start"]), "at_b": str(pair["other_start"])}
    to = controls.address("compare", {**view.kept, **sides, **spots})
    return controls.link_html(say("contradictions.both"), to, icon="compare_arrows", kind="source")


def alike(view: desk.View, chart: Chart, rows: pd.DataFrame) -> str:
    """Everything that several articles say alike, each with its sentences; a page at a time."""
    listed, pages = leaf(rows, chart, per=PER_PAGE)
    return "".join(_alike(view, chart, row) for row in listed.to_dict("records")) + pages


def _alike(view: desk.View, chart: Chart, row: dict[str, object]) -> str:
    behind = chart.behind(view.corpus, view.selection, {"claim": row["claim"]}).to_dict("records")
    places = (f"<div>{reader.quote_html(place, kind='both')}{reader.link_html(place, key=chart.key)}</div>" for place in behind[:PLACES])
    more = say("contradictions.repeats.more", n=len(behind) - PLACES) if len(behind) > PLACES else ""
    return f'<div class="alike">{facing.alike_html(row)}<div class="few">{"".join(places)}</div>{heads.note_html(more)}</div>'
