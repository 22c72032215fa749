"""What can be a side: every value of a pile larger than the lists is reached by part of its name."""

from collections.abc import Iterator

import pytest

from components.charts import choices
from corpus import schema, snapshot
from corpus.selection import Selection
from corpus.store import Corpus
from tests.components import tiny

MANY = choices.VALUES + 15
EVERYTHING = Selection()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    """The tiny snapshot with more people than a list holds, each named once; the last one in two scripts."""
    held, folder = tiny.rows(), tmp_path_factory.mktemp("many")
    entity, mention = held["entities"][0], held["mentions"][0]
    names = [f"Person {number:03}" for number in range(MANY)]
    held["entities"] += [
        {
            **entity,
            "entity_id": f"e-{name}",
            "name": name,
            "kind": "person",
            "country": None,
            "aliases": [name, "Кубраков"] if name == names[-1] else [name],
        }
        for name in names
    ]
    held["mentions"] += [{**mention, "entity_id": f"e-{name}", "kind": "person", "surface": mention["surface"]} for name in names]
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    snapshot.write(folder, tables, {"build_id": "manypeople", "counts": {}, "versions": {}, "quality": {}})
    corpus = Corpus.open(folder)
    yield corpus
    corpus.close()


def test_a_list_holds_the_first_values_and_says_that_it_is_cut(many: Corpus, little: Corpus) -> None:
    rows = choices.choices(many, EVERYTHING)
    assert (rows["kind"] == "actor").sum() == choices.VALUES
    assert choices.cut(rows)
    assert not choices.cut(choices.choices(little, EVERYTHING))


@pytest.mark.parametrize("find", [f"person {MANY - 1:03}", "кубр"])
def test_any_value_is_found_by_part_of_its_name_in_any_script(many: Corpus, find: str) -> None:
    assert f"actor:e-Person {MANY - 1:03}" not in set(choices.choices(many, EVERYTHING)["code"])
    assert list(choices.choices(many, EVERYTHING, find)["code"]) == [f"actor:e-Person {MANY - 1:03}"]


def test_countries_are_found_by_the_name_that_people_read_and_articles_by_their_title(little: Corpus) -> None:
    assert list(choices.choices(little, EVERYTHING, "latv")["code"]) == ["country:LVA"]
    assert list(choices.choices(little, EVERYTHING, "FLOODS")["code"]) == ["article:a1"]
    assert choices.choices(little, EVERYTHING, "[.*").empty
