"""Bundles: what stands in them, by hand on a made-up snapshot, and that every chart's bundle proves itself under several filters."""

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest

from components import bundle, export
from components.charts import CHARTS
from components.charts.compare import comparison
from components.charts.facts import FACTS
from components.citation import Extract
from components.sides import Side
from corpus.cells import original
from corpus.selection import Selection
from corpus.store import Corpus
from pipeline.verify import verify
from tests.components import extracts
from tests.corpus import tiny

STATES = {"everything": Selection(), "a country": Selection(country=("BLR",)),
          "an article theme": Selection(theme=("migration",), scope="articles"),
          "Bengali": Selection(language=("bn",)), "nothing": Selection(words="zzzqqq")}


@pytest.fixture
def corpus(tmp_path: Path) -> Corpus:
    return extracts.opened(tmp_path / "data")


def members(content: bytes) -> dict[str, bytes]:
    """The files of a bundle."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def table(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV inside a bundle."""
    return list(csv.DictReader(io.StringIO(content.decode("utf-8"), newline="")))


def test_the_evidence_of_a_person_is_the_place_that_names_her(corpus: Corpus) -> None:
    files = members(bundle.zip_bytes(extracts.extract(corpus, "people_ranked")))
    assert [(row["name"], row["mentions"]) for row in table(files["data.csv"])] == [("Anna Berg", "1")]
    assert table(files["evidence.csv"]) == [{
        "row": "1", "entity_id": "e-berg", "article_id": "a1", "key": "a1.txt", "title": "", "source": "Daily", "url": "",
        "published": "", "start": "0", "end": "9",
        "surface": "Anna Berg", "sentence": "0", "sentence_start": "0", "sentence_text": "Anna Berg spoke in Riga."}]


def test_words_that_run_on_take_the_text_up_to_their_end_with_them(corpus: Corpus) -> None:
    place = table(members(bundle.zip_bytes(extracts.extract(corpus, "quotes_list")))["evidence.csv"])[0]
    said = original(place["sentence_text"])
    assert said == extracts.HOSTILE[: extracts.QUOTE[1]]
    first, last = (int(place[edge]) - int(place["sentence_start"]) for edge in ("start", "end"))
    assert said[first:last] == original(place["surface"]) == extracts.HOSTILE[slice(*extracts.QUOTE)]


def test_of_a_sentence_without_end_the_part_around_the_words_is_taken(tmp_path: Path) -> None:
    rows = extracts.rows()
    text = "ক" * 5000 + " guides " + "x" * 100_000
    rows["articles"].append({**rows["articles"][0], "article_id": "a5", "key": "a5.txt", "text": text})
    rows["sentences"].append({"article_id": "a5", "sentence": 0, "start": 0, "end": len(text)})
    rows["keywords"].append({**rows["keywords"][0], "article_id": "a5"})
    rows["keyword_mentions"].append({"article_id": "a5", "term": "guides", "start": 5001, "end": 5007, "surface": "guides", "sentence": 0})
    tiny.write(tmp_path / "data", rows=rows)
    (tmp_path / "long.zip").write_bytes(bundle.zip_bytes(extracts.extract(Corpus.open(tmp_path / "data"), "keywords_ranked")))
    assert verify(tmp_path / "long.zip")[1] == []
    places = table(members((tmp_path / "long.zip").read_bytes())["evidence.csv"])
    place = next(place for place in places if place["article_id"] == "a5")
    assert (place["sentence_start"], place["sentence_text"]) == ("4601", "ক" * 399 + " guides " + "x" * 1193)


def test_the_data_are_the_bytes_of_the_card_s_csv_and_nothing_begins_as_a_formula(corpus: Corpus) -> None:
    for name in CHARTS:
        extract = extracts.extract(corpus, name)
        files = members(bundle.zip_bytes(extract))
        assert files["data.csv"] == export.csv_bytes(extract.rows)
        cells = [cell for file in ("data.csv", "evidence.csv") for row in table(files[file]) for cell in row.values()]
        assert [cell for cell in cells if cell.startswith(("=", "@", "+"))] == []


def test_the_package_tells_filters_snapshot_columns_and_hashes(corpus: Corpus) -> None:
    extract = extracts.extract(corpus, "keywords_ranked", selection=Selection(country=("KEN", "LVA"), language=("en",)))
    files = members(bundle.zip_bytes(extract))
    package = json.loads(files["datapackage.json"])
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    assert package["name"] == "lineup-keywords-ranked-tiny1"
    assert package["lineup"]["selection"] == {"country": ["KEN", "LVA"], "language": ["en"]}
    assert package["lineup"]["filters"] == ["country is Kenya or Latvia", "language is English"]
    assert [package["lineup"][name] for name in ("snapshot", "marks", "per")] == ["tiny1", ["keyword", "language"], "row"]
    data, evidence, readme = package["resources"]
    assert [data["path"], evidence["path"], readme["path"]] == ["data.csv", "evidence.csv", "README.md"]
    assert all(entry["bytes"] == len(files[entry["path"]]) and entry["hash"].startswith("sha256:") for entry in package["resources"])
    assert [field["name"] for field in data["schema"]["fields"]] == list(extract.rows.columns)
    assert {field["name"]: field["type"] for field in data["schema"]["fields"]}["mentions"] == "integer"
    assert data["schema"]["missingValues"] == [""]


