"""The words of an article that are written as names, whether or not a recogniser knew them: what two articles of one language may share."""

from collections.abc import Iterable, Sequence

import regex

from pipeline.document import Row

MOST, KEPT = 40, 6  # words of an article; letters of one that are compared, so that "Малантинг" and "в Малантинге" are one
_CAPITAL = regex.compile(r"(?<=[\p{Ll},;:(«“\"] )\p{Lu}[\p{L}\p{M}]{2,}+|(?<=[\p{Ll} ][(«“\"])\p{Lu}[\p{L}\p{M}]{2,}+")
_WORD = regex.compile(r"[\p{L}\p{M}]{3,}+")
_LANDS = frozenset({"country", "nationality"})
_NOUNS = frozenset({"de", "lb"})  # languages that write every noun like a name


def written_names(text: str, mentions: Sequence[Row], dates: Sequence[Row], *, language: str) -> frozenset[str]:
    """The words, small and shortened, that stand in names or with a capital inside a sentence; none of countries and dates, none that
    the text also writes small ("the Bank", "a bank"), no title before a person's name, at most MOST from the front."""
    placed = [row for row in mentions if row.get("start") is not None]
    named = [row for row in placed if row.get("kind") not in _LANDS]
    titles = {row["start"] - 1 for row in placed if row.get("kind") == "person"}
    spans = [*(row for row in dates if row.get("start") is not None), *(row for row in placed if row.get("kind") in _LANDS)]
    taken = _Spans((row["start"], row.get("end") or row["start"]) for row in spans)
    found = {match.start() + row["start"]: match.group() for row in named for match in _WORD.finditer(str(row.get("surface") or ""))}
    if language not in _NOUNS:
        found |= {match.start(): match.group() for match in _CAPITAL.finditer(text)
                  if match.end() not in titles and not taken.hold(match.start())}
    small = set(_WORD.findall(text))
    kept = dict.fromkeys(word.lower()[:KEPT] for _, word in sorted(found.items())
                         if word == word.lower() or word.lower() not in small)
    return frozenset(list(kept)[:MOST])


class _Spans:
    """Stretches of a text, to be asked for single places."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self._places = {place for start, end in spans for place in range(start, min(end, start + 100))}

    def hold(self, place: int) -> bool:
        return place in self._places
