"""How cards stand in the address: every state comes back from it, defaults leave no trace, what nobody offers is named and dropped."""

from urllib.parse import parse_qs, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import showing

GROUPS = (("chart", "table"), ("counts", "share"), ("standard", "largest", "order"))
CARDS = ("themes_ranked", "quotes_list", "actor_roles")
VALUES = st.one_of(st.none(), st.integers(-(10**9), 10**9), st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
                   st.text(st.sampled_from("~.0-a"), max_size=6))
WORDS = st.tuples(*(st.sampled_from(group) for group in GROUPS))


def through(params: dict[str, list[str]]) -> dict[str, list[str]]:
    """The parameters as a browser hands them on: written into an address and read from it."""
    return parse_qs(urlencode(params, doseq=True), keep_blank_values=True)


@given(st.lists(VALUES, min_size=1, max_size=4))
def test_a_mark_comes_back_from_the_address_value_by_value(values: list[object]) -> None:
    params = through(showing.opened({}, "themes_ranked", showing.code(values)))
    mark = showing.asked(params, "themes_ranked", GROUPS).mark
    assert showing.parts(mark) == [None if value is None else str(value) for value in values]


@given(st.lists(VALUES, min_size=2, max_size=2), st.lists(VALUES, min_size=2, max_size=2))
def test_two_marks_have_one_code_only_where_they_read_the_same(one: list[object], other: list[object]) -> None:
    alike = [None if value is None else str(value) for value in one] == [None if value is None else str(value) for value in other]
    assert (showing.code(one) == showing.code(other)) is alike


@given(st.lists(st.tuples(st.sampled_from(CARDS), WORDS, st.one_of(st.none(), st.text(min_size=1, max_size=5))), max_size=8))
def test_every_card_stands_as_it_was_put_last_whatever_the_others_do(steps: list[tuple[str, tuple[str, ...], str | None]]) -> None:
    params: dict[str, list[str]] = {"theme": ["migration"]}
    last: dict[str, tuple[tuple[str, ...], str | None]] = {}
    for card, words, text in steps:
        mark = showing.code([text]) if text else None
        params = showing.opened(showing.shown(params, card, GROUPS, words), card, mark)
        last[card] = (words, mark)
    restored = through(params)
    for card in CARDS:
        words, mark = last.get(card, (tuple(group[0] for group in GROUPS), None))
        assert showing.asked(restored, card, GROUPS) == showing.Asked(words, mark, ())
    assert restored["theme"] == ["migration"]


def test_defaults_leave_no_trace() -> None:
    params = showing.opened(showing.shown({}, "themes_ranked", GROUPS, ("table", "share", "standard")), "themes_ranked", "migration")
    assert params == {"show": ["themes_ranked.table.share"], "open": ["themes_ranked.migration"]}
    assert showing.opened(showing.shown(params, "themes_ranked", GROUPS, ("chart", "counts", "standard")), "themes_ranked", None) == {}


@pytest.mark.parametrize(("entry", "words", "strange"), [
    ("themes_ranked.table", ("table", "counts", "standard"), ()),
    ("themes_ranked.pie.share", ("chart", "share", "standard"), ("pie",)),
    ("themes_ranked.table.chart", ("chart", "counts", "standard"), ()),
    ("themes_ranked.<script>.'; DROP", ("chart", "counts", "standard"), ("<script>", "'; DROP")),
    ("themes_ranked", ("chart", "counts", "standard"), ()),
    ("themes_ranked..", ("chart", "counts", "standard"), ("",)),
    ("quotes_list.table", ("chart", "counts", "standard"), ())])
def test_what_a_card_does_not_offer_is_named_and_dropped(entry: str, words: tuple[str, ...], strange: tuple[str, ...]) -> None:
    asked = showing.asked({"show": [entry]}, "themes_ranked", GROUPS)
    assert (asked.words, asked.strange) == (words, strange)


def test_a_link_leads_to_its_card_with_or_without_a_mark() -> None:
    plain = through(showing.named({"theme": ["migration"], "open": ["quotes_list.q1"]}, "themes_ranked"))
    assert plain == {"theme": ["migration"], "open": ["quotes_list.q1", "themes_ranked"]}
    assert showing.goal(plain) == "themes_ranked"
    assert showing.asked(plain, "themes_ranked", GROUPS).mark is None
    marked = showing.named({"open": ["themes_ranked.migration", "quotes_list.q1"]}, "themes_ranked")
    assert marked == {"open": ["quotes_list.q1", "themes_ranked.migration"]}
    assert showing.goal({}) == ""


def test_every_card_that_an_address_speaks_of_is_known_by_name() -> None:
    assert showing.cards({"show": ["a.table", "b"], "open": ["b.x", "c.y.z"], "theme": ["d.e"]}) == ["a", "b", "c"]


def test_a_flood_of_entries_is_cut() -> None:
    params = {"show": [f"card{number}.table" for number in range(10_000)], "open": ["a." + "x" * 100_000]}
    assert len(showing.cards(params)) == showing.MOST + 1
    assert len(showing.asked(params, "a", GROUPS).mark) < showing.LONGEST


def test_the_page_of_a_list_comes_back_and_the_first_leaves_no_trace() -> None:
    params = showing.turned(showing.turned({}, "quotes_list", 3), "quotes_list", 2, name=showing.SENTENCES)
    assert through(params) == {"list": ["quotes_list.3"], "sentences": ["quotes_list.2"]}
    assert (showing.turned_to(params, "quotes_list"), showing.turned_to(params, "quotes_list", name=showing.SENTENCES)) == ("3", "2")
    assert showing.turned_to(params, "themes_ranked") == ""
    assert showing.turned(params, "quotes_list", 1) == {"sentences": ["quotes_list.2"]}


def test_another_order_or_another_mark_begins_at_the_first_page() -> None:
    params = {"list": ["quotes_list.3", "themes_ranked.2"], "sentences": ["quotes_list.2"]}
    assert showing.shown(params, "quotes_list", GROUPS, ("chart", "counts", "largest"))["list"] == ["themes_ranked.2"]
    assert "sentences" not in showing.opened(params, "quotes_list", "q1")
    assert "sentences" not in showing.opened(params, "quotes_list", None)
