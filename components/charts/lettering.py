"""Text as charts can hold it: safe for Plotly, cut, broken into lines, upright above narrow columns. Knows no subject."""

from collections.abc import Sequence
from textwrap import wrap

from components.look import Look

LABEL = 30  # longest label on one line, in characters
PAIR, PLUS = 29, " +"  # longest name on a line of a pair's label (more is cut away on a phone), and what follows the first
LINE, LINES = 25, 2  # characters of a line beside a bar or a row of cells, and its lines; the whole text is in the hover and in the table
UPRIGHT, PHONE, TALL = 11, 190, 18  # heads of a phone: pixels of their letters, pixels that columns share there, characters of a line


def plain(text: object) -> str:
    """Text that Plotly shows to the letter: no tags, no entities, no MathJax."""
    return str(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("$", "&#36;")


def short(text: object, *, length: int = LABEL) -> str:
    """The text cut to `length` characters at a word where possible, safe for Plotly."""
    words = str(text)
    if len(words) > length:
        cut = words[: length - 1].rsplit(" ", 1)[0]
        words = (cut if len(cut) > length // 2 else words[: length - 1]) + "…"
    return plain(words)


def wrapped(text: object, *, length: int = LINE, lines: int = LINES) -> str:
    """The text broken at words into at most `lines` lines of about `length` characters, safe for Plotly; only what does not fit is cut.

    Lines that the text has already stay as they are, cut where they are longer than PAIR.
    """
    words = str(text)
    if "\n" in words:
        ends = [PLUS if line.endswith(PLUS) else "" for line in words.split("\n")]
        named = zip(words.split("\n"), ends, strict=True)
        return "<br>".join(short(line.removesuffix(end), length=PAIR) + end for line, end in named)
    if len(words) <= length + 2:
        return plain(words)
    broken = wrap(words, length, break_long_words=False, break_on_hyphens=False) or [words]
    if len(broken) > lines:
        broken = [*broken[: lines - 1], " ".join(broken[lines - 1 :])]
    return "<br>".join(short(line, length=length + 3) for line in broken)


def paired(one: str, other: str) -> str:
    """Two names as the label of a row: on one line where they fit, else each on a line of its own, the first followed by a plus."""
    if len(one) + len(other) + 3 <= LINE + 2:
        return f"{one} + {other}"
    return f"{one}{PLUS}\n{other}"


def upright(heads: Sequence[str], look: Look, *, first: float = 0, room: int = PHONE) -> list[dict[str, object]]:
    """The heads of columns for a phone: upright above each column, in as many lines as its share of `room` has pixels for.

    The stylesheet shows either these, known by the size of their letters, or the heads of the axis.
    """
    lines = max(int(room / max(len(heads), 1) / (1.3 * UPRIGHT)), 1)
    return [
        {
            "text": wrapped(head, length=TALL, lines=min(lines, 3)),
            "textangle": -90,
            "x": first + at,
            "xref": "x",
            "y": 1,
            "yref": "paper",
            "yanchor": "bottom",
            "align": "left",
            "showarrow": False,
            "font": {"size": UPRIGHT, "color": look.ink},
            "name": "upright",
        }
        for at, head in enumerate(heads)
    ]
