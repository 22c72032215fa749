"""The laws of comparison over the tiny, the shipped and the invented pile: swapping mirrors everything, a side equals itself, the order of
rows does not matter, every number opens as many sentences."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pytest

from components import downloads, export
from components.charts import choices, compare, find
from components.charts.facts import FACTS
from components.charts.timelines import STEPS, timeline
from components.sides import REST, Side
from corpus import schema, snapshot
from corpus.selection import Selection
from corpus.store import Corpus
from tests import pile_truth
from tests.conftest import run

EVERYTHING = Selection()
PILES = ("tiny", "shipped", "invented")
PAIRS = 2  # pairs of sides that are drawn for every pile
# Of each kind of link the first two articles: what they word differently is where sides could be mixed up.
LINKED = """SELECT article_id, other_id FROM links WHERE kind IN ('same_event', 'shared_quote', 'conflicting_claim')
            QUALIFY row_number() OVER (PARTITION BY kind ORDER BY left_id, right_id) = 1 ORDER BY kind"""
OTHER = {"only A": "only B", "only B": "only A", "both": "both"}
SWAPPED = {"a": "b", "b": "a"}


@pytest.fixture(scope="module")
def folders(little_data: Path, snapshot: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The folders of the three piles."""
    invented = tmp_path_factory.mktemp("invented") / "data"
    done = run("-m", "pipeline", "build", *map(str, pile_truth.SOURCES), "--out", str(invented), "--quiet")
    assert done.returncode == 4, done.stderr
    return {"tiny": little_data, "shipped": snapshot, "invented": invented}


@pytest.fixture(scope="module", params=PILES)
def pile(request: pytest.FixtureRequest, folders: dict[str, Path]) -> Iterator[Corpus]:
    """Each pile in turn, open."""
    corpus = Corpus.open(folders[request.param])
    yield corpus
    corpus.close()


def pairs(corpus: Corpus) -> list[tuple[Side, Side]]:
    """Pairs of sides of every kind, drawn alike in every run; the rest, a filter with two values, and articles that tell one thing."""
    codes = choices.choices(corpus, EVERYTHING)
    drawn = random.Random(5)  # noqa: S311 - which pairs are tried, no secret
    kinds = sorted(codes["kind"].unique())
    sides = [Side.parse(drawn.choice(codes.loc[codes["kind"] == drawn.choice(kinds), "code"].tolist())) for _ in range(2 * PAIRS)]
    sides[1], sides[2] = Side(REST), Side.parse("view:language=en&words=police") or Side(REST)
    linked = corpus.ask(LINKED)
    sides += [Side("article", number) for number in linked[["article_id", "other_id"]].to_numpy().ravel()]
    return [(sides[at], sides[at + 1]) for at in range(0, len(sides), 2)]  # type: ignore[misc]


def charts(sides: tuple[Side, ...]) -> list[compare.Comparison]:
    """Every chart of a comparison."""
    return [*(compare.comparison(facts, sides) for facts in FACTS.values()), *(timeline(step, sides) for step in STEPS)]


def mirrored(frame: pd.DataFrame) -> pd.DataFrame:
    """The frame with its sides renamed, in the columns that name no side first."""
    of_side = [name for name in frame if name in SWAPPED or name[:2] in ("a_", "b_")]
    swap = {name: SWAPPED[name[0]] + name[1:] for name in of_side}
    swap |= {"only_a": "only_b", "only_b": "only_a"}
    back = frame.rename(columns=swap)
    if "held" in back:
        back = back.assign(held=back["held"].map({1: 2, 2: 1, 3: 3}), where=back["where"].map(OTHER))
    if "conflict" in back:
        back = back.assign(conflict=pd.Series([words and turned(words) for words in back["conflict"]], dtype=object))
    return back


def turned(conflict: str) -> str:
    """A conflict with its sides the other way round: "A states 3, B states 5." of "A states 5, B states 3."."""
    found = re.fullmatch(r"A (says|states) (.+?), B \1 (.+?)(: [^:]+)?(\.)", conflict)
    assert found, conflict
    verb, a, b, rest, end = (part or "" for part in found.groups())
    return f"A {verb} {b}, B {verb} {a}{rest}{end}"


def test_swapping_the_sides_mirrors_every_chart_its_download_and_its_address(pile: Corpus) -> None:
    for a, b in pairs(pile):
        for there, back in zip(charts((a, b)), charts((b, a)), strict=True):
            one, two = there.frame(pile, EVERYTHING), mirrored(back.frame(pile, EVERYTHING))
            pd.testing.assert_frame_equal(one.astype(object), two.astype(object), check_like=True)
            assert export.csv_bytes(one) == export.csv_bytes(two[one.columns])
            assert dict(there.given) == {SWAPPED[name]: code for name, code in back.given}
            address = downloads.locate(there, EVERYTHING)
            assert address is not None
            assert address.startswith(f"/data/{there.name}.csv?a=")
            assert find(there.name, dict(there.given)) == there


def test_a_side_against_itself_shows_no_difference(pile: Corpus) -> None:
    for side in [a for a, _ in pairs(pile)]:
        for chart in charts((side, side)):
            frame = chart.frame(pile, EVERYTHING)
            for name in [name for name in frame if name == "a" or name.startswith("a_")]:
                pd.testing.assert_series_equal(frame[name], frame[f"b{name[1:]}"], check_names=False)
            assert "where" not in frame or set(frame["where"]) <= {"both"}
            assert "conflict" not in frame or frame["conflict"].isna().all()


def test_every_number_opens_as_many_sentences_of_its_side(pile: Corpus) -> None:
    for a, b in pairs(pile):
        for chart in charts((a, b)):
            frame = chart.frame(pile, EVERYTHING).set_index("fact")
            behind = chart.behind(pile, EVERYTHING, {})
            for letter in "ab":
                counted = behind[behind["side"].str.contains(letter.upper())].groupby("fact").size()
                assert counted.reindex(frame.index).fillna(0).astype(int).tolist() == frame[letter].tolist(), chart.name


@pytest.mark.parametrize("name", PILES)
def test_the_order_of_rows_does_not_matter(folders: dict[str, Path], name: str, tmp_path: Path) -> None:
    straight = Corpus.open(folders[name])
    drawn = random.Random(7)  # noqa: S311 - an order of rows, no secret
    tables = {}
    for table in schema.TABLES:
        rows = straight.snapshot.read(table)
        order = list(range(rows.num_rows))
        drawn.shuffle(order)
        tables[table] = rows.take(pa.array(order, pa.int64()))
    snapshot.write(tmp_path, tables, {**straight.snapshot.manifest, "build_id": "shuffled"})
    shuffled = Corpus.open(tmp_path)
    for a, b in pairs(straight)[:2]:
        for chart in charts((a, b)):
            assert chart.frame(straight, EVERYTHING).equals(chart.frame(shuffled, EVERYTHING)), chart.name
    straight.close()
    shuffled.close()
