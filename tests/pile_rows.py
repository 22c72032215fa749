"""Scores of rows that one article gives: figures with their cells, quotations with their speakers. Over the pile: `pile_crosswise.py`."""

from collections.abc import Callable

from tests.pile_truth import Pile, Place, Score

EDGE = " \n\t.,;:!?…—–-।\"'“”‘’«»"


def trimmed(start: int, end: int, text: str) -> tuple[int, int]:
    """A span without the marks and spaces at its edges."""
    while start < end and text[start] in EDGE:
        start += 1
    while start < end and text[end - 1] in EDGE:
        end -= 1
    return start, end


def figure_row(pile: Pile, truth: dict, place: Place) -> dict | None:
    """The row that reads the figure: of those at its words the one with its value, else the best fit."""
    rows = pile.at("statistics", place)
    return next((row for row in rows if row["value"] == truth.get("value")), rows[0] if rows else None)


def figures(pile: Pile) -> Score:
    """Figures found at all, and rows that are figures."""
    score = Score()
    for truth, place in pile.placed("figures"):
        score.want(figure_row(pile, truth, place), f"{truth['article']}: {truth['words']}")
    known = [place for name in ("figures", "optional") for _, place in pile.placed(name)]
    return pile.spurious("statistics", score, known)


def figure_columns(*columns: str) -> Callable[[Pile], Score]:
    """Figures with the right cells in these columns, of all whose truth says one; value, range and unit count where they are empty too."""
    def measure(pile: Pile) -> Score:
        score = Score()
        for truth, place in pile.placed("figures"):
            row = figure_row(pile, truth, place)
            told = [name for name in columns if name in truth or name in ("value", "low", "high", "unit")]
            if told:
                cells = f"{row and [row[name] for name in told]}, expected {[truth.get(name) for name in told]}"
                score.want(row and all(_agrees(pile, row, truth, name) for name in told), f"{truth['article']}: {truth['words']}: {cells}")
        return score
    return measure


def _agrees(pile: Pile, row: dict, truth: dict, column: str) -> bool:
    wanted, cell = truth.get(column), row[column]
    if column == "speaker":
        return _speaks(pile, row, wanted)
    if column == "counted":
        return bool(cell) and wanted.casefold() in cell.casefold()
    if isinstance(wanted, int | float) and cell is not None:
        return abs(wanted - cell) <= 1e-3 * abs(wanted)
    return wanted == cell


def _speaks(pile: Pile, row: dict, wanted: str) -> bool:
    said = (row["speaker"] or "").casefold()
    bare = wanted.casefold().removeprefix("the ")
    return bool(said) and (bare in said or bare in pile.names(row["speaker_id"]))


def traps(pile: Pile) -> Score:
    """Numbers that are no figures: found means left alone."""
    score = Score()
    for truth, place in pile.placed("traps"):
        score.want(not pile.at("statistics", place), f"{truth['article']}: {truth['words']} ({truth['why']}) was read as a figure")
    return score


def quote_row(pile: Pile, place: Place) -> dict | None:
    """The row with the quotation's words, marks and spaces at the edges aside; at most a tenth of the words may differ."""
    for row in pile.at("quotes", place):
        start, end = trimmed(row["start"], row["end"], pile.texts[place.article_id])
        left, right = trimmed(place.start, place.end, pile.texts[place.article_id])
        if abs(start - left) + abs(end - right) <= 0.1 * (right - left):
            return row
    return None


def quotes(pile: Pile) -> Score:
    """Quotations with their exact words, and rows that are quotations."""
    score, placed = Score(), pile.placed("quotes")
    for truth, place in placed:
        score.want(quote_row(pile, place), f"{truth['article']}: {truth['words'][:60]}")
    return pile.spurious("quotes", score, [place for _, place in placed])


def quote_speakers(pile: Pile) -> Score:
    """Quotations found with their speaker."""
    score = Score()
    for truth, place in pile.placed("quotes"):
        row = quote_row(pile, place)
        if truth.get("speaker"):
            speakers = f"{row and row['speaker']}, expected {truth['speaker']}"
            score.want(row and _speaks(pile, row, truth["speaker"]), f"{truth['article']}: {truth['words'][:40]}: {speakers}")
    return score


def quote_forms(pile: Pile) -> Score:
    """Quotations found with their kind, and whether a later part knows its first."""
    score = Score()
    for truth, place in pile.placed("quotes"):
        row = quote_row(pile, place)
        form = (truth["kind"], truth.get("goes_on", False))
        score.want(row and (row["kind"], bool(row["part_of"])) == form, f"{truth['article']}: {truth['words'][:40]}: expected {form}")
    return score


def one_speaker(pile: Pile) -> Score:
    """Rows of quotations that hold the words of one speaker only."""
    score = Score()
    speakers: dict[str, set[str]] = {}
    for truth, place in pile.placed("quotes"):
        for row in pile.at("quotes", place):
            speakers.setdefault(row["quote_id"], set()).add(truth.get("speaker", ""))
    for row in pile.tables["quotes"]:
        if row["quote_id"] in speakers:
            score.row(len(speakers[row["quote_id"]]) == 1, f"{sorted(speakers[row['quote_id']])} in one: {row['surface'][:80]}")
    return score
