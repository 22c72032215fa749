"""Figures of two invented articles of one story and neighbouring days: told again, disputed, or neither."""

from datetime import date

import pytest

from pipeline.across.retold import one_story
from pipeline.across.stories import Tie
from tests.pipeline.across.test_footing import NAMES, kinds

DAY = date(2024, 11, 15)
OPENING = "The Port Board and Orlia Bank met at the quay of Lume."


def told(left: str, right: str) -> set[str]:
    """The kinds of links between two articles of one day that begin alike, each with a sentence of its own."""
    return kinds(f"{OPENING}\n{left}", f"{OPENING}\n{right}", names=NAMES, published=DAY)


@pytest.mark.parametrize(("left", "right"), [
    ("Nearly 300 dockers walked out.", "The walkout took in 297 dockers."),
    ("The ferry may carry 90 passengers.", "It is allowed 90 persons."),
    ("The tunnel flooded for 310 metres.", "Water stood in more than 300 metres of the tunnel that flooded."),
    ("The blaze killed at least 14 people.", "By now 21 people are known to have been killed by the blaze."),
    ("The plant gates will be shut for three weeks.", "For 21 days the plant gates will be shut."),
])
def test_a_quantity_told_in_other_words_or_rounded_is_told_again(left: str, right: str) -> None:
    assert told(left, right) == {"same_claim"}


@pytest.mark.parametrize(("left", "right"), [
    ("Nine villages were cut off.", "The water cut off 12 villages."),
    ("The blaze killed 14 people.", "The blaze killed 19 people."),
])
def test_two_numbers_of_one_thing_are_disputed(left: str, right: str) -> None:
    assert told(left, right) == {"conflicting_claim"}


@pytest.mark.parametrize(("left", "right"), [
    ("The blaze killed 14 people.", "A similar blaze killed 19 people."),  # another event
    ("Nine villages were cut off.", "Nine suspects were questioned."),  # the same number of other things
    ("Police hurt 27 marchers.", "Of the marchers who were hurt, 27 of them were minors."),  # a part
    ("Eight miners were trapped.", "Five miners were rescued."),  # of all, those who got out
    ("In two years the quay will open.", "The chair was away for two years."),  # lengths of time are told of everything
])
def test_other_events_things_parts_and_deeds_are_neither(left: str, right: str) -> None:
    assert told(left, right) == set()


def test_two_daily_reports_of_one_form_do_not_dispute_each_other() -> None:
    reports = ["Wards of the Port Board clinic took in 412 new patients with fever.",
               "Wards of the Port Board clinic took in 538 new patients with fever."]
    assert told(*reports) == {"conflicting_claim"}
    assert _on_two_days(*reports) == set()


def _on_two_days(left: str, right: str) -> set[str]:
    from pipeline.across import claims
    from tests.pipeline.across.test_footing import article
    from tests.pipeline.decided import decided

    parts = [article(name, f"{OPENING}\n{text}", day, NAMES)
             for name, text, day in (("a", left, DAY), ("b", right, date(2024, 11, 16)))]
    return {row["kind"] for row in decided(claims.STEP, *parts)[0]["links"]}


@pytest.mark.parametrize(("tie", "one"), [
    (Tie(0.8, "", 2, solid=True), True),
    (Tie(0.8, "", None, solid=True), False),  # no day of publication
    (Tie(5.0, "", 9, solid=True), False),
    (Tie(0.55, "", 1, solid=False), True),
    (Tie(0.55, "", 5, solid=False), False),
])
def test_only_dated_articles_of_neighbouring_days_tell_one_story(tie: Tie, one: bool) -> None:
    assert one_story(tie) is one
