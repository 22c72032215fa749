"""Files that hold no text, by their first bytes or their ending, and what to do with each. Nothing is read here but a file's beginning."""

SIGNS = (
    (b"%PDF-", "a PDF file", "Save its text as .txt in UTF-8"),
    (b"\x1f\x8b", "packed with gzip", "Unpack it"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .xlsx, .odt)", "Unpack it, save its text as .txt, or its sheet as .csv"),
    (b"\xd0\xcf\x11\xe0", "an office document (.doc, .xls)", "Save its text as .txt, or its sheet as .csv"),
    (b"{\\rtf", "a text with markup (RTF)", "Save it as plain text, .txt in UTF-8"),
    (b"PAR1", "a Parquet file", "Give it the ending .parquet"),
    (b"\x89PNG", "a picture (PNG)", "Give the text that it shows as .txt"),
    (b"\xff\xd8\xff", "a picture (JPEG)", "Give the text that it shows as .txt"),
    (b"GIF8", "a picture (GIF)", "Give the text that it shows as .txt"),
    (b"SQLite format 3\x00", "a database (SQLite)", "Export its table as .csv"),
)
_TEXT, _SHEET, _UNPACK = "Save its text as .txt in UTF-8", "Save its sheet as .csv", "Unpack it"
ENDINGS = {
    ".pdf": _TEXT, ".doc": _TEXT, ".docx": _TEXT, ".odt": _TEXT, ".rtf": _TEXT, ".html": _TEXT, ".htm": _TEXT, ".xml": _TEXT,
    ".epub": _TEXT, ".xls": _SHEET, ".xlsx": _SHEET, ".ods": _SHEET, ".gz": _UNPACK, ".zip": _UNPACK, ".tar": _UNPACK, ".bz2": _UNPACK,
    ".xz": _UNPACK, ".zst": _UNPACK, ".7z": _UNPACK, ".tgz": _UNPACK, ".tsv": "Give it the ending .csv: tabs are understood there",
    ".json": "Write one JSON object a line into a file that ends in .jsonl", ".ndjson": "Give it the ending .jsonl",
    "": "Give it the ending of what it is, such as .txt",
}


def seen_as(raw: bytes) -> tuple[str, str] | None:
    """What a file that begins so is, and what to do with it; None where it may be text."""
    return next(((kind, advice) for sign, kind, advice in SIGNS if raw.startswith(sign)), None)


def advice(suffix: str) -> str:
    """What to do with a file of an ending that no reader has."""
    return ENDINGS.get(suffix.lower(), _TEXT if suffix else ENDINGS[""])
