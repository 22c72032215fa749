"""Equal figures that chance explains, and different ones that are lines of a form or of other actors: invented articles of one language."""

from datetime import date

import pytest

from pipeline.across import claims
from pipeline.document import Rows
from tests.pipeline.decided import decided
from tests.pipeline.extracted import figures


def article(name: str, text: str, published: date | None, names: tuple[str, ...]) -> Rows:
    """An article with a sentence for every line of the text; the names are organisations."""
    rows, mentions, spans = [], [], []
    for number, line in enumerate(text.split("\n")):
        rows += [{**row, "article_id": name, "statistic_id": f"{name}{number}-{row['start']}", "sentence": number,
                  "start": row["start"] + text.index(line), "end": row["end"] + text.index(line)} for row in figures(line)]
        mentions += [{"article_id": name, "entity_id": one, "sentence": number, "start": text.index(one), "surface": one,
                      "kind": "organisation", "end": text.index(one) + len(one)} for one in names if one in line]
        spans.append({"article_id": name, "sentence": number, "start": text.index(line), "end": text.index(line) + len(line)})
    told = {"article_id": name, "language": "en", "text": text, "published_earliest": published, "published_latest": published}
    return {"articles": [told], "statistics": rows, "mentions": mentions, "sentences": spans, "events": []}


def kinds(left: str, right: str, *, names: tuple[str, ...], published: date | None = None) -> set[str]:
    """The kinds of links between two articles that share the names."""
    parts = [article(name, text, published, names) for name, text in (("a", left), ("b", right))]
    return {row["kind"] for row in decided(claims.STEP, *parts)[0]["links"]}


DAY = date(2024, 11, 15)
NAMES = ("Port Board", "Orlia Bank")


@pytest.mark.parametrize(("left", "right", "found"), [
    ("The Port Board holds 1,237 crates for Orlia Bank.", "Orlia Bank and the Port Board count 1,237 crates.", {"same_claim"}),
    # one share of many is met again by chance
    ("The Port Board and Orlia Bank put it at 45 percent, later at 31 percent, 27 percent and 62 percent.",
     "Rents of the Port Board and Orlia Bank ate 45 percent here, 38 percent inland, 22 percent and 51 percent at sea.",
     set()),
])
def test_a_number_met_again_is_a_repeat_where_chance_does_not_explain_it(left: str, right: str, found: set[str]) -> None:
    assert kinds(left, right, names=NAMES, published=DAY) == found


@pytest.mark.parametrize(("left", "right"), [
    ("Port Board: monthly dividend 66 dollars a share, was 64 dollars. Orlia Bank pays.",
     "Port Board: monthly dividend 71 dollars a share, was 69 dollars. Orlia Bank pays."),
    ("The Port Board and Orlia Bank say five states voted.", "The Port Board and Orlia Bank sent people to eleven states."),
])
def test_lines_of_a_form_and_broad_things_counted_otherwise_contradict_nothing(left: str, right: str) -> None:
    assert kinds(left, right, names=NAMES, published=DAY) == set()
