"""Words that a reader searches for: whole words in any script, read alike by Python and by the database."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from corpus.picked import holding
from corpus.search import places, spans, term, terms
from corpus.store import Corpus
from tests.corpus import tiny


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("tiny")
    tiny.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


def found(words: str, text: str) -> list[str]:
    return [text[start:end] for start, end in spans(words, text)]


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("art", "Party of art. Artist, ART!", ["art", "ART"]),
        ("art*", "Party of art. Artist, ART!", ["art", "Artist", "ART"]),
        ('"illegal migration"', "Illegal\nmigration, illegal  migration; illegal. Migration", ["Illegal\nmigration", "illegal  migration"]),
        ("Казахстан", "Казахстан в Казахстане", ["Казахстан"]),
        ("казахстан*", "Казахстан в Казахстане", ["Казахстан", "Казахстане"]),
        ("কেনিয়া", "কেনিয়া ও কেনিয়ার", ["কেনিয়া"]),
        ("কেনিয়া*", "কেনিয়া ও কেনিয়ার", ["কেনিয়া", "কেনিয়ার"]),
        ("মে", "মে মেয়ে", ["মে"]),
        ("内务", "白俄罗斯内务部", ["内务"]),
        ("内务*", "白俄罗斯内务部", ["内务"]),
        ("it's", "It's its", ["It's"]),
        ("e\u0301tat", "d'état", ["état"]),
        ("5 %", "15 % and 5 %", ["%", "5", "%"]),
        ("a.b", "a.b axb", ["a.b"]),
        ("a b", "a b a", ["a", "b", "a"]),
        ("aa", "aaa aa", ["aa"]),
        ('"new york" york', "New York", ["New York"]),
        ("*", "anything * at all", []),
        ("", "anything", []),
        ("x", "", []),
    ],
)
def test_words_are_found_whole_in_any_script(words: str, text: str, expected: list[str]) -> None:
    assert found(words, text) == expected


def test_a_hostile_search_stays_short() -> None:
    assert len(terms(" ".join(f"w{number}" for number in range(1000)))) == 20
    assert spans("(a+)+$ a*", "a" * 5000) == [(0, 5000)]
    assert spans("-*", "-" * 2000) == [(at, at + 1) for at in range(2000)]


WORDS = st.text(st.sampled_from("ab ß.*\"(ÉКкকে内%\u200c'"), max_size=12)


@given(WORDS, WORDS)
@example("K", "\u212a")
@example("ſ", "s S")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_database_and_python_find_the_same_texts(corpus: Corpus, words: str, text: str) -> None:
    for word in terms(words):
        rows = corpus.ask("SELECT regexp_matches($text, $pattern) AS yes", pattern=term(word).pattern, text=f" {text} ")
        assert bool(rows["yes"].iloc[0]) is bool(places(term(word), text))


def test_sentences_that_hold_every_word(corpus: Corpus) -> None:
    rows = corpus.ask(f"SELECT article_id, sentence FROM ({holding(('one', 'two'))})", one=term("guides").pattern, two=term("paid").pattern)
    assert rows.to_dict("records") == [{"article_id": "a2", "sentence": 0}]
