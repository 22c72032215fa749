"""What is kept stays within its bounds, and a frame that a caller changes is the caller's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from corpus import store
from corpus.kept import Kept, frozen
from corpus.selection import Selection
from corpus.store import Corpus
from tests.corpus import tiny


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Corpus]:
    """The tiny pile, opened."""
    tiny.write(tmp_path)
    corpus = Corpus.open(tmp_path)
    yield corpus
    corpus.close()


def words(*, entries: int = 9, room: int = 80) -> Kept[str]:
    """A store of words, each as large as it is long."""
    return Kept(entries=entries, room=room, size=len)


def test_a_value_is_made_once() -> None:
    kept, made = words(), []
    assert [kept.get("one", lambda: made.append(1) or "value") for _ in range(3)] == ["value"] * 3
    assert made == [1]


def test_what_was_not_asked_for_longest_goes_first_when_there_are_too_many() -> None:
    kept = words(entries=2)
    for name in ("one", "two", "one", "three"):
        kept.get(name, lambda name=name: name)
    assert kept.get("one", lambda: "made anew") == "one"
    assert kept.get("two", lambda: "made anew") == "made anew"


def test_what_is_kept_takes_no_more_than_its_room() -> None:
    kept = words(room=16)
    for name in "abcdefghi":
        kept.get(name, lambda name=name: name * 2)
    assert kept.get("a", lambda: "x") == "x"
    assert kept.get("i", lambda: "x") == "ii"


def test_one_value_may_not_push_out_all_others() -> None:
    kept = words(room=80)
    kept.get("small", lambda: "s")
    assert len(kept.get("large", lambda: "l" * 11)) == 11
    assert kept.get("large", lambda: "made anew") == "made anew"
    assert kept.get("small", lambda: "made anew") == "s"


def test_a_fault_is_raised_and_not_kept() -> None:
    kept = words()
    with pytest.raises(ZeroDivisionError):
        kept.get("one", lambda: str(1 / 0))
    assert kept.get("one", lambda: "value") == "value"


def test_lists_can_be_part_of_a_key() -> None:
    assert frozen(["a", ["b", 1], None]) == ("a", ("b", 1), None)


def test_an_answer_that_is_changed_does_not_change_the_next_one(small: Corpus) -> None:
    sql = "SELECT article_id, words FROM articles ORDER BY key"
    first = small.ask(sql)
    before = first["words"].tolist()
    first["words"] = 0
    first.loc[0, "article_id"] = "changed"
    assert small.ask(sql)["words"].tolist() == before
    assert small.ask(sql)["article_id"].tolist()[0] != "changed"


def test_answers_are_told_apart_by_selection_and_by_parameters(small: Corpus) -> None:
    sql = "SELECT count(*)::BIGINT AS n FROM picked_articles WHERE list_contains($these, language)"
    whole = small.ask("SELECT language, count(*)::BIGINT AS n FROM articles WHERE language IS NOT NULL GROUP BY 1 ORDER BY 1")
    first, second = whole["language"].tolist()[:2]
    numbers = dict(zip(whole["language"], whole["n"], strict=True))
    assert [int(small.ask(sql, these=[name])["n"].iloc[0]) for name in (first, second)] == [numbers[first], numbers[second]]
    assert int(small.ask(sql, Selection(language=(first,)), these=[first, second])["n"].iloc[0]) == numbers[first]


@pytest.mark.parametrize("scope", ["passages", "articles"])
@pytest.mark.parametrize("words", ["ship*", "the harbour", "“no such phrase”", "*"])
def test_words_pick_the_same_in_a_pile_in_memory_and_in_one_that_is_read_as_needed(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str, scope: str) -> None:
    tiny.write(tmp_path)
    sql = "SELECT article_id, sentence FROM picked_sentences ORDER BY 1, 2"
    found = "SELECT article_id, sentence, start, \"end\" FROM picked_words ORDER BY 1, 2"
    asked = [(sql, Selection(words=words, scope=scope)), (sql, Selection(not_words=words, scope=scope)),
             (found, Selection(words=words, not_words="of", scope=scope)),
             (sql, Selection(beyond=(Selection(words=words, scope=scope),), scope=scope))]
    answers = []
    for most in (store.IN_MEMORY_BYTES, 0):
        monkeypatch.setattr(store, "IN_MEMORY_BYTES", most)
        corpus = Corpus.open(tmp_path)
        answers.append([corpus.ask(query, selection).values.tolist() for query, selection in asked])
        corpus.close()
    assert answers[0] == answers[1]
    assert words != "*" or answers[0][0]
