"""The tray in the address: codes and back, rows of evidence behind them, and nothing that is not there."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import clippings
from components.clippings import Clip, code_of, parse, resolve, unparse
from corpus.store import Corpus
from tests.components import tiny

CODES = st.one_of(
    st.from_regex(r"[fq][0-9a-f]{10}", fullmatch=True),
    st.builds(lambda article, start, size: code_of({"article_id": article, "start": start, "end": start + size}),
              st.from_regex(r"[0-9a-f]{16}", fullmatch=True), st.integers(0, 10**6), st.integers(1, 10**4)),
)  # fmt: skip
CLIPS = st.builds(Clip, CODES, st.text(max_size=60).map(lambda note: " ".join(note.replace("\x00", "").split())))


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corpus]:
    data = tmp_path_factory.mktemp("tiny")
    tiny.write(data)
    opened = Corpus.open(data)
    yield opened
    opened.close()


@given(st.lists(CLIPS, max_size=12, unique_by=lambda clip: clip.code))
def test_every_tray_comes_back_from_its_address(clips: list[Clip]) -> None:
    assert parse(unparse(clips)) == (tuple(clips), [])


@given(st.lists(st.text(max_size=60), max_size=8))
def test_nonsense_is_named_and_left_out(values: list[str]) -> None:
    clips, strange = parse(values)
    assert all(clippings.CODE.fullmatch(clip.code) for clip in clips)
    assert len(strange) == sum(not clippings.CODE.fullmatch(value.partition("~")[0]) for value in values)


def test_a_full_tray_says_what_it_does_not_take() -> None:
    clips, strange = parse([f"f{number:010x}" for number in range(103)])
    assert len(clips) == clippings.MOST
    assert strange == ["tray: f0000000064", "tray: f0000000065", "tray: f0000000066"]
    assert sum(len(f"&tray={code}") for code in unparse(clips)) < 2500


def test_rows_become_codes() -> None:
    assert code_of({"statistic_id": "1a2b3c4d5e6f", "article_id": "a1", "start": 3, "end": 9}) == "f1a2b3c4d5e"
    assert code_of({"statistic_id": None, "quote_id": "q1", "article_id": "a1"}) == "qq1"
    assert code_of({"article_id": "0123456789abcdef", "start": 36, "end": 71}) == "s0123456789-10-1z"
    assert code_of({"article_id": "a1", "start": None, "end": None, "sentence_start": 0, "sentence_end": 5}) == "sa1-0-5"
    assert code_of({"article_id": "a1", "start": None, "end": None}) is None


def test_pieces_come_back_with_their_sentence_speaker_source_and_date_in_the_order_of_the_tray(corpus: Corpus) -> None:
    start = tiny.TEXTS["a2"].index("Latvia")
    passage = code_of({"article_id": "a2", "start": start, "end": start + 6})
    rows = resolve(corpus, [Clip("qq1", "odd"), Clip(str(passage)), Clip("fs3")]).to_dict("records")
    assert (rows[0]["code"], rows[0]["who"], rows[0]["note"]) == ("qq1", "Ann Reed", "odd")
    assert [row["kind"] for row in rows] == ["quote", "passage", "figure"]
    assert rows[1]["said"] == "It paid 2 million euros in Latvia."
    assert (rows[1]["source"], rows[1]["published"]) == ("Post", "6 May 2024")
    assert rows[2]["said"] == "বন্যায় ২৩ জন মারা গেছে।"
    for row in rows:
        at = row["start"] - row["sentence_start"]
        text = tiny.TEXTS[row["article_id"]][row["start"] : row["end"]]
        assert row["said"][at : at + len(text)] == text


@pytest.mark.parametrize("code", ["fnobody", "qnobody", "snobody-0-5", "sa5-0-zz", "sa5-5-3", "sa5-zzzzzzz-zzzzzzz"])
def test_what_the_pile_does_not_have_is_left_out(corpus: Corpus, code: str) -> None:
    assert list(resolve(corpus, [Clip(code), Clip("fs1")])["code"]) == ["fs1"]


def test_an_empty_tray_has_no_rows(corpus: Corpus) -> None:
    assert resolve(corpus, []).empty
