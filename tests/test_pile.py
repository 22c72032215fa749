"""The invented pile, built by the command of the README: hard rules hold, and every extractor keeps its floor against the truth.

The floors in `pile/floors.toml` are what was measured when they were last set, rounded down. They may rise, not fall.
"""

import tomllib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from corpus.evidence import misquoted, prove
from corpus.schema import TABLES
from corpus.snapshot import open_current
from tests import pile_crosswise as crosswise
from tests import pile_links as links
from tests import pile_rows as rows
from tests import pile_truth as truth
from tests.conftest import run
from tests.pile_truth import Pile, Score

MEASURES: dict[str, Callable[[Pile], Score]] = {
    "figures found": rows.figures,
    "figures: value": rows.figure_columns("value"),
    "figures: range and qualifier": rows.figure_columns("low", "high", "qualifier"),
    "figures: kind": rows.figure_columns("kind"),
    "figures: unit": rows.figure_columns("unit"),
    "figures: counted": rows.figure_columns("counted"),
    "figures: change": rows.figure_columns("change"),
    "figures: speaker": rows.figure_columns("speaker"),
    "figures: attribution": rows.figure_columns("attribution"),
    "numbers that are no figures, left alone": rows.traps,
    "quotes found": rows.quotes,
    "quotes: speaker": rows.quote_speakers,
    "quotes: kind and parts": rows.quote_forms,
    "quotes hold one speaker": rows.one_speaker,
    "names found": crosswise.mentions,
    "people found are people": crosswise.people_found,
    "people in two scripts are one": crosswise.joined(
        lambda kind, a, b: kind == "person" and not crosswise.same_letters(a, b) and not crosswise.alone(a) and not crosswise.alone(b)),
    "people in two spellings are one": crosswise.joined(
        lambda kind, a, b: kind == "person" and crosswise.same_letters(a, b) and not crosswise.alone(a) and not crosswise.alone(b)),
    "surnames alone are joined over the pile": crosswise.joined(
        lambda kind, a, b: kind == "person" and (crosswise.alone(a) or crosswise.alone(b))),
    "people have their names without case endings": crosswise.base_names,
    "places in two scripts are one": crosswise.joined(lambda kind, a, b: kind == "place"),
    "organisations and their acronyms are one": crosswise.joined(
        lambda kind, a, b: kind == "organisation" and crosswise.same_letters(a, b)),
    "organisations by their translated names are one": crosswise.joined(
        lambda kind, a, b: kind == "organisation" and not crosswise.same_letters(a, b)),
    "different actors stay apart": crosswise.kept_apart,
    "namesakes found and apart": crosswise.namesakes,
    "roles": crosswise.roles,
    "words of countries": crosswise.country_words,
    "countries of articles": crosswise.country_articles,
    "dates": crosswise.dates,
    "same claims in one language": links.claims("same_claim", one_language=True),
    "same claims across languages": links.claims("same_claim", one_language=False),
    "conflicting claims in one language": links.claims("conflicting_claim", one_language=True),
    "conflicting claims across languages": links.claims("conflicting_claim", one_language=False),
    "omissions": links.omissions,
    "shared quotes": links.shared_quotes,
    "near copies": links.near_copies,
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the snapshot of the pile; the build says that some inputs were rejected."""
    out = tmp_path_factory.mktemp("pile") / "data"
    done = run("-m", "pipeline", "build", *map(str, truth.SOURCES), "--out", str(out), "--quiet")
    assert done.returncode == 4, done.stderr
    return out


@pytest.fixture(scope="module")
def pile(built: Path) -> Pile:
    """The built pile beside its truth."""
    return Pile(built)


@pytest.fixture(scope="module")
def floors() -> dict[str, dict[str, float]]:
    """Recall and precision that each category must keep."""
    return tomllib.loads((truth.HOME / "floors.toml").read_text("utf-8"))


def test_every_category_has_a_floor(floors: dict[str, dict[str, float]]) -> None:
    assert list(floors) == list(MEASURES)


@pytest.mark.parametrize("name", MEASURES)
def test_an_extractor_keeps_its_floor_against_what_a_reader_finds(pile: Pile, floors: dict[str, dict[str, float]], name: str) -> None:
    floor = floors[name]
    score = MEASURES[name](pile)
    told = f"recall {score.recall:.3f} ({score.found}/{score.wanted}), precision {score.precision:.3f} ({score.right}/{score.rows})"
    assert score.wanted + score.rows > 0, "nothing was measured"
    kept = score.recall >= floor.get("recall", 0) and score.precision >= floor.get("precision", 0)
    assert kept, "\n".join([told, *score.misses[:25]])


def test_the_words_of_every_truth_stand_in_the_text_of_its_article(pile: Pile) -> None:
    tables = ("figures", "traps", "optional", "quotes", "mentions", "roles", "countries", "not_countries", "dates")
    for table in tables:
        for entry, place in pile.placed(table):
            assert pile.texts[place.article_id][place.start : place.end] == entry["words"]
    assert {entry["actor"] for entry in pile.truth["mentions"]} == set(pile.truth["actors"])


def test_the_truth_holds_every_kind_and_qualifier_of_figures(pile: Pile) -> None:
    columns = {column.name: set(column.values) for column in TABLES["statistics"].columns}
    for column in ("kind", "qualifier", "change", "attribution"):
        assert columns[column] - {entry.get(column) for entry in pile.truth["figures"]} == set()


def test_nothing_found_is_lost(pile: Pile) -> None:
    counts = pile.manifest["counts"]
    lines = [line for line in (truth.HOME / "articles.jsonl").read_text("utf-8").splitlines() if line.strip()]
    assert counts["inputs"] == len(lines) + len(list((truth.HOME / "texts").iterdir()))
    assert (counts["copies"], counts["rejects"]) == (len(pile.tables["copies"]), len(pile.tables["rejects"]))
    assert counts["inputs"] == counts["copies"] + counts["rejects"]
    assert counts["articles"] == counts["copies"] - len(pile.truth["copies"])


def test_the_order_of_the_sources_does_not_change_a_byte(built: Path, tmp_path: Path) -> None:
    again = tmp_path / "data"
    done = run("-m", "pipeline", "build", *map(str, reversed(truth.SOURCES)), "--out", str(again), "--quiet")
    assert done.returncode == 4, done.stderr
    first, second = ({path.name: path.read_bytes() for path in open_current(data).folder.iterdir()} for data in (built, again))
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_every_unreadable_input_is_rejected_with_its_code_and_a_reason(pile: Pile) -> None:
    lines = (truth.HOME / "articles.jsonl").read_text("utf-8").splitlines()
    taken = '{"id": "flood-en-1",'
    numbers = {"not-a-record": next(n for n, line in enumerate(lines, 1) if line.startswith("[")),
               "not-json": next(n for n, line in enumerate(lines, 1) if not line.endswith(("}", "]"))),
               "flood-en-1": f"flood-en-1~{max(n for n, line in enumerate(lines, 1) if line.startswith(taken))}"}
    wanted = {}
    for key, code in pile.truth["rejects"].items():
        file, _, name = key.partition("#")
        wanted[f"{file}#{numbers.get(name, name)}" if name else key] = code
    assert {row["key"]: row["code"] for row in pile.tables["rejects"]} == wanted
    assert all(len(row["reason"].split()) > 3 for row in pile.tables["rejects"])


def test_the_same_text_under_two_ids_is_one_article_with_two_copies(pile: Pile) -> None:
    for names in pile.truth["copies"]:
        rows = [row for row in pile.tables["copies"] if row["article_id"] == pile.ids[names[0]]]
        assert sorted(row["key"] for row in rows) == sorted(f"articles.jsonl#{name}" for name in names)
    first, second = (row for row in pile.tables["copies"] if row["article_id"] == pile.ids["flood-en-1"])
    assert {first["source"], second["source"]} == {"Meridian Wire", "Harbour Ledger"}


def test_a_few_changed_words_make_two_articles(pile: Pile) -> None:
    for left, right in pile.truth["near_copies"]:
        assert pile.ids[left] != pile.ids[right]


def test_every_row_stands_on_its_words(pile: Pile, built: Path) -> None:
    for name, table in TABLES.items():
        if table.has_surface:
            assert misquoted(pile.tables[name], pile.texts) == [], name
    for name in ("quotes", "events", "sentences"):
        assert [row for row in pile.tables[name] if not 0 <= row["start"] < row["end"] <= len(pile.texts[row["article_id"]])] == []
    assert prove(built)[1] == []


def test_figures_keep_their_own_arithmetic(pile: Pile) -> None:
    for row in pile.tables["statistics"]:
        low, value, high = row["low"], row["value"], row["high"]
        assert low is None or high is None or low <= high, row["surface"]
        assert value is None or ((low is None or low <= value) and (high is None or value <= high)), row["surface"]
        if row["qualifier"] == "exact":
            assert low == value == high, row["surface"]


@pytest.mark.parametrize("name", ["border-en-4", "no-title", "hostile-marks", "ferry.txt", "harbour.md", "most.txt", "khata.txt",
                                  "cp1251.txt"])
def test_a_text_without_a_language_gets_the_right_one(pile: Pile, name: str) -> None:
    assert pile.article(name)["language"] == pile.truth["languages"][name]


@pytest.mark.parametrize("name", ["border-en-4", "clock-en", "harbour.md", "no-title"])
def test_the_publication_date_is_read_where_the_record_has_none_or_only_a_month(pile: Pile, name: str) -> None:
    row = pile.article(name)
    assert [row["published_earliest"], row["published_latest"]] == [date.fromisoformat(day) for day in pile.truth["published"][name]]


@pytest.mark.parametrize("name", ["ferry.txt", "most.txt", "khata.txt"])
def test_the_headline_of_a_file_is_its_first_line(pile: Pile, name: str) -> None:
    row = pile.article(name)
    assert row["title"] == pile.truth["titles"][name] == row["text"][row["title_start"] : row["title_end"]]


@pytest.mark.parametrize("name", ["flood-en-2", "border-en-1", "strike-en-1", "trial-en-1", "ferry.txt"])
def test_the_place_of_a_dateline_is_read(pile: Pile, name: str) -> None:
    assert pile.article(name)["place"] == pile.truth["datelines"][name]


def test_hostile_texts_are_kept_as_they_are(pile: Pile) -> None:
    hostile = {name: record for name, record in pile.records.items() if name.startswith("hostile")}
    assert len(hostile) == 7
    for name, record in hostile.items():
        assert pile.texts[pile.ids[name]].endswith(truth.normal(record["text"])), name
    assert pile.article("hostile-arabic")["language"] == "ar"
