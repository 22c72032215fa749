"""The contract is whole: every table of the design, typed, described, checked."""

import pytest

from corpus import schema
from corpus.column import TYPES
from tests.corpus import tiny

NAMES = [
    "articles",
    "copies",
    "sentences",
    "keywords",
    "keyword_mentions",
    "entities",
    "mentions",
    "roles",
    "blocs",
    "article_countries",
    "statistics",
    "dates",
    "quotes",
    "events",
    "themes",
    "theme_mentions",
    "article_themes",
    "links",
    "rejects",
    "corrections",
]


def test_all_tables_are_there_in_their_order() -> None:
    assert list(schema.TABLES) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_typed_and_explained(name: str) -> None:
    table = schema.TABLES[name]
    assert set(table.key) <= set(table.names)
    assert set(table.order) <= set(table.names)
    for column in table.columns:
        assert column.type in TYPES
        assert column.meaning.endswith("."), column
        assert column.made.endswith("."), column
        assert column.label[0].isupper(), column
        assert all(value == value.lower() and " " not in value for value in column.values)


def test_an_empty_table_has_its_whole_schema() -> None:
    empty = schema.to_arrow([], schema.TABLES["statistics"])
    assert empty.num_rows == 0
    assert empty.schema == schema.arrow_schema(schema.TABLES["statistics"])


def test_a_column_that_does_not_exist_is_refused() -> None:
    with pytest.raises(KeyError, match="table sentences has no column colour"):
        schema.to_arrow([{"article_id": "a", "colour": "red"}], schema.TABLES["sentences"])


def test_a_missing_required_value_is_named() -> None:
    table = schema.TABLES["statistics"]
    frame = schema.to_arrow([{**tiny.ROWS["statistics"][0], "attribution": None}], table)
    assert schema.check(frame, table) == ["statistics.attribution: 1 rows are null, but the column is required"]


def test_a_repeated_key_is_named() -> None:
    table = schema.TABLES["copies"]
    frame = schema.to_arrow(tiny.ROWS["copies"] + tiny.ROWS["copies"][:1], table)
    assert schema.check(frame, table) == ["copies: 1 rows repeat a key (key)"]


def test_other_columns_are_no_table_of_ours() -> None:
    table = schema.TABLES["copies"]
    assert "expected" in schema.check(schema.to_arrow([], table).drop_columns(["url"]), table)[0]
