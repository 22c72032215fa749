"""HTML of articles and evidence: text stays text, marks nest, anchors and letters stand where a mark begins."""

from html.parser import HTMLParser

import pytest

from components import reader
from components.reader import Mark

HOSTILE = '<script>alert(1)</script> & "x" \' <img src=x onerror=alert(1)> </mark></p>'


class Seen(HTMLParser):
    """What a browser would see: tags with their attributes, and the text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@pytest.mark.parametrize("text", ["", "plain", HOSTILE, "বাংলা ২৩ জন", "שלום 12 עולם", "a\u200bb 👩‍👩‍👧 c"])
def test_marked_text_is_the_text_itself(text: str) -> None:
    half = len(text) // 2
    for marks in (
        [],
        [Mark(0, half, "person")],
        [Mark(0, len(text), "quote"), Mark(half, len(text) + 9, "theme", "a <b>"), Mark(1, half + 1, "person")],
    ):
        seen = Seen(reader.marked(text, marks))
        assert seen.text == text
        assert {tag for tag, _ in seen.tags} <= {"mark"}


def test_overlapping_marks_are_nested_piece_by_piece() -> None:
    page = reader.marked("abcdef", [Mark(0, 4, "quote"), Mark(2, 6, "person", "Ann")])
    assert page == (
        '<mark class="k-quote" data-letter="Q">ab</mark>'
        '<mark class="k-quote"><mark class="k-person" data-letter="P" title="Ann">cd</mark></mark>'
        '<mark class="k-person" title="Ann">ef</mark>'
    )


def test_the_letters_of_marks_that_begin_together_are_told_apart() -> None:
    both = reader.marked("Head of State", [Mark(0, 13, "person", number=1), Mark(0, 4, "theme", number=5)])
    assert both.startswith('<mark class="k-person" data-letter="1" data-fact="1"><mark class="k-theme" data-letter=", 5" data-fact="5">')
    assert both.count("data-letter") == 2


def test_offsets_count_from_where_the_stretch_begins_and_marks_outside_are_left_out() -> None:
    assert reader.marked("world", [Mark(6, 8, "date"), Mark(0, 5, "person"), Mark(11, 20, "person")], offset=6) == (
        '<mark class="k-date" data-letter="D">wo</mark>rld'
    )


def test_a_mark_carries_its_anchor_once_where_it_begins() -> None:
    page = reader.marked("abcd", [Mark(0, 4, "quote", anchor="q"), Mark(2, 3, "person")])
    assert [attrs.get("id") for _, attrs in Seen(page).tags] == ["q", None, None, None]


def test_more_marks_on_a_letter_than_can_be_told_apart_are_not_drawn() -> None:
    page = reader.marked("x", [Mark(0, 1, "theme", str(number)) for number in range(50)])
    assert len(Seen(page).tags) == reader.DEEPEST


def test_an_article_keeps_its_lines_each_in_its_own_direction() -> None:
    page = reader.article_html("One two\n\nשלום three", [Mark(4, 7, "person"), Mark(5, 14, "quote")], language="he")
    seen = Seen(page)
    lines = [attrs for tag, attrs in seen.tags if tag == "p"]
    assert [attrs.get("dir") for attrs in lines] == ["auto", None, "auto"]
    assert seen.text == "One twoשלום three"
    assert seen.tags[0][1]["lang"] == "he"
    assert [tag for tag, _ in seen.tags].count("mark") == 4


def test_offsets_of_an_article_count_on_over_the_lines() -> None:
    text = "ab\ncd\nef"
    page = reader.article_html(text[3:], [Mark(3, 5, "person"), Mark(6, 7, "date")], language=None, offset=3)
    assert '<mark class="k-person" data-letter="P">cd</mark>' in page
    assert '<mark class="k-date" data-letter="D">e</mark>f' in page
    assert 'lang="und"' in page


def test_a_long_text_with_many_marks_is_marked_at_once() -> None:
    text = "word " * 20_000
    marks = [Mark(at, at + 4, "person", "x") for at in range(0, len(text), 5)]
    assert reader.article_html(text, marks, language="en").count("<mark") == 20_000


def test_hostile_facts_addresses_and_items_stay_text() -> None:
    assert {tag for tag, _ in Seen(reader.facts_html([HOSTILE], url="javascript:alert(1)")).tags} == {"p"}
    link = Seen(reader.facts_html(["x"], url='https://a.example/"><script>')).tags[-1]
    assert (link[0], link[1]["href"]) == ("a", 'https://a.example/"><script>')
    items = Seen(reader.items_html({"person": [(HOSTILE, 'x" onclick="y', 2)]}, names={"person": "<b>"}))
    assert {tag for tag, _ in items.tags} == {"div", "h3", "mark", "i", "ul", "li", "a"}
    assert HOSTILE in items.text


def row(**cells: object) -> dict[str, object]:
    return {"said": "He paid 5.", "sentence_start": 100, "start": 108, "end": 109, "text_language": "en", "opening": "He", **cells}


def test_evidence_is_the_sentence_with_its_words_marked() -> None:
    assert reader.quote_html(row()) == (
        '<blockquote class="said" dir="auto" lang="en">He paid <mark class="k-evidence">5</mark>.</blockquote>'
    )


def test_a_very_long_sentence_is_shown_around_its_evidence() -> None:
    said = "x" * 30_000 + "5" + "y" * 9_000
    page = reader.quote_html(row(said=said, start=30_100, end=30_101))
    assert '<mark class="k-evidence">5</mark>' in page
    assert len(Seen(page).text) == reader.LONGEST


def test_a_figure_stands_beside_its_sentence_with_its_source() -> None:
    cells = {
        "kind": "count",
        "qualifier": "more_than",
        "value": 5.0,
        "low": 5.0,
        "high": None,
        "unit": None,
        "counted": "<b>boats</b>",
        "who": "Ann & Co",
        "by": "Ann & Co",
        "attribution": "organisation",
        "period": "in 2024",
        "country": "LVA",
        "standing": "differs",
    }
    seen = Seen(reader.figure_html(row(**cells)))
    assert "more than 5 <b>boats</b>" in seen.text
    assert "Ann & Co (an organisation) · in 2024 · Latvia" in seen.text
    assert "another article differs" in seen.text
    assert "b" not in [tag for tag, attrs in seen.tags if not attrs and tag == "boats"]


def test_a_quotation_says_who_and_how_and_admits_when_nobody_is_named() -> None:
    cells = {"who": "a *sailor*", "speaker_id": None, "part_of": None, "cue": "said", "kind": "direct"}
    assert "a *sailor* as the article puts it" in Seen(reader.quotation_html(row(**cells))).text
    assert "nobody named" in Seen(reader.quotation_html(row(**{**cells, "who": None}))).text
