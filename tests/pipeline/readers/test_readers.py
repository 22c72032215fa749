"""Every input becomes articles or rejects that say why; nothing is lost and nothing is altered but line ends and form."""

import json
from datetime import date
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from corpus.article import Article
from tests.pipeline.inputs import read, saved


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        (b"plain words", "plain words"),
        ("\ufeffবেলারুশ".encode(), "বেলারুশ"),
        ("Беларусь и Китай".encode("utf-16"), "Беларусь и Китай"),
        (b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"),
        ("e\u0301lan".encode(), "élan"),
    ],
)
def test_a_text_file_is_read_in_its_encoding(tmp_path: Path, raw: bytes, text: str) -> None:
    assert read(saved(tmp_path, "a.txt", raw)) == [Article(key="a.txt", text=text)]


RUSSIAN = "Президент встретился с министром внутренних дел в Минске и поблагодарил его за работу."


def test_an_old_encoding_is_guessed_and_the_guess_is_told(tmp_path: Path) -> None:
    doubt, article = read(saved(tmp_path, "a.txt", RUSSIAN.encode("cp1251")))
    assert article == Article(key="a.txt", text=RUSSIAN)
    assert doubt.key == "a.txt" and "not UTF-8 (see byte 0); it was read as cp1251" in doubt.reason


@pytest.mark.parametrize(("raw", "text", "told"), [
    ("Минск — ".encode() + b"\xff" + "город".encode(), "Минск — \ufffdгород", "1 place is no valid UTF-8, the first at byte 15;"),
    ("ঢাকা ".encode() + b"\x92 " + "ঢাকা".encode()[:-1], "ঢাকা \ufffd ঢাক\ufffd", "2 places are no valid UTF-8, the first at byte 13;"),
    ("“Fine”, he said at caf".encode() + b"\xe9.", "“Fine”, he said at caf\ufffd.", "1 place is no valid UTF-8, the first at byte 26;"),
    ("A cut café".encode()[:-1], "A cut caf\ufffd", "1 place is no valid UTF-8, the first at byte 9;"),
    ("Written � so. Ё ".encode() + b"\xff", "Written � so. Ё \ufffd", "1 place is no valid UTF-8, the first at byte 19;"),
])
def test_utf_8_with_a_few_broken_bytes_stays_utf_8_and_is_told(tmp_path: Path, raw: bytes, text: str, told: str) -> None:
    doubt, article = read(saved(tmp_path, "a.txt", raw))
    assert article == Article(key="a.txt", text=text)
    assert doubt.key == "a.txt" and doubt.reason.startswith(told) and doubt.reason.endswith("build again.")


@pytest.mark.parametrize(("words", "encoding"), [
    ("Le président a été reçu à l’hôtel de ville où il a parlé des élèves et de leurs études à l’étranger.", "cp1252"),
    ("大臣は月曜日に東京で記者会見を開き、新しい法律について説明した。", "shift_jis"),
    ("部长星期一在北京举行记者会，解释了新的法律，并回答了记者的问题。", "gbk"),
    ("장관은 월요일 서울에서 기자 회견을 열고 새로운 법에 대해 설명했다.", "euc_kr"),
    (RUSSIAN, "koi8_r"),
])
def test_an_old_encoding_is_not_taken_for_broken_utf_8(tmp_path: Path, words: str, encoding: str) -> None:
    doubt, article = read(saved(tmp_path, "a.txt", words.encode(encoding)))
    assert "\ufffd" not in article.text and "it was read as" in doubt.reason


def test_a_broken_line_of_jsonl_is_told_with_its_number_and_the_rest_has_no_doubt(tmp_path: Path) -> None:
    lines = [json.dumps({"text": word}, ensure_ascii=False).encode() for word in ("раз", "два", "три")]
    lines[1] = lines[1].replace("в".encode(), b"\xd0")
    first, doubt, second, third = read(saved(tmp_path, "n.jsonl", b"\n".join(lines)))
    assert [first.text, second.text, third.text] == ["раз", "д\ufffdа", "три"]
    assert doubt.key == "n.jsonl#2" and "1 place is no valid UTF-8" in doubt.reason


def test_jsonl_in_utf_16_is_read(tmp_path: Path) -> None:
    raw = "\n".join(json.dumps({"text": word}, ensure_ascii=False) for word in ("раз", "два")).encode("utf-16")
    assert [item.text for item in read(saved(tmp_path, "n.jsonl", raw))] == ["раз", "два"]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b" \n\t\n", "empty"),
        ("…—!".encode(), "empty"),
        (b"words\x00words", "not_text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xfe", "not_text"),
        (b"\xff\xfea", "encoding"),
    ],
)
def test_what_is_no_text_is_rejected_with_a_reason(tmp_path: Path, raw: bytes, code: str) -> None:
    found = read(saved(tmp_path, "a.md", raw))
    assert [(item.key, item.code) for item in found] == [("a.md", code)]
    assert found[0].reason.endswith(".")


