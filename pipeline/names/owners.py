"""Whose an article's organisations are: the country or bloc that stands beside the name, and the country where the article plays."""

from collections import Counter, defaultdict

import regex

from pipeline.names.spans import Name

BEHIND = regex.compile(r"(?:\s?\([^()\n]{1,12}\))?\s(?:of\s(?:the\s)?(?:[\p{Ll}]{4,20}\s(?:states|countries)\sof\sthe\s)?)?")
BETWEEN = regex.compile(r"(?:['’]s?)?\s")
HOME = 0.5


def owners(names: list[Name], numbers: list[int | None], text: str) -> dict[int, str]:
    """For each organisation's number the country's code or the bloc's name that most often stands right before or behind its name."""
    held: dict[int, Counter] = defaultdict(Counter)
    telling = {at: owner for at, name in enumerate(names) if (owner := _owner(name))}
    for at, name in enumerate(names):
        number = numbers[at]
        if name.kind != "organisation" or number is None or at in telling:
            continue
        if at - 1 in telling and BETWEEN.fullmatch(text, names[at - 1].end, name.start):
            held[number][telling[at - 1]] += 1
        for after in range(at + 1, min(at + 3, len(names))):
            if after in telling and BEHIND.fullmatch(text, name.end, names[after].start):
                held[number][telling[after]] += 1
    return {number: max(counts, key=lambda owner: (counts[owner], owner)) for number, counts in held.items()}


def _owner(name: Name) -> str | None:
    if name.sense is None:
        return None
    if name.sense.level == "bloc":
        return name.sense.name
    return name.country if name.kind in ("country", "nationality") else None


def home(names: list[Name]) -> str | None:
    """The country that at least half of the article's located names belong to or lie in; None where there is none."""
    counts = Counter(name.country for name in names if name.country)
    if not counts:
        return None
    country = max(counts, key=lambda code: (counts[code], code))
    return country if counts[country] >= HOME * counts.total() else None
