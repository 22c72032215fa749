"""Bytes that are no UTF-8 text: UTF-16 without its mark is read and told, what is no text is called by what it is."""

from pathlib import Path

import pytest

from tests.pipeline.inputs import read, saved

RUSSIAN = "Министр сказал, что 170 человек приехали в Ригу."
BENGALI, CHINESE = "মন্ত্রী বলেন, ১৭০ জন এসেছেন।", "总理周一表示,\n北京有25人死亡。他说:“不会”"
KOREAN = "장관은 월요일 서울에서 기자 회견을 열었다."


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", ["Minister Berg spoke.", RUSSIAN, BENGALI, CHINESE, KOREAN])
def test_utf_16_without_its_mark_is_read_and_told(tmp_path: Path, words: str, encoding: str) -> None:
    doubt, article = read(saved(tmp_path, "a.txt", words.encode(encoding)))
    assert article.text == words
    order = "little" if encoding == "utf-16-le" else "big"
    assert doubt.reason.startswith(f"It has no mark of its encoding and was read as UTF-16, {order}-endian.")


@pytest.mark.parametrize(("name", "content"), [
    ("n.csv", "id,text\n1,Министр сказал.\n"), ("n.jsonl", '{"id": 1, "text": "Министр сказал."}\n'),
])
def test_records_in_utf_16_without_its_mark_are_read_and_told_once(tmp_path: Path, name: str, content: str) -> None:
    doubt, article = read(saved(tmp_path, name, content.encode("utf-16-le")))
    assert (article.key, article.text, doubt.key) == (f"{name}#1", "Министр сказал.", name)


@pytest.mark.parametrize("raw", [b"Hello\x00 there people", b"a\x00b", b"one\x00two\x00three four", b"\x00\x01 \x00 words"])
def test_a_nul_within_other_text_is_no_utf_16(tmp_path: Path, raw: bytes) -> None:
    reject, = read(saved(tmp_path, "a.txt", raw))
    assert (reject.code, "NUL character" in reject.reason) == ("not_text", True)


def test_broken_utf_16_is_told_in_a_text_and_refused_where_most_of_it_is_broken(tmp_path: Path) -> None:
    doubt, article = read(saved(tmp_path, "a.txt", ("Minister Berg spoke in Riga. " * 2).encode("utf-16") + b"\x00\xd8a\x00"))
    assert article.text.endswith("\ufffda") and doubt.reason.startswith("1 place is broken UTF-16")
    reject, = read(saved(tmp_path, "b.txt", b"\xff\xfe" + b"\x00\xd8a\x00" * 50))
    assert (reject.code, reject.reason.startswith("It starts like UTF-16 but breaks at 50 places.")) == ("encoding", True)


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
@pytest.mark.parametrize(("raw", "told"), [
    (b"%PDF-1.4 words", "It is a PDF file, whatever its name says. Save its text as .txt in UTF-8, and build again."),
    (b"\x1f\x8b\x08\x00", "It is packed with gzip, whatever its name says. Unpack it, and build again."),
    (b"\x89PNG\r\n\x1a\n\x00", "It is a picture (PNG), whatever its name says."),
    (b"{\\rtf1 words}", "It is a text with markup (RTF), whatever its name says."),
])
def test_a_file_that_is_something_else_is_called_by_what_it_is(tmp_path: Path, name: str, raw: bytes, told: str) -> None:
    reject, = read(saved(tmp_path, name, raw))
    assert (reject.key, reject.code) == (name, "not_text")
    assert reject.reason.startswith(told)
