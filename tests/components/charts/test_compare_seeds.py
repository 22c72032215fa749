"""The shipped articles compared: facts meet across English and Bengali by what they are."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest

from components.charts import compare
from components.charts.facts import FACTS
from components.sides import Side
from corpus.selection import Selection
from corpus.store import Corpus


@pytest.fixture(scope="module")
def seeds(snapshot: Path) -> Iterator[Corpus]:
    """The shipped pile, open."""
    corpus = Corpus.open(snapshot)
    yield corpus
    corpus.close()


def articles(corpus: Corpus) -> list[Side]:
    """The five articles as sides, in the order of their files."""
    return [Side("article", number) for number in corpus.ask("SELECT article_id FROM articles ORDER BY key")["article_id"]]


def shared(corpus: Corpus, kind: str, a: Side, b: Side) -> set[str]:
    """The names of the facts that both articles hold."""
    rows = compare.comparison(FACTS[kind], (a, b)).frame(corpus, Selection())
    return set(rows.loc[rows["where"] == "both", "name"])


def test_an_english_and_a_bengali_article_meet_in_people_countries_and_themes(seeds: Corpus) -> None:
    english, _, bengali, council, _ = articles(seeds)
    assert shared(seeds, "people", english, bengali) == {"Ivan Kubrakov"}
    assert "Belarus" in shared(seeds, "countries", english, bengali)
    assert {"Terrorism", "Cybercrime"} <= shared(seeds, "themes", english, bengali)
    assert shared(seeds, "organisations", bengali, council) == {"Interpol"}
    assert {"Drug trafficking", "Terrorism"} <= shared(seeds, "themes", bengali, council)


def test_each_side_keeps_its_own_script_for_what_both_name(seeds: Corpus) -> None:
    english, _, bengali, _, _ = articles(seeds)
    row = compare.comparison(FACTS["people"], (english, bengali)).frame(seeds, Selection()).iloc[0]
    assert (row["a_words"], row["b_words"]) == ("Ivan Kubrakov", "ইভান কুব্রাকভের")
    assert row["b_words"] in row["b_said"]


def test_only_the_first_meeting_of_the_council_is_placed_differently(seeds: Corpus) -> None:
    found = []
    for a, b in combinations(articles(seeds), 2):
        for kind in ("figures", "events"):
            rows = compare.comparison(FACTS[kind], (a, b)).frame(seeds, Selection())
            found += rows["conflict"].dropna().tolist()
    assert len(found) == 1
    assert all(words in found[0] for words in ("Minsk", "Almaty", "another place, if both mean one event"))


def test_a_number_that_an_article_tells_twice_is_one_figure_and_small_counts_come_last(seeds: Corpus) -> None:
    council, china, *_ = articles(seeds)
    rows = compare.comparison(FACTS["figures"], (council, china)).frame(seeds, Selection())
    names = rows["name"].tolist()
    assert names.count("80th anniversary") == 1
    assert rows.loc[rows["name"] == "80th anniversary", "a"].tolist() == [2]
    assert names.index("213 individuals") < names.index("1 of the significant topics")
    assert names.index("30 agreements") < names.index("1 language")


def test_keywords_and_speakers_read_as_the_articles_write_them(seeds: Corpus) -> None:
    council, china, *_ = articles(seeds)
    keywords = compare.comparison(FACTS["keywords"], (council, china)).frame(seeds, Selection())["name"]
    assert {"Belarus", "Commonwealth of Independent States", "law enforcement agencies"} <= set(keywords)
    speakers = compare.comparison(FACTS["speakers"], (council, china)).frame(seeds, Selection()).set_index("name")["where"]
    assert speakers["Aleksandr Lukashenko"] == "both"


def test_the_file_names_an_article_on_one_line_by_its_title_or_its_first_words(seeds: Corpus) -> None:
    council, _, bengali, *_ = articles(seeds)
    row = compare.comparison(FACTS["people"], (council, bengali)).frame(seeds, Selection()).iloc[0]
    assert row["a_article"] == "A shield for right-minded citizens and a sword for the criminal world"
    assert row["b_article"].startswith("বেলারুশ অপরাধ")
    assert "\n" not in row["b_article"]
