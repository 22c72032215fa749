"""How text stands in a CSV cell: harmless to spreadsheets, and readable back to the letter. Knows no frames and no files."""

import re

APOSTROPHE = "'"
JOINT = " | "  # between the items of a list in one cell
# What a spreadsheet may read as a formula (OWASP, CSV injection): = + - @ and their full-width forms, tab, CR, LF; also behind blanks and
# invisible signs, which some programs drop. Apostrophes in front are part of the test, so that taking one away gives back the original.
HARMFUL = re.compile("'*+[ \\u00a0\\u200b-\\u200f\\u2060\\ufeff]*+[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]")


def harmless(text: str) -> str:
    """Text that a spreadsheet cannot read as a formula: with an apostrophe in front where it would. `original` takes it away."""
    return APOSTROPHE + text if HARMFUL.match(text) else text


def original(cell: str) -> str:
    """The text that `harmless` made the cell from; any other text as it is."""
    return cell[1:] if cell.startswith(APOSTROPHE) and HARMFUL.match(cell) else cell
