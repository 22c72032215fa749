"""The pile step that links articles by their words: near copies and shared quotations. Claims and events are linked in claims.py."""

from dataclasses import dataclass

from pipeline.across.nearcopies import Sketch, near_copies, sketch
from pipeline.across.sharedquotes import Said, said, shared_quotes
from pipeline.document import Found, PileStep, Rows


@dataclass(frozen=True, slots=True)
class Wording:
    """What the step keeps of a part: a sketch an article, the words of each quotation."""

    sketches: tuple[Sketch, ...]
    quotations: tuple[Said, ...]


def survey(part: Found) -> Wording:
    """The sketches and quotations of a part's articles."""
    sketches = (sketch(str(row["article_id"]), str(row["text"])) for row in part.get("articles", []))
    quotations = (said(row) for row in part.get("quotes", []))
    return Wording(tuple(entry for entry in sketches if entry), tuple(entry for entry in quotations if entry))


def decide(summaries: list[Wording]) -> tuple[Rows, None]:
    """({"links": rows of kinds near_copy and shared_quote}, nothing to apply); the order of the parts does not matter."""
    sketches = [entry for summary in summaries for entry in summary.sketches]
    quotations = [entry for summary in summaries for entry in summary.quotations]
    return {"links": [*near_copies(sketches), *shared_quotes(quotations)]}, None


def apply(part: Found, decision: None) -> Rows:
    """Nothing changes in a part."""
    return {}


STEP = PileStep("links", survey, decide, apply)
