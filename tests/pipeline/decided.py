"""A step over a whole pile, run on the parts of a small one. Not a test."""

from collections import defaultdict
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.document import Found, PileStep, Rows
from pipeline.kept import Workplace


def decided(step: PileStep, *parts: Found) -> tuple[Rows, Any]:
    """The rows of whole-pile tables that the step makes, in their order, and its decision, with no file behind it."""
    with TemporaryDirectory() as folder:
        place = Workplace(Path(folder))
        decision = step.decide([thing for part in parts for thing in step.survey(part)], place)
        whole = dict(decision.items()) if hasattr(decision, "items") else decision
        return defaultdict(list, {table: list(rows) for table, rows in place.rows.items()}), whole
