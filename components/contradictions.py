"""The page of contradictions and repeats: what narrows them, the pairs face to face, the way into both articles. No SQL, no HTML."""

import pandas as pd
import streamlit as st

from components import bound, desk, facing, reader, tick, wording
from components.charts import contradictions as found
from components.charts import repeats
from components.charts.chart import Chart
from components.words import say

COMPARE = "components/pages/compare.py"
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


def disputes(view: desk.View, chart: Chart, rows: pd.DataFrame) -> dict[str, object] | None:
    """Every dispute with its surest pair face to face, further pairs folded away; a page at a time."""
    for dispute in _page(list(dict.fromkeys(rows["dispute"])), chart):
        pairs = rows[rows["dispute"] == dispute].to_dict("records")
        with st.container(gap="small", key=f"dispute-{dispute}"):
            st.html(facing.clash_html(pairs[0]))
            _take(view, pairs[0])
            if len(pairs) > 1:
                with st.expander(say("contradictions.more", n=len(pairs) - 1), key=f"{chart.key}-more-{dispute}"):
                    for pair in pairs[1:]:
                        st.html(facing.clash_html(pair, head=False))
                        _take(view, pair)
    return None


def _take(view: desk.View, pair: dict[str, object]) -> None:
    """What can be done with a pair: read both articles, keep either sentence."""
    with st.container(horizontal=True, vertical_alignment="center", gap="medium"):
        _open(view, pair)
        for side in ("one", "other"):
            place = {"article_id": pair[f"{side}_id"], "start": pair[f"{side}_start"], "end": pair[f"{side}_end"]}
            words = wording.markdown(wording.clipped(str(pair[side]), length=40))
            tick.box(place, key=f"{pair['pair']}-{side}", label=say("tray.keep_said", words=words))


def _open(view: desk.View, pair: dict[str, object]) -> None:
    """The link that opens both articles in the two readers, at the sentences that contradict each other."""
    sides = {"a": f"article:{pair['one_id']}", "b": f"article:{pair['other_id']}"}
    spots = {"at_a": str(pair["one_start"]), "at_b": str(pair["other_start"])}
    st.page_link(
        COMPARE,
        label=say("contradictions.both"),
        icon=":material/compare_arrows:",
        query_params={**view.kept, **sides, **spots},
    )


def alike(view: desk.View, chart: Chart, rows: pd.DataFrame) -> dict[str, object] | None:
    """Everything that several articles say alike, each with its sentences; a page at a time."""
    for row in _page(rows.to_dict("records"), chart):
        behind = chart.behind(view.corpus, view.selection, {"claim": row["claim"]}).to_dict("records")
        with st.container(gap=None, key=f"alike-{row['claim'].replace(':', '-')}"):
            st.html(facing.alike_html(row))
            for column, place in zip(st.columns(PLACES, gap="medium"), behind[:PLACES], strict=False):
                with column:
                    st.html(reader.quote_html(place, kind="both"))
                    reader.link(place, key=chart.key)
            if len(behind) > PLACES:
                st.caption(say("contradictions.repeats.more", n=len(behind) - PLACES))
    return None


def _page(items: list, chart: Chart) -> list:
    first = (bound.turned(chart.stem, -(-len(items) // PER_PAGE), key=f"{chart.key}-list-page") - 1) * PER_PAGE
    return items[first : first + PER_PAGE]
