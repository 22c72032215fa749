"""STEPS: what needs the whole pile, in order, and the loop that runs them part by part."""

from collections.abc import Callable

from pipeline.across import actors, claims, links, salience
from pipeline.document import PileStep, Rows
from pipeline.shelf import Shelf

STEPS: tuple[PileStep, ...] = (actors.STEP, salience.STEP, claims.STEP, links.STEP)


def apply_steps(shelf: Shelf, *, progress: Callable[[str, int, int], None]) -> Rows:
    """Runs every step over the parts, which change on their shelf; returns the rows of the whole-pile tables."""
    pile: Rows = {}
    for number, step in enumerate(STEPS, 1):
        rows, decision = step.decide([step.survey(part) for part in shelf])
        for place, part in enumerate(shelf):
            shelf.change(place, step.apply(part, decision))
        for name, made in rows.items():
            pile.setdefault(name, []).extend(made)
        progress(step.name, number, len(STEPS))
    return pile
