"""What a figure counts and what was done to it, in any language: "18 deaths", "the toll rose to 18" and "18 people died" are one."""

from dataclasses import dataclass

import regex

from pipeline.document import Row
from pipeline.text.glosses import befalls, classified, concept, concepts, deeds, elapses, glossed, mortal

BEHIND = 20  # characters behind a length of time in which a word such as "after" is looked for
WINDOW, FAR = 60, 160  # characters around a figure in which an action is looked for; before one whose noun is left out
_LIFELESS = frozenset({"money", "measure"})
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_APART = regex.compile(r"[,;:—–]|\b(?:and|и|а|এবং|ও|und|et|y|और)\b")
_LAPSE = frozenset({"hour", "day", "week", "month", "quarter"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: the text of its article, its span, the names in it, its figures and dates in order."""

    text: str
    start: int
    end: int
    names: list[Row]
    figures: list[Row]
    dates: list[Row]

    @property
    def lapse(self) -> bool:
        """Whether it names a stretch of days, such as "in 24 hours"; not "two days after the blast", "a one-day strike"."""
        return any(row["kind"] == "duration" and row["unit"] in _LAPSE and "-" not in str(row["surface"]) and not self._elapsed(row)
                   for row in self.figures)

    def _elapsed(self, row: Row) -> bool:
        behind = self.words(row["end"], row["end"] + BEHIND)
        return bool(behind) and elapses(behind[0])

    def words(self, start: int, end: int) -> list[str]:
        """The words of the stretch that lie in the sentence."""
        return _WORD.findall(self.text[max(self.start, start) : min(self.end, end)])


def counted_deed(row: Row, sentence: Sentence, behind: list[str]) -> tuple[str | None, str | None]:
    """(action, concept of what is counted) of a figure; `behind`: the words that follow it in its clause.

    "18 deaths", "21 শিশুর মৃত্যু" and "the toll rose to 18" count people, or children, who died. What befalls only the living is no
    action of a thing: in "killing 5 people and a hotel with 80 rooms" no rooms were killed.
    """
    counted = str(row.get("counted") or "")
    action, noun = _action(row, sentence), _noun(counted, [*sentence.words(row["start"], row["end"]), *behind[:1]])
    if noun in deeds():
        others = [name for word in _WORD.findall(counted[:200]) if (name := glossed(word, "things")) and name not in deeds()]
        return action or noun, others[0] if others else "person"
    if noun is None and row["kind"] == "count" and action in befalls():
        return action, "person"
    return (None if action in befalls() and noun in concepts() - mortal() else action), noun


def _noun(counted: str, beside: list[str]) -> str | None:
    """The concept of what is counted; of a counting word beside the number where no noun of people is written ("২৩ জন")."""
    found, people = concept(counted), next((name for word in beside if (name := classified(word))), None)
    return people if people and (found is None or found in concepts() - mortal()) else found


def _action(row: Row, sentence: Sentence) -> str | None:
    """The action named nearest to a figure in its sentence ("killed", "আহত"), None where none is.

    An action behind a comma or an "and" that a figure on its other side has for itself is said of that one: "5 died and 13 were hurt".
    Of a number without a noun what befell people is told first: "the toll climbed to 13 as crews cleared the ruins"; of a sum or a
    measure it is not told at all.
    """
    bare = not row.get("counted") and row["kind"] == "count"
    text, reach = sentence.text, FAR if bare else WINDOW
    low, high = max(sentence.start, row["start"] - reach), min(sentence.end, row["end"] + WINDOW)
    near = []
    for match in _WORD.finditer(text[low:high]):
        name, thing = glossed(match.group(), "actions"), glossed(match.group(), "things")
        name = name or (thing if thing in deeds() else None)
        if not name or (thing and thing not in deeds()):
            continue
        start, end = low + match.start(), low + match.end()
        if any(mention["start"] <= start < mention["start"] + len(str(mention.get("surface") or "")) for mention in sentence.names):
            continue
        gap, apart = max(0, start - row["end"], row["start"] - end), text[min(end, row["end"]) : max(start, row["start"])]
        sides = [(other["end"], start) if end <= row["start"] else (end, other["start"]) for other in sentence.figures]
        theirs = any(left <= right and (right - left < gap or not _APART.search(text[left:right])) for left, right in sides)
        if not (theirs and _APART.search(apart)):
            near.append((gap, start, name))
    fates = [found for found in near if found[2] in befalls()]
    if row["kind"] in _LIFELESS:
        near = [found for found in near if found not in fates]
    return min((fates if bare else []) or near)[2] if near else None
