"""STEPS: what needs the whole pile, in order, and the loop that runs them part by part."""

from collections.abc import Callable, Iterable

from pipeline.across import actors, claims, knownnames, nearcopies, salience, sharedquotes
from pipeline.document import PileStep, Row
from pipeline.kept import Workplace
from pipeline.shelf import Shelf

STEPS: tuple[PileStep, ...] = (knownnames.STEP, actors.STEP, salience.STEP, claims.STEP, nearcopies.STEP, sharedquotes.STEP)
TABLES = ("entities", "blocs", "links")  # what the steps fill for the whole pile


def apply_steps(shelf: Shelf, *, progress: Callable[[str, int, int], None]) -> dict[str, Iterable[Row]]:
    """Runs every step over the parts, which change on their shelf; returns the rows of the whole-pile tables, which wait on disk."""
    place = Workplace(shelf.home.parent)
    for number, step in enumerate(STEPS, 1):
        progress(step.name, number - 1, len(STEPS))
        surveyed = place.kept()
        for part in shelf:
            for thing in step.survey(part):
                surveyed.put(thing)
        decision = step.decide(surveyed, place)
        surveyed.close()
        for at, part in enumerate(shelf):
            shelf.change(at, step.apply(part, decision))
        del decision  # else it is held while the next step decides
        progress(step.name, number, len(STEPS))
    return {name: place.rows.get(name, ()) for name in TABLES}
