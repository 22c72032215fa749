"""Two quantities that make one: ranges ("12 to 15 %"), and sums in two units ("5 feet 2 inches", "13 dollars 45 cents")."""

from dataclasses import replace

from pipeline.figures.around import clause_words
from pipeline.figures.qualifiers import before, change_links, change_words, range_words
from pipeline.figures.quantity import Quantity
from pipeline.text.tokens import MARK, NUMERAL, WORD, Token

PARTS = {("money", "cent"): 100, ("money", "penny"): 100, ("money", "paisa"): 100, ("money", "kopeck"): 100, ("foot", "inch"): 12}
FAR = 6


def compound(run: list[Token], left: Quantity, right: Quantity) -> Quantity | None:
    """The two as one value in the larger unit, None where they are not said together."""
    begin = left.last + (left.last < len(run) and run[left.last].word == "and")
    inches = [token.word for token in run[right.last : right.last + 2]]
    if left.unit == "foot" and right.unit is None and inches[:1] == ["in"] and inches[1:] not in (["the"], ["a"], ["his"], ["her"]):
        right = replace(right, unit="inch", last=right.last + 1)
    if right.first != begin or left.value is None or right.value is None or left.per or left.unit in ("cent", "penny"):
        return None
    size = PARTS.get((left.kind, right.unit)) or PARTS.get((left.unit, right.unit))
    ends = right.last >= len(run) or (run[right.last].kind == MARK and run[right.last].word in ".!?")
    if size is None and left.kind == "money" and right.kind == "count" and right.unit is None and ends:
        size = 100
    if size is None or right.value >= size:
        return None
    value = left.value + right.value / size
    return replace(left, last=right.last, after=right.last, value=value, low=value, high=value)


def joined(run: list[Token], left: Quantity, right: Quantity, language: str) -> Quantity | None:
    """The two as one range with its middle as the value, None where they are two figures."""
    apart = "ordinal" in (left.kind, right.kind) or "times" in (left.form, right.form)
    if left.value is None or right.value is None or apart or left.value == right.value:
        return None
    same = left.unit in (None, right.unit) or (right.unit is None and right.kind == "count" and left.kind == "money")
    if not same or not _linked(run, left, right, language) or (right.form != "digits" and left.value < 1 <= right.value):
        return None
    lead = run[left.first - 1].word if left.first else ""
    opened = lead in range_words(language, "between") or lead in range_words(language, "from")
    if (left.value > right.value and not opened) or _moved(run, left, right, language):
        return None
    low, high = sorted((left.value * _shared_scale(left, right), right.value))
    return replace(right, first=left.first - opened, core=left.core, value=(low + high) / 2, low=low, high=high, qualifier="between",
                   unit=right.unit or left.unit, kind=right.kind if right.unit else left.kind)


def _moved(run: list[Token], left: Quantity, right: Quantity, language: str) -> bool:
    """ "rose from 48 to 61 percent": two shares, before and after, not a range.

    Sums and measures stay one row with both bounds, as the annotated news figures count "fell from $2,415 to $2,315".
    """
    lead = run[left.first - 1].word if left.first else ""
    if lead not in range_words(language, "from") or right.kind != "percent":
        return False
    return any(token.word in change_words(language) for token in run[max(0, left.first - 4) : left.first - 1])


def _linked(run: list[Token], left: Quantity, right: Quantity, language: str) -> bool:
    """True where the words between the two make them the ends of a range."""
    link = [token.word for token in run[left.last : right.first]]
    words = [word for word in link if word not in "-–" or len(link) == 1]
    limit = before(run, left.first, language)
    lead, by = (run[at - 1].word if at else "" for at in (left.first, limit[1] if limit else left.first))
    step = by in change_links(language, "by") and right.value > 3 * left.value
    if not words or step or (words[0] in "-–—" and not _dashed(run, left, right, language)):
        return False
    middle = range_words(language, "middle")
    if words == link and lead in range_words(language, "from") and words[0] in range_words(language, "from_middle"):
        return len(words) == 1
    if len(words) == 1:
        between = lead in range_words(language, "between") and words[0] in range_words(language, "between_middle")
        return between or words[0] in middle
    plain = not any(mark in ",.;:()" for mark in link)
    far = lead in range_words(language, "from") and len(link) <= FAR and link[-1] in middle - {"-", "–"}
    return far and plain and left.unit == right.unit


def _shared_scale(left: Quantity, right: Quantity) -> float:
    """ "10-15 million", "from 10 to 7 million": the scale belongs to both."""
    plain = left.scale == 1 and (left.unit is None or left.first < left.core) and left.value < 1000
    return right.scale if plain and right.scale >= 1000 and right.form == left.form in ("digits", "words") else 1


def _dashed(run: list[Token], left: Quantity, right: Quantity, language: str) -> bool:
    """True where a dash between two numbers is "to" and not a score, a minus or a telephone number."""
    if left.unit or right.unit or left.kind == "money":
        return right.value > left.value
    follows = run[right.last] if right.last < len(run) else None
    apart = follows is not None and (follows.start > run[right.last - 1].end or follows.word in clause_words(language, "classifiers"))
    noun = follows is not None and follows.kind == WORD and apart and not follows.shout[0].isupper()
    return right.value > left.value and noun and run[left.core].kind == NUMERAL