def test_jsonl_gives_an_article_a_line(tmp_path: Path) -> None:
    lines = [
        json.dumps(
            {
                "id": "x",
                "title": "Head",
                "text": "Body here.",
                "language": "en",
                "source": "Post",
                "url": "https://e.org",
                "author": "A. B.",
                "published": "2024-05-01",
            }
        ),
        json.dumps({"text": "No id, no title."}),
        "",
    ]
    first, second = read(saved(tmp_path, "n.jsonl", "\n".join(lines)))
    assert first == Article("n.jsonl#x", "Head\n\nBody here.", "Head", "en", "Post", None, "https://e.org", "A. B.", "2024-05-01")
    assert second == Article("n.jsonl#2", "No id, no title.")


def test_a_title_that_the_text_begins_with_is_not_put_before_it_again(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "n.jsonl", json.dumps({"title": "Head", "text": "Head\nBody."})))
    assert found[0].text == "Head\nBody."


def test_bad_lines_cost_only_themselves(tmp_path: Path) -> None:
    lines = [
        '{"id": 1, "text": "good"}',
        "{broken",
        '["a list"]',
        '{"id": 4}',
        '{"id": 1, "text": "again"}',
        '{"id": 6, "text": 7}',
        '{"id": 7, "text": "nul \\u0000"}',
        '{"id": 8, "text": "half \\ud800"}',
        '{"id": 9, "text": "last"}',
    ]
    found = read(saved(tmp_path, "n.jsonl", "\n".join(lines)))
    assert [(item.key, getattr(item, "code", "article")) for item in found] == [
        ("n.jsonl#1", "article"),
        ("n.jsonl#2", "not_json"),
        ("n.jsonl#3", "not_a_record"),
        ("n.jsonl#4", "no_text"),
        ("n.jsonl#1~5", "repeated_id"),
        ("n.jsonl#6", "no_text"),
        ("n.jsonl#7", "not_text"),
        ("n.jsonl#8", "not_text"),
        ("n.jsonl#9", "article"),
    ]


def test_parquet_gives_an_article_a_row_with_its_date(tmp_path: Path) -> None:
    path = tmp_path / "n.parquet"
    pq.write_table(pa.table({"id": [5, None], "text": ["One.", None], "published": [date(2024, 5, 1), None], "other": [1, 2]}), path)
    first, second = read(path)
    assert first == Article("n.parquet#5", "One.", published="2024-05-01")
    assert (second.key, second.code) == ("n.parquet#2", "no_text")


def test_a_file_that_only_claims_to_be_parquet_is_rejected(tmp_path: Path) -> None:
    assert [item.code for item in read(saved(tmp_path, "n.parquet", b"PAR1 not really"))] == ["not_parquet"]


def test_an_id_that_is_the_number_of_another_line_is_no_repeated_id(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "n.jsonl", '{"text": "no id"}\n{"id": 1, "text": "one"}\n{"id": 1, "text": "again"}\n'))
    assert [(item.key, getattr(item, "code", "article")) for item in found] == [
        ("n.jsonl#1", "article"), ("n.jsonl#1", "article"), ("n.jsonl#1~3", "repeated_id")]


@pytest.mark.parametrize("content", ['[\n {"id": 1, "text": "One."},\n {"id": 2, "text": "Two."}\n]', '{\n "id": 1,\n "text": "One."\n}'])
def test_a_json_value_over_several_lines_is_one_reject_that_says_what_to_do(tmp_path: Path, content: str) -> None:
    reject, = read(saved(tmp_path, "n.jsonl", content))
    assert (reject.key, reject.code) == ("n.jsonl", "not_json")
    assert "one JSON object a line is expected" in reject.reason


def test_lists_of_names_are_one_field(tmp_path: Path) -> None:
    article, = read(saved(tmp_path, "n.jsonl", '{"id": 1, "text": "Words.", "author": ["A. Berg", "B. Reed"]}'))
    assert article.author == "A. Berg, B. Reed"


def test_a_row_whose_id_is_the_number_of_a_broken_line_is_kept(tmp_path: Path) -> None:
    found = read(saved(tmp_path, "n.jsonl", '{"id": 1, "text": "One."}\n{broken\n{"id": 2, "text": "Two."}\n'))
    assert [getattr(item, "code", "article") for item in found] == ["article", "not_json", "article"]
