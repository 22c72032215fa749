"""An address restores its view; what it asks for in vain is named and left out."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from components.address import NAMES, parse, unparse
from corpus.search import terms
from corpus.selection import LISTS, Selection

KNOWN = {
    "theme": frozenset({"migration", "terrorism"}),
    "country": frozenset({"BLR", "CHN"}),
    "language": frozenset({"en", "bn"}),
    "source": frozenset({"Daily & Co", "=1+1"}),
    "actor": frozenset({"e1", "e2"}),
}
VALUES = st.fixed_dictionaries(
    {},
    optional={
        **{
            prefix + name: st.lists(st.sampled_from(sorted(KNOWN[name])), min_size=1, unique=True).map(tuple)
            for name in LISTS
            for prefix in ("", "not_")
        },
        "words": st.text(min_size=1, max_size=40).map(lambda text: text.replace("\x00", "").strip()).filter(terms),
        "since": st.dates(),
        "until": st.dates(),
        "scope": st.sampled_from(["passages", "articles"]),
        "every": st.lists(st.sampled_from(LISTS), unique=True).map(tuple),
    },
)


@given(VALUES)
def test_every_selection_comes_back_from_its_address(fields: dict) -> None:
    selection = Selection(**fields)
    assert parse(unparse(selection), KNOWN) == (selection, [])


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(st.text(max_size=400), max_size=5)))
def test_nonsense_never_fails_and_never_filters_by_what_is_not_there(params: dict) -> None:
    selection, strange = parse(params, KNOWN)
    for name in LISTS:
        assert set(getattr(selection, name)) <= KNOWN[name]
    assert all(isinstance(words, str) for words in strange)


def test_unknown_values_are_named() -> None:
    selection, strange = parse({"country": ["BLR", "ZZZ"], "from": ["yesterday"], "scope": ["sideways"], "to": ["2024-02-30"]}, KNOWN)
    assert selection == Selection(country=("BLR",))
    assert strange == ["country: ZZZ", "from: yesterday", "to: 2024-02-30", "scope: sideways"]


def test_no_filter_is_an_empty_address() -> None:
    assert unparse(Selection()) == {}
    assert unparse(Selection(since=date(2024, 1, 2), not_country=("BLR",))) == {"not_country": ["BLR"], "from": ["2024-01-02"]}
