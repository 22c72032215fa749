"""The tray's documents: three formats with the same pieces, and hostile text that stays text."""

import io
import re
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from components import papers
from components.clippings import Clip, resolve
from components.papers import Piece, W
from corpus.store import Corpus
from tests.components import tiny

TOLD = ("23 people", "died, mayor Ann Reed said.", "according to Ann Reed", "River floods town", "Daily", "4 May 2024", "ask again", "বন্যায়",
        "২৩ জন", "characters 18–36", "snapshot b1", "1 Jun 2024", "http://here/tray?tray=fs1", "nothing was translated")
HOSTILE = "<script>alert(1)</script> [x](javascript:1) **b** =1+1 $x$ \x00\x0b &amp; |"


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Iterator[papers.Paper]:
    data = tmp_path_factory.mktemp("tiny")
    tiny.write(data)
    corpus = Corpus.open(data)
    rows = resolve(corpus, [Clip("fs1", "ask again"), Clip("qq3"), Clip("fs3")])
    yield papers.paper(rows, pile="main pile", build="b1", address="http://here/tray?tray=fs1", today=date(2024, 6, 1))
    corpus.close()


class Tags(HTMLParser):
    """Every tag and every text of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def html(paper: papers.Paper) -> Tags:
    tags = Tags()
    tags.feed(papers.html(paper).decode())
    return tags


def docx(paper: papers.Paper) -> list[str]:
    archive = zipfile.ZipFile(io.BytesIO(papers.docx(paper)))
    assert archive.testzip() is None
    document = ET.fromstring(archive.read("word/document.xml"))  # noqa: S314 - of our own making
    return ["".join(text.text or "" for text in place.iter(f"{{{W}}}t")) for place in document.iter(f"{{{W}}}p")]


def test_all_formats_hold_sentence_speaker_source_date_place_and_note(given: papers.Paper) -> None:
    plain = re.sub(r"\\(.)", r"\1", papers.markdown(given).decode())
    for said in (plain, " ".join(html(given).words), "\n".join(docx(given))):
        assert [words for words in TOLD if words not in said] == []


def test_the_words_that_count_are_marked(given: papers.Paper) -> None:
    assert [piece.words for piece in given.pieces] == ["At least 23 people", "masts", "২৩ জন"]
    assert html(given).tags.count("mark") == 3
    assert "**At least 23 people**" in papers.markdown(given).decode()


def test_hostile_text_stays_text_in_every_format(given: papers.Paper) -> None:
    piece = Piece(HOSTILE, HOSTILE, HOSTILE, 'en" onload="x', (HOSTILE,), "https://x/ onclick=1>")
    bad = replace(given, title=HOSTILE, intro=(HOSTILE,), pieces=(piece,), outro=(HOSTILE,))
    page = html(bad)
    assert set(page.tags) <= {"html", "head", "meta", "title", "style", "body", "h1", "p", "ol", "li", "blockquote", "mark", "a"}
    assert page.links == ["https://x/ onclick=1>"]
    assert "alert(1)" in " ".join(page.words)
    assert any("<script>" in paragraph for paragraph in docx(bad))
    lines = papers.markdown(bad).decode()
    assert not re.search(r"(?<!\\)[<\[]", lines)
    assert "onclick" not in lines


def test_the_word_document_is_a_whole_package(given: papers.Paper) -> None:
    archive = zipfile.ZipFile(io.BytesIO(papers.docx(given)))
    parts = {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}  # noqa: S314 - of our own making
    types = parts["[Content_Types].xml"]
    named = {item.get("PartName", "").lstrip("/") for item in types} | {item.get("Extension", "") for item in types}
    untyped = [name for name in parts if name not in named and name.rpartition(".")[2] not in named and name != "[Content_Types].xml"]
    assert untyped == []
    targets = [item for name, part in parts.items() if name.endswith(".rels") for item in part if item.get("TargetMode") != "External"]
    assert [item.get("Target") for item in targets if not any(name.endswith(str(item.get("Target"))) for name in parts)] == []
    relations = {item.get("Id") for name, part in parts.items() if name.endswith("document.xml.rels") for item in part}
    used = {value for item in parts["word/document.xml"].iter() for name, value in item.attrib.items() if name.endswith("relationships}id")}
    assert used <= relations


def test_the_same_tray_gives_the_same_bytes(given: papers.Paper) -> None:
    assert papers.docx(given) == papers.docx(given)


@pytest.mark.parametrize(
    ("text", "backwards"),
    [("مرحبا", True), ("12 שלום", True), ("hello مرحبا", False), ("বাংলা", False), ("123", False), ("", False)],
)
def test_paragraphs_run_in_the_direction_of_their_first_letter(text: str, backwards: bool) -> None:
    assert papers.leftward(text) is backwards
