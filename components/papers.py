"""The tray as one document: Markdown, HTML, DOCX. Built as trees or escaped once, so no text of an article can become markup; no links
but web addresses of articles, no formulas, no scripts. Draws nothing."""

import io
import re
import unicodedata
import xml.etree.ElementTree as ET
import zipfile
from dataclasses import dataclass
from datetime import date

import pandas as pd

from components import wording
from components.words import say

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
UNPRINTABLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
STYLE = """body { font: 1.05rem/1.6 Georgia, serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  color: #1F2328; background: #FBFAF7; }
blockquote { margin: 0.3rem 0; padding-left: 1rem; border-left: 3px solid #D9D5CB; } mark { background: #CFE0EA; }
.source, .place { color: #5C6470; font-size: 0.92rem; margin: 0.2rem 0; } li { margin-bottom: 1.6rem; }"""
PARTS = {
    "[Content_Types].xml": '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    "_rels/.rels": '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of evidence as documents hold it: the sentence in three parts around the words that count, and lines about it."""

    before: str
    words: str
    after: str
    language: str
    lines: tuple[str, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Paper:
    """A document: its heading, what it says first, its pieces, what it says last."""

    title: str
    intro: tuple[str, ...]
    pieces: tuple[Piece, ...]
    outro: tuple[str, ...]


def paper(rows: pd.DataFrame, *, pile: str, build: str, address: str, today: date) -> Paper:
    """The document of the tray's rows (`clippings.resolve`), with its pile, snapshot, day and address."""
    intro = say("tray.document.intro", n=len(rows), pile=pile, build=build, day=wording.day(today))
    outro = (say("tray.document.rights"), *([say("tray.document.view", address=address)] if address else []))
    pieces = tuple(piece(row) for row in rows.to_dict("records"))
    return Paper(say("tray.document.title"), (intro, say("tray.document.untranslated")), pieces, outro)


def piece(row: dict[str, object]) -> Piece:
    """A row of the tray as a piece: who says it, the article with source and date, the place, the note."""
    said, at = str(row["said"]), int(str(row["sentence_start"]))
    start, end = max(int(str(row["start"])) - at, 0), min(int(str(row["end"])) - at, len(said))
    source = str(row["source"]) if wording.known(row["source"]) else say("tray.document.unknown_source")
    url = str(row["url"]) if wording.known(row["url"]) and str(row["url"]).startswith(("https://", "http://")) else ""
    spot = say("tray.document.place", article=row["article_id"], start=str(row["start"]), end=str(row["end"]))
    lines = (attribution(row), f"{wording.headline(row, length=200)} · {source} · {row['published']}", f"{spot} · {row['key']}",
             say("tray.document.note", note=row["note"]) if row["note"] else "")
    language = str(row["text_language"]) if wording.known(row["text_language"]) else ""
    return Piece(said[:start], said[start:end], said[end:], language, tuple(line for line in lines if line), url)


def attribution(row: dict[str, object]) -> str:
    """What the piece is, and who stands behind it where that is known: "Figure, according to Ann Reed"."""
    kind = say(f"tray.{row['kind']}")
    who = say("tray.by" if row["kind"] == "quote" else "tray.says", who=wording.name(str(row["who"]))) if wording.known(row["who"]) else ""
    return f"{kind}, {who}" if who else kind


def markdown(given: Paper) -> bytes:
    """The document as Markdown, UTF-8; every text escaped, so that it reads to the letter."""
    lines = [f"# {wording.markdown(given.title)}", *(wording.markdown(line) for line in given.intro)]
    for number, item in enumerate(given.pieces, start=1):
        words = f"**{wording.markdown(item.words)}**" if item.words.strip() else ""
        quoted = " ".join(part for part in (wording.markdown(item.before), words, wording.markdown(item.after)) if part)
        lines += [f"## {number}", f"> {quoted}", "  \n".join(wording.markdown(line) for line in item.lines)]
        lines += [f"<{item.url}>"] if re.fullmatch(r"[^\s<>]+", item.url) else []
    return "\n\n".join([*lines, "---", *(wording.markdown(line) for line in given.outro), ""]).encode()


def html(given: Paper) -> bytes:
    """The document as one HTML page without scripts; every text in its own direction."""
    page = ET.Element("html", {"lang": "en"})
    head = ET.SubElement(page, "head")
    ET.SubElement(head, "meta", {"charset": "utf-8"})
    ET.SubElement(head, "meta", {"http-equiv": "Content-Security-Policy", "content": "default-src 'none'; style-src 'unsafe-inline'"})
    ET.SubElement(head, "title").text = given.title
    ET.SubElement(head, "style").text = STYLE
    body = ET.SubElement(page, "body")
    ET.SubElement(body, "h1").text = given.title
    for line in given.intro:
        ET.SubElement(body, "p").text = clean(line)
    pieces = ET.SubElement(body, "ol")
    for item in given.pieces:
        _html_piece(ET.SubElement(pieces, "li"), item)
    for line in given.outro:
        ET.SubElement(body, "p", {"class": "place"}).text = clean(line)
    return b"<!DOCTYPE html>\n" + ET.tostring(page, encoding="utf-8", method="html")


def _html_piece(place: ET.Element, item: Piece) -> None:
    quoted = ET.SubElement(place, "blockquote", {"dir": "auto", "lang": item.language or "und"})
    quoted.text = clean(item.before)
    mark = ET.SubElement(quoted, "mark")
    mark.text, mark.tail = clean(item.words), clean(item.after)
    for line in item.lines:
        ET.SubElement(place, "p", {"class": "source", "dir": "auto"}).text = clean(line)
    if item.url:
        ET.SubElement(ET.SubElement(place, "p", {"class": "source"}), "a", {"href": clean(item.url), "rel": "noopener noreferrer nofollow"}
                      ).text = clean(item.url)


def docx(given: Paper) -> bytes:
    """The document as DOCX (Office Open XML, transitional): paragraphs only, no fields, links, macros or outside parts."""
    ET.register_namespace("w", W)
    document = ET.Element(f"{{{W}}}document")
    body = ET.SubElement(document, f"{{{W}}}body")
    _paragraph(body, [(given.title, True, False)], size=36)
    for line in given.intro:
        _paragraph(body, [(line, False, False)])
    for number, item in enumerate(given.pieces, start=1):
        _paragraph(body, [(str(number), True, False)], size=26)
        _paragraph(body, [(item.before, False, False), (item.words, True, True), (item.after, False, False)], language=item.language)
        for line in (*item.lines, *([item.url] if item.url else [])):
            _paragraph(body, [(line, False, False)], size=18)
    for line in given.outro:
        _paragraph(body, [(line, False, False)], size=18)
    parts = {**PARTS, "word/document.xml": ET.tostring(document, encoding="UTF-8", xml_declaration=True)}
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _paragraph(body: ET.Element, runs: list[tuple[str, bool, bool]], *, size: int = 22, language: str = "") -> None:
    """A paragraph of runs (text, bold, marked) in half points, from right to left where its first letter is of such a script."""
    place = ET.SubElement(body, f"{{{W}}}p")
    backwards = leftward("".join(text for text, _, _ in runs))
    if backwards:
        ET.SubElement(ET.SubElement(place, f"{{{W}}}pPr"), f"{{{W}}}bidi")
    for text, bold, marked in runs:
        if not text:
            continue
        run = ET.SubElement(place, f"{{{W}}}r")
        form = ET.SubElement(run, f"{{{W}}}rPr")
        for name, wanted in (("b", bold), ("bCs", bold)):
            if wanted:
                ET.SubElement(form, f"{{{W}}}{name}")
        for name in ("sz", "szCs"):
            ET.SubElement(form, f"{{{W}}}{name}", {f"{{{W}}}val": str(size)})
        if marked:
            ET.SubElement(form, f"{{{W}}}highlight", {f"{{{W}}}val": "yellow"})
        if backwards:
            ET.SubElement(form, f"{{{W}}}rtl")
        if language:
            ET.SubElement(form, f"{{{W}}}lang", {f"{{{W}}}val": language, f"{{{W}}}bidi": language})
        ET.SubElement(run, f"{{{W}}}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"}).text = clean(text)


def leftward(text: str) -> bool:
    """True where the first strong letter is written from right to left."""
    strong = (unicodedata.bidirectional(sign) for sign in text)
    return next((direction for direction in strong if direction in ("L", "R", "AL")), "L") != "L"


def clean(text: str) -> str:
    """The text without the signs that XML cannot hold."""
    return UNPRINTABLE.sub("", text)
