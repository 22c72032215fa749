"""Text as `articles.text` holds it, and bytes as text. What a format looks like is said in the reader of that format."""

import unicodedata
from collections import Counter
from typing import NamedTuple

import regex
from charset_normalizer import from_bytes

from pipeline.readers.foreign import seen_as

BROKEN = "\ufffd"
MARKS = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}
LOOKED_AT = 4_000  # bytes of a file from which UTF-16 without its mark is told
MANY_BROKEN = 0.05  # share of the characters
FEW_BLOCKS = 0.9  # share of the characters in the two commonest blocks of 256, in a text of one alphabet
RARE = ("mac_cyrillic", "mac_greek", "mac_iceland", "mac_latin2", "mac_roman", "mac_turkish")  # taken only where nothing else fits
_EASTERN = regex.compile(r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{ASCII}\p{P}\p{S}\s]*+")
_EASTERN_OWN = regex.compile(r"[\p{Hiragana}\p{Katakana}\p{Hangul}、。，・「」]")  # no two letters of ASCII read as one of these


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
        raise Unreadable("not_text", f"It holds a NUL character (at character {text.index(chr(0)):,}), which no text does. "
                                     "Save it as UTF-8, and build again.")
    if any("\ud800" <= sign <= "\udfff" for sign in text):
        raise Unreadable("not_text", "It holds half a character (a lone surrogate). Save it again as UTF-8, and build again.")
    text = unicodedata.normalize("NFC", text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"))
    if not any(sign.isalnum() for sign in text):
        raise Unreadable("empty", "It holds no words. Put its text there, or leave it out.")
    return text


def decode(raw: bytes) -> Decoded:
    """Bytes as text: UTF-8, also with a few broken bytes; UTF-16 with or without its mark; else the most likely legacy encoding.

    What is broken or guessed is said in the doubt. Raises Unreadable on what is no text, and when no encoding fits.
    """
    if foreign := seen_as(raw):
        raise Unreadable("not_text", f"It is {foreign[0]}, whatever its name says. {foreign[1]}, and build again.")
    wide = wide_encoding(raw)
    if wide:
        return _wide(raw, wide)
    try:
        return Decoded(raw.decode("utf-8"))
    except UnicodeDecodeError as fault:
        if b"\x00" in raw:
            raise Unreadable("not_text", "It is a binary file, not a text. Give .txt, .md, .csv, .jsonl or .parquet.") from fault
        return _mended(raw, fault) or _guessed(raw, fault)


def wide_encoding(raw: bytes) -> str | None:
    """utf-16-le or utf-16-be for bytes that are UTF-16, by their mark or by how they read; None for anything else."""
    if raw[:2] in MARKS:
        return MARKS[raw[:2]]
    start = raw[:LOOKED_AT]
    if b"\x00" not in start:  # a text without one space, digit or line end
        return None
    return next((encoding for encoding in MARKS.values() if _reads(start, encoding)), None)


def _reads(raw: bytes, encoding: str) -> bool:
    """Whether bytes read as text in UTF-16: spaces, no controls, and the letters of one alphabet, or Chinese, Japanese, Korean prose."""
    text = raw[: len(raw) // 2 * 2].decode(encoding, errors="ignore")
    strange = any(unicodedata.category(sign) in ("Cc", "Cn", "Co") and sign not in "\t\n\r" for sign in text)
    if strange or not any(sign in " \n" for sign in text):
        return False
    blocks = Counter(ord(sign) >> 8 for sign in text)
    if 0 in blocks and sum(number for _, number in blocks.most_common(2)) >= FEW_BLOCKS * len(text):
        return True
    return bool(_EASTERN.fullmatch(text) and _EASTERN_OWN.search(text))


def _wide(raw: bytes, encoding: str) -> Decoded:
    text = raw.decode(encoding, errors="replace").removeprefix("\ufeff")
    name, doubts = encoding.upper().replace("-LE", ", little-endian").replace("-BE", ", big-endian"), []
    if raw[:2] not in MARKS:
        doubts.append(f"It has no mark of its encoding and was read as {name}. If letters look wrong, save it as UTF-8 and build again.")
    broken = text.count(BROKEN)
    if broken > MANY_BROKEN * len(text):
        raise Unreadable("encoding", f"It starts like UTF-16 but breaks at {broken:,} places. If it is a text, save it as UTF-8 and build "
                                     "again; if not, leave it out.")
    if broken:
        places = "1 place is" if broken == 1 else f"{broken:,} places are"
        doubts.append(f"{places} broken UTF-16; {BROKEN} stands there. Take the text from its source again, and build again.")
    return Decoded(text, " ".join(doubts) or None)


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
    best = from_bytes(raw, cp_exclusion=list(RARE)).best() or from_bytes(raw).best()
    if best is None:
        raise Unreadable("encoding", f"Its encoding could not be told (byte {fault.start:,} is not UTF-8). If it is a text, save it as "
                                     "UTF-8 and build again; if not, leave it out.") from fault
    return Decoded(str(best), f"It is not UTF-8 (see byte {fault.start:,}); it was read as {best.encoding}, the likeliest of the old "
                              "encodings. If letters look wrong, save it as UTF-8 and build again.")


def headed(title: str | None, text: str) -> str:
    """The text with its record's title before it and a blank line between, unless it already begins with the title."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n\n{text}"
