"""“Compare with …”: the way from any filtered view to a comparison, in the filter line of every page. No SQL of its own."""

from components import controls, desk, filters, sides
from components.sides import REST, Side
from components.words import say
from corpus.selection import Selection

PAGE = "compare"
EACH = 6  # other values of a filter that are offered


def comparable(view: desk.View) -> bool:
    """True where something is filtered that can be one side of a comparison."""
    return sides.of_view(view.selection) is not None


def links(view: desk.View) -> list[tuple[str, str]]:
    """What these filters can be compared with, as words and the address of the comparison."""
    told = {"a": short(view.selection).code, "scope": view.selection.scope, **view.carried}
    return [(words, controls.address(PAGE, {**told, **({"b": other} if other else {})})) for words, other in choices(view)]


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
                found.append((words, short(view.selection.having(item.name, (row["value"],))).code))
    return [*found, (say("compare.something"), "")]


def short(selection: Selection) -> Side:
    """The side that picks what the selection picks: one value of one filter where that is all, else all filters."""
    active = selection.active()
    if len(active) == 1 and active[0] in sides.KINDS and len(getattr(selection, active[0])) == 1:
        return Side(active[0], getattr(selection, active[0])[0])
    return sides.of_view(selection) or Side(REST)
