"""Equal figures that chance explains, and different ones that are lines of a form or of other actors: invented articles of one language."""

from dataclasses import replace
from datetime import date

import pytest

from pipeline.across import claims
from pipeline.across.claimpairs import conflict
from pipeline.across.facts import Fact
from pipeline.across.stories import Story, Tie
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
    ("The Port Board led Orlia Bank among voters over 65.", "The Port Board led Orlia Bank among voters under 30 years of age."),
    ("The Port Board and Orlia Bank say five states voted.", "The Port Board and Orlia Bank sent people to eleven states."),
])
def test_lines_of_a_form_and_broad_things_counted_otherwise_contradict_nothing(left: str, right: str) -> None:
    assert kinds(left, right, names=NAMES, published=DAY) == set()


@pytest.mark.parametrize(("left", "right"), [
    # sums of two people
    ("Carl Vennor gave 2.5 million dollars to the Port Board.", "Ida Prowse gave 1.8 million dollars to the Port Board."),
    # polls of two institutes
    ("A poll of 900 voters by Quill College has the Port Board ahead.",
     "A poll of 1,100 voters by Meridian Trust has the Port Board ahead."),
    # other questions of polls
    ("The poll for the election has the Port Board ahead of Orlia Bank, with 17 percent of likely voters still undecided.",
     "At the election the Port Board has support from 52 percent of likely voters while Orlia Bank is second, the poll found."),
    # the same share in two polls
    ("A poll by Quill College gives the Port Board 41 percent and Orlia Bank 47 percent.",
     "A survey of Meridian Trust gives Orlia Bank 41 percent and the Port Board 44 percent."),
    # the same sum of two people
    ("Carl Vennor had 2.5 million dollars in cash on hand in March, the Port Board said.",
     "Ida Prowse has less than 2.5 million dollars cash, Orlia Bank said."),
])
def test_figures_of_other_people_and_of_other_polls_are_not_of_one_thing(left: str, right: str) -> None:
    names = (*NAMES, "Carl Vennor", "Ida Prowse", "Quill College", "Meridian Trust")
    assert kinds(left, right, names=names, published=DAY) == set()


def test_a_sentence_that_one_source_puts_into_many_articles_is_no_fact_stated_again() -> None:
    note = "Editor's note: the Port Board has for years kept 1,237 crates of amber in its sheds."
    parts = [article(name, f"{note}\nOrlia Bank opened day {name}.", DAY, NAMES) for name in "abc"]
    assert {row["kind"] for row in decided(claims.STEP, *parts)[0]["links"]} == {"same_claim"}
    for part in parts:
        part["articles"][0]["source"] = "The Lume Post"
    assert decided(claims.STEP, *parts)[0].get("links", []) == []


def test_units_of_one_kind_are_compared_in_one_unit() -> None:
    names = ("Port Board", "Orlia Bank")
    left = "The Port Board and Orlia Bank hold 1.237 tonnes of amber."
    assert kinds(left, "Orlia Bank and the Port Board have 1,237 kilograms of amber.", names=names, published=DAY) == {"same_claim"}
    assert kinds(left, "Orlia Bank and the Port Board have 1,237 tonnes of amber.", names=names, published=DAY) == set()


@pytest.mark.parametrize(("left", "right"), [
    # who was on the bus, and who of them died
    ("The bus of the Port Board carried 46 passengers for Orlia Bank.", "19 passengers of the Port Board's bus for Orlia Bank died."),
    # a whole and a part of it
    ("Police hold nine activists of the Port Board and Orlia Bank.",
     "The list of Orlia Bank includes two activists of the Port Board held by police."),
])
def test_a_part_is_no_other_account_of_the_whole(left: str, right: str) -> None:
    assert kinds(left, right, names=NAMES, published=DAY) == set()


def test_other_numbers_of_those_whom_one_thing_befell_contradict_each_other() -> None:
    left = "23 people were killed when the bus of the Port Board fell."
    right = "19 passengers died in the Port Board's bus, Orlia Bank said."
    assert kinds(f"{left}\nOrlia Bank had hired it.", right, names=NAMES, published=DAY) == {"conflicting_claim"}


def test_undated_reports_of_one_form_contradict_nothing() -> None:
    left = "Near Lume three boats of the Port Board checked four ferries and two tugs of Orlia Bank, and held 29 crates."
    right = "Near Lume five boats of the Port Board checked four ferries and seven tugs of Orlia Bank, and held 18 crates."
    assert kinds(left, right, names=NAMES) == set()


def test_areas_that_each_have_a_place_of_their_own_are_two() -> None:
    one, other = (Fact(id=name, article_id=name, sort="figure", language="en", kind="measure", unit="acre",
                       value=value, low=value, high=value, action="damage", stems=frozenset({"fire", "burned", "forest"}),
                       entities=frozenset({"Orlia", name}), earliest=None, latest=None, places=frozenset({"Orlia", name}))
                  for name, value in (("Lume", 8700.0), ("Tarsk", 8300.0)))
    tie = Tie(3.0, "the articles share 3 names", 1, True, frozenset({"name"}), True)
    assert conflict(one, other, tie) is None
    assert conflict(one, replace(other, places=frozenset({"Orlia"})), tie) is not None


def test_undated_articles_that_name_other_days_do_not_contradict_each_other() -> None:
    def told(day: str) -> Story:
        return Story(day, "en", None, None, frozenset({("day", day), ("name", "Port Board")}))

    one, other = (Fact(id=day, article_id=day, sort="figure", language="en", kind="count", noun="attack", action="damage",
                       value=value, low=value, high=value, stems=frozenset({"boats", "coast", "guard", "patrol"}),
                       entities=frozenset({"Port Board"}), earliest=None, latest=None, story=told(day))
                  for day, value in (("XXXX-01-09", 26.0), ("XXXX-01-10", 23.0)))
    tie = Tie(3.0, "the articles share 3 names", None, True, frozenset({"name"}), True)
    assert conflict(one, other, tie) is None
    assert conflict(one, replace(other, story=told("XXXX-01-09")), tie) is not None
