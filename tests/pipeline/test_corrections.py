"""A corrections file with a mistake in it stops the build before it begins, with the line and what to write."""

import json
from pathlib import Path

import pytest

from pipeline import corrections

SET = {"action": "set", "target": "a.txt", "field": "source", "value": "Daily Post"}


@pytest.mark.parametrize(("line", "told"), [
    ({**SET, "action": "st"}, '"action" must be one of set, not_theme, counted, rename, merge, split, drop; it is \'st\'.'),
    ({"target": "a.txt"}, "it is 'nothing'."),
    (["set"], "it is list."),
    ({"action": "set", "target": "a.txt", "feild": "source", "value": "x"},
     '"set" needs "field", a string that is not empty; the line has action, target, feild, value.'),
    ({"action": "drop", "targt": "e1"}, '"drop" needs "target", a string that is not empty; the line has action, targt.'),
    ({**SET, "field": "sauce"}, "\"field\" must be one of title, source, source_country, url, author, published, language; it is 'sauce'."),
    ({**SET, "field": "published", "value": "31.31.2024"}, "'31.31.2024' is no value for \"published\"; write a day such as 2024-05-31."),
    ({**SET, "field": "language", "value": "xx"}, "'xx' is no value for \"language\"; write a code such as en, ru or bn."),
    ({**SET, "field": "source_country", "value": "Latvja"}, "'Latvja' is no value for \"source_country\"; write a code such as KEN"),
])
def test_a_mistake_is_told_with_its_line_and_what_to_write(tmp_path: Path, line: object, told: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_text(json.dumps(SET) + "\n\n" + json.dumps(line))
    with pytest.raises(ValueError, match=r"c\.jsonl, line 3: ") as fault:
        corrections.read(path)
    assert told in str(fault.value)


@pytest.mark.parametrize(("content", "told"), [
    (b"action,target\nset,a.txt\n", "line 1: not valid JSON"), (b"\xff\xfe\x00", "not a text in UTF-8 (see byte 0)")])
def test_a_file_that_holds_no_lines_of_json_is_named(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "c.jsonl"
    path.write_bytes(content)
    with pytest.raises(ValueError, match=r"c\.jsonl") as fault:
        corrections.read(path)
    assert told in str(fault.value)


def test_a_language_and_a_country_are_set_by_their_codes(tmp_path: Path) -> None:
    path = tmp_path / "c.jsonl"
    wanted = [{**SET, "field": "language", "value": "EN_us"}, {**SET, "field": "source_country", "value": "Latvia"}, SET]
    path.write_text("\n".join(map(json.dumps, wanted)))
    assert [item.words["value"] for item in corrections.read(path)] == ["en-US", "LVA", "Daily Post"]
