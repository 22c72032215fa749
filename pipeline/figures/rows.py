"""Numbers in a row that share one unit: "18, 24 and 26 years", "eight or nine euros", "aged 18, 24 and 26". No reading of units."""

from dataclasses import replace

from pipeline.figures.ages import OLDEST, as_age
from pipeline.figures.around import clause_words
from pipeline.figures.clauses import counted
from pipeline.figures.quantity import Quantity
from pipeline.text.tokened import Tokened


def shared(text: Tokened, made: list[Quantity]) -> list[Quantity]:
    """The quantities, with the unit of a row's last number, or the age of its first, at the numbers that have none of their own."""
    found, start = list(made), 0
    while start < len(found):
        end = start + 1
        while end < len(found) and _joined(text, found[end - 1], found[end]):
            end += 1
        if end - start > 1 and _between(text, found[end - 2], found[end - 1]) != [","]:
            found[start:end] = _row(text, found[start:end])
        start = end
    return found


def _between(text: Tokened, left: Quantity, right: Quantity) -> list[str]:
    return [token.word for token in text.run[left.last : right.first]]


def _joined(text: Tokened, left: Quantity, right: Quantity) -> bool:
    """Whether nothing but a comma, "and" or "or" stands between the two."""
    links = clause_words(text.language, "choices") | clause_words(text.language, "rows")
    between = _between(text, left, right)
    return between == [","] or (between != [] and between[-1] in links and between[:-1] in ([], [","]))


def _row(text: Tokened, row: list[Quantity]) -> list[Quantity]:
    first, last = row[0], row[-1]
    if last.unit is not None:
        kind = as_age(text.run, replace(first, kind=last.kind, unit=last.unit), text.language).kind if _bare(first) else last.kind
        alike = (last.kind, last.unit)
        return [replace(item, kind=kind, unit=last.unit) if _bare(item) or (item.kind, item.unit) == alike else item for item in row]
    if first.kind == "age" and all(_bare(item) and item.value < OLDEST and counted(text, item) is None for item in row[1:]):
        return [first, *(replace(item, kind=first.kind, unit=first.unit) for item in row[1:])]
    return row


def _bare(item: Quantity) -> bool:
    return item.kind == "count" and item.unit is None and item.value is not None