def test_a_link_in_an_article_is_no_source_unless_it_leads_to_the_web(corpus: Corpus) -> None:
    package = json.loads(members(bundle.zip_bytes(extracts.extract(corpus, "quotes_list")))["datapackage.json"])
    assert package["sources"] == [{"title": "+Post"}]


def test_the_readme_cites_and_says_how_to_prove(corpus: Corpus) -> None:
    readme = members(bundle.zip_bytes(extracts.extract(corpus, "keywords_ranked")))["README.md"].decode()
    assert f"Lineup, snapshot tiny1. {extracts.ADDRESS}" in readme
    assert "python -m pipeline verify" in readme


def test_the_same_rows_make_the_same_bytes_and_no_member_has_a_clock(corpus: Corpus) -> None:
    extract = extracts.extract(corpus, "keywords_ranked")
    content = bundle.zip_bytes(extract)
    assert content == bundle.zip_bytes(extract)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_more_places_than_a_bundle_holds_are_left_out_by_whole_rows_and_that_is_said(corpus: Corpus, tmp_path: Path) -> None:
    extract = extracts.extract(corpus, "countries_ranked")
    assert extract.rows["mentions"].tolist() == [3, 2]
    (tmp_path / "some.zip").write_bytes(bundle.zip_bytes(extract, most=4))
    found, faults = verify(tmp_path / "some.zip")
    assert (found.proved, faults) == (1, [])
    assert "complete for the first 1 of 2 rows" in members(bundle.zip_bytes(extract, most=4))["README.md"].decode()


def test_evidence_that_packs_very_well_is_stored_so_that_no_reader_takes_it_for_a_bomb(tmp_path: Path) -> None:
    (tmp_path / "tight.zip").write_bytes(bundle._zipped({"a": b"x" * 3_000_000, "b": b"some words"}))
    with zipfile.ZipFile(tmp_path / "tight.zip") as archive:
        assert [entry.compress_type for entry in archive.infolist()] == [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]


@pytest.fixture(scope="module")
def seeds(snapshot: Path) -> Corpus:
    return Corpus.open(snapshot)


@pytest.mark.parametrize("state", STATES)
def test_every_chart_s_bundle_proves_itself(seeds: Corpus, state: str, tmp_path: Path) -> None:
    for name in CHARTS:
        for whole in (False, True):
            extract = extracts.extract(seeds, name, selection=STATES[state], whole=whole)
            (tmp_path / "bundle.zip").write_bytes(bundle.zip_bytes(extract))
            found, faults = verify(tmp_path / "bundle.zip")
            assert (faults, found.proved) == ([], len(extract.rows)), (name, whole)


def test_comparisons_prove_each_side(seeds: Corpus, tmp_path: Path) -> None:
    ids = seeds.ask("SELECT article_id FROM articles ORDER BY key")["article_id"].tolist()
    for sides in ((Side("article", ids[0]), Side("article", ids[3])), (Side("country", "BLR"), Side("country", "CHN"))):
        for facts in FACTS.values():
            chart = comparison(facts, sides)
            extract = Extract(chart, seeds, Selection(), chart.frame(seeds, Selection()), True)
            (tmp_path / "bundle.zip").write_bytes(bundle.zip_bytes(extract))
            found, faults = verify(tmp_path / "bundle.zip")
            assert (faults, found.proved, found.counts) == ([], len(extract.rows), (("a", "A"), ("b", "B"))), (sides, facts.name)


def test_charts_about_one_thing_prove_themselves_too(seeds: Corpus, tmp_path: Path) -> None:
    named = "SELECT entity_id FROM mentions WHERE kind = 'person' AND entity_id IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1"
    actor = seeds.ask(named)["entity_id"].iloc[0]
    for name, given in (("actor_articles", {"this_actor": actor}), ("actor_roles", {"this_actor": actor}),
                        ("country_actors", {"this_country": "BLR"}), ("theme_words", {"this_theme": "migration"}),
                        ("keyword_in_context", {"this_keyword": "Belarus", "this_language": "en"})):
        extract = extracts.extract(seeds, name, **given)
        (tmp_path / "bundle.zip").write_bytes(bundle.zip_bytes(extract))
        assert verify(tmp_path / "bundle.zip")[1] == [], name
        assert len(extract.rows) > 0, name
