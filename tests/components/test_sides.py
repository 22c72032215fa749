"""Codes of sides: every side comes back from its code, nonsense is none, and each picks what its code says."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import address, sides, versus
from components.charts import choices
from components.desk import View
from components.look import LOOKS
from components.sides import Side
from corpus.search import terms
from corpus.selection import LISTS, Selection
from corpus.store import Corpus

ALL = Selection()
WORDS = st.text(min_size=1, max_size=30).map(lambda text: text.replace("\x00", "").strip()).filter(bool)
LISTED = st.lists(WORDS, min_size=1, max_size=3, unique=True).map(tuple)
FILTERS = st.fixed_dictionaries(
    {},
    optional={
        **{prefix + name: LISTED for name in LISTS for prefix in ("", "not_")},
        "words": WORDS.filter(terms),  # others are no filter
        "since": st.dates(),
        "until": st.dates(),
        "scope": st.sampled_from(["passages", "articles"]),
    },
).map(lambda fields: Selection(**fields))
SPANS = st.one_of(
    st.dates(min_value=date(1, 1, 1)).map(lambda day: f"{day.year:04}"),
    st.dates().map(lambda day: f"{day.year:04}-{day.month:02}"),
    st.dates().map(lambda day: f"{day.year:04}-Q{(day.month + 2) // 3}"),
    st.tuples(st.dates(), st.dates()).map(lambda pair: f"{min(pair)}..{max(pair)}"),
    st.dates().map(lambda day: f"{day}.."),
    st.dates().map(lambda day: f"..{day}"),
)
PLAIN = st.tuples(st.sampled_from(sides.KINDS[:6]), WORDS).map(lambda pair: Side(*pair))
SIDES = st.one_of(PLAIN, SPANS.map(lambda span: Side("period", span)), FILTERS.map(sides.of_view).filter(bool), st.just(Side("rest")))


@given(SIDES)
def test_every_side_comes_back_from_its_code(side: Side) -> None:
    assert Side.parse(side.code) == side


@given(st.text(max_size=80).map(lambda text: text.replace("\x00", "")))
def test_whatever_an_address_holds_is_a_side_or_none_and_a_side_keeps_its_code(text: str) -> None:
    for code in (text, *(f"{kind}:{text}" for kind in sides.KINDS)):
        side = Side.parse(code)
        assert side is None or Side.parse(side.code) == side


@given(FILTERS)
def test_filters_saved_as_a_side_pick_what_they_picked(chosen: Selection) -> None:
    side = sides.of_view(chosen)
    assert side is None or sides.picked(ALL, side) == chosen
    assert (side is None) == (not chosen.active() or len(side.value if side else "x" * sides.LONGEST) >= sides.LONGEST)


@given(st.lists(SIDES, min_size=2, max_size=4), FILTERS)
def test_the_order_of_the_sides_changes_only_the_order_of_what_they_pick(chosen: list[Side], within: Selection) -> None:
    there, back = sides.selections(within, chosen), sides.selections(within, chosen[::-1])
    alike = [(set(one.beyond), one.having("beyond", ())) for one in there]
    for name in (f"not_{item}" for item in (*LISTS, "article")):
        alike = [(beyond, one.having(name, tuple(sorted(getattr(one, name))))) for beyond, one in alike]
    mirrored = [(set(one.beyond), one.having("beyond", ())) for one in back[::-1]]
    for name in (f"not_{item}" for item in (*LISTS, "article")):
        mirrored = [(beyond, one.having(name, tuple(sorted(getattr(one, name))))) for beyond, one in mirrored]
    assert alike == mirrored


@pytest.mark.parametrize(
    "code",
    ["", "rest:", "country:", "colour:red", ":::", "period:", "period:24", "period:2024-Q5", "period:2024-13", "period:0000",
     "period:..", "period:2024-02-30..", "period:2024-05-02..2024-05-01", "period:2024-5-1..", "view:", "view:colour=red",
     "view:scope=articles", "view:from=yesterday", "article:" + "x" * 2000],
)  # fmt: skip
def test_nonsense_is_no_side(code: str) -> None:
    assert Side.parse(code) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("2024", (date(2024, 1, 1), date(2024, 12, 31))),
        ("2024-Q1", (date(2024, 1, 1), date(2024, 3, 31))),
        ("2024-Q4", (date(2024, 10, 1), date(2024, 12, 31))),
        ("2024-02", (date(2024, 2, 1), date(2024, 2, 29))),
        ("2024-05-03..2024-05-09", (date(2024, 5, 3), date(2024, 5, 9))),
        ("2024-05-03..", (date(2024, 5, 3), None)),
        ("..2024-05-09", (None, date(2024, 5, 9))),
    ],
)
def test_a_period_has_a_first_and_a_last_day(value: str, expected: tuple[date | None, date | None]) -> None:
    assert sides.days(value) == expected


@pytest.mark.parametrize(
    ("mark", "code"),
    [
        ({"country": "BLR"}, "country:BLR"),
        ({"article_id": "a1"}, "article:a1"),
        ({"theme": "ships", "article_id": "a1"}, "theme:ships"),
        ({"entity_id": "e1"}, "actor:e1"),
        ({"source": "Daily & Co"}, "source:Daily & Co"),
    ],
)
def test_a_mark_is_a_side(mark: dict[str, object], code: str) -> None:
    side = sides.of(mark)
    assert side is not None
    assert side.code == code


@pytest.mark.parametrize("mark", [{}, {"statistic_id": "s1"}, {"country": None}, {"country": float("nan")}])
def test_other_marks_are_no_side(mark: dict[str, object]) -> None:
    assert sides.of(mark) is None


def test_a_side_replaces_filters_of_its_own_kind_and_keeps_the_others() -> None:
    within = Selection(country=("LVA",), theme=("ships",), every=("theme",))
    assert sides.picked(within, Side("country", "KEN")) == Selection(country=("KEN",), theme=("ships",), every=("theme",))
    view = Side.parse("view:words=boats&country=KEN&all=country")
    assert view is not None
    assert sides.picked(within, view) == Selection(country=("KEN",), theme=("ships",), words="boats", every=("country", "theme"))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        (("article:a1", "rest"), (["a1"], ["a2", "a3", "a4", "a5"])),
        (("rest", "language:bn"), (["a1", "a2", "a4", "a5"], ["a3"])),
        (("country:LVA", "source:Post"), (["a1", "a2", "a3", "a5"], ["a2", "a4"])),
        (("rest", "rest"), (["a1", "a2", "a3", "a4", "a5"],) * 2),
        (("article:a1", "article:a2", "rest"), (["a1"], ["a2"], ["a3", "a4", "a5"])),
        (("source:Post", "view:language=bn", "article:a1", "rest"), (["a2", "a4"], ["a3"], ["a1"], ["a5"])),
        (("view:source=Post&language=en", "rest"), (["a2", "a4"], ["a1", "a3", "a5"])),
        (("view:source=Post&scope=articles", "rest"), (["a2", "a4"], ["a1", "a3", "a5"])),
    ],
)
@pytest.mark.parametrize("scope", ["passages", "articles"])
def test_sides_pick_their_articles(little: Corpus, codes: tuple[str, ...], expected: tuple[list[str], ...], scope: str) -> None:
    chosen = [side for side in map(Side.parse, codes) if side]
    picked = sides.selections(Selection(scope=scope), chosen)
    sql = "SELECT article_id FROM picked_articles ORDER BY 1"
    assert tuple(little.ask(sql, side)["article_id"].tolist() for side in picked) == expected


@pytest.mark.parametrize("scope", ["passages", "articles"])
@pytest.mark.parametrize("code", ["period:2024-05", "view:words=boats", "view:country=LVA&theme=ships", "view:actor=x&scope=articles"])
def test_a_side_and_its_rest_are_everything_and_share_nothing(little: Corpus, code: str, scope: str) -> None:
    side = Side.parse(code)
    assert side is not None
    within = Selection(scope=scope)
    picked = sides.selections(within, (side, Side("rest")))
    for table, key in (("statistics", "statistic_id"), ("mentions", "article_id || start"), ("sentences", "article_id || sentence")):
        rows = [set(little.ask(f"SELECT {key} AS id FROM picked_{table}", one)["id"]) for one in (*picked, within)]
        if picked[0].scope == scope:  # filters saved in the other scope leave out articles around the passages, or the reverse
            assert rows[0] | rows[1] == rows[2], table
        assert rows[1] <= rows[2], table
        assert not rows[0] & rows[1], table


def test_an_address_of_a_view_is_short_enough_or_no_side() -> None:
    assert sides.of_view(Selection(words="x" * 300, source=tuple("y" * 290 + str(n) for n in range(9)))) is None
    assert address.unparse(Selection()) == {}


def test_the_filters_of_a_page_become_a_side_as_short_as_can_be() -> None:
    assert versus.short(Selection(country=("LVA",))).code == "country:LVA"
    assert versus.short(Selection(country=("LVA", "KEN"))).code == "view:country=LVA&country=KEN"
    assert versus.short(Selection(country=("LVA",), words="boats")).code == "view:country=LVA&words=boats"


def test_filters_can_be_compared_with_the_rest_with_other_values_and_with_anything(little: Corpus) -> None:
    view = View(little, Selection(language=("en",)), LOOKS["light"], "")
    found = versus.choices(view)
    assert [code for _, code in found][:2] == ["rest", "language:bn"]
    assert found[-1][1] == ""


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2024", "2024"),
        ("2024-Q3", "Q3 2024"),
        ("2024-07", "Jul 2024"),
        ("2024-07-02..2024-09-30", "2 Jul 2024 to 30 Sep 2024"),
        ("2024-07-02..", "from 2 Jul 2024"),
        ("..2024-09-30", "to 30 Sep 2024"),
    ],
)
def test_a_period_reads_as_people_say_it(value: str, words: str) -> None:
    assert choices.time(value) == words
