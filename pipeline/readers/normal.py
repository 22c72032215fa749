"""Text as `articles.text` holds it, and bytes as text. What a format looks like is said in the reader of that format."""

import unicodedata
from typing import NamedTuple

from charset_normalizer import from_bytes

BROKEN = "\ufffd"


class Unreadable(ValueError):
    """An input that holds no text; `code` is for programs, the message for people."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code


class Decoded(NamedTuple):
    """Bytes as text; `doubt` says what may be wrong with it and what to do, None where nothing is."""

    text: str
    doubt: str | None = None


def normal_text(text: str) -> str:
    r"""The text in NFC with `\n` line ends and without a leading BOM. Raises Unreadable on NUL, a lone surrogate, or no words."""
    if "\x00" in text:
        raise Unreadable("not_text", "It holds a NUL character, so it is not a text. Save it as plain text in UTF-8.")
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Unreadable("not_text", "It holds half a character (a lone surrogate). Save it again as UTF-8.")
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if not any(sign.isalnum() for sign in text):
        raise Unreadable("empty", "It holds no words.")
    return text


def decode(raw: bytes) -> Decoded:
    """Bytes as text: UTF-8, also with a few broken bytes; UTF-16 with its mark; else the most likely legacy encoding.

    What is broken or guessed is said in the doubt. Raises Unreadable when no encoding fits.
    """
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            return Decoded(raw.decode("utf-16"))
        except UnicodeDecodeError as fault:
            raise Unreadable("encoding", f"It starts like UTF-16 but breaks at byte {fault.start:,}. Save it as UTF-8.") from fault
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError as fault:
        if b"\x00" in raw:
            raise Unreadable("not_text", "It is a binary file, not a text. Give .txt, .md, .csv, .jsonl or .parquet.") from fault
        return _mended(raw, fault) or _guessed(raw, fault)


def _mended(raw: bytes, fault: UnicodeDecodeError) -> Decoded | None:
    """UTF-8 with a � for what is broken; None where more is broken than whole, so that it is something else.

    In a legacy encoding a letter beyond ASCII is hardly ever valid UTF-8 by chance, not once in ten.
    """
    text = raw.decode("utf-8", errors="replace")
    whole = len(text) - len(text.encode("ascii", "ignore")) - text.count(BROKEN)
    broken = text.count(BROKEN) - raw.count(BROKEN.encode())
    if whole < broken and fault.reason != "unexpected end of data":
        return None
    places = "1 place is" if broken == 1 else f"{broken:,} places are"
    return Decoded(text, f"{places} no valid UTF-8, the first at byte {fault.start:,}; {BROKEN} stands there now. "
                         "Take the text from its source again, or mend it, and build again.")


def _guessed(raw: bytes, fault: UnicodeDecodeError) -> Decoded:
    best = from_bytes(raw).best()
    if best is None:
        raise Unreadable("encoding", f"Its encoding could not be told (byte {fault.start:,} is not UTF-8). Save it as UTF-8.") from fault
    return Decoded(str(best), f"It is not UTF-8 (see byte {fault.start:,}); it was read as {best.encoding}, the likeliest of the old "
                              "encodings. If letters look wrong, save it as UTF-8 and build again.")


def headed(title: str | None, text: str) -> str:
    """The text with its record's title before it and a blank line between, unless it already begins with the title."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
