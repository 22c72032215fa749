"""“Compare with …”: the way from any filtered view to a comparison, in the filter line of every page. No SQL of its own."""

import streamlit as st

from components import desk, filters, sides, wording
from components.sides import REST, Side
from components.words import say
from corpus.selection import Selection

PAGE = "components/pages/compare.py"
EACH = 6  # other values of a filter that are offered


def offer(view: desk.View) -> None:
    """The button that opens what these filters can be compared with; nothing where nothing is filtered."""
    side = sides.of_view(view.selection)
    if side is None:
        return
    with st.popover(say("compare.with"), key="compare-with", on_change="rerun", icon=":material/compare_arrows:") as box:
        if box.open:
            for words, other in choices(view):
                params = {"a": short(view.selection).code, **({"b": other} if other else {}), "scope": view.selection.scope}
                st.page_link(PAGE, label=words, query_params={**params, **view.carried}, width="stretch")


def choices(view: desk.View) -> list[tuple[str, str]]:
    """What the filters can be compared with, as (words, code): the rest, other values of each filter that has one value, anything else."""
    found = [(say("compare.rest"), REST)]
    for item in filters.FILTERS:
        held = getattr(view.selection, item.name)
        if len(held) == 1:
            freed = view.selection.without(item.name)
            others = filters.values(view.corpus, freed, item.name, most=EACH + 1).to_dict("records")
            for row in [row for row in others if row["value"] != held[0]][:EACH]:
                words = say("compare.option", kind=item.label, name=item.reads(row["name"]), n=row["n"])
                found.append((wording.markdown(words), short(view.selection.having(item.name, (row["value"],))).code))
    return [*found, (say("compare.something"), "")]


def short(selection: Selection) -> Side:
    """The side that picks what the selection picks: one value of one filter where that is all, else all filters."""
    active = selection.active()
    if len(active) == 1 and active[0] in sides.KINDS and len(getattr(selection, active[0])) == 1:
        return Side(active[0], getattr(selection, active[0])[0])
    return sides.of_view(selection) or Side(REST)
