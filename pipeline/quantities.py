"""Numbers with their unit, range, qualifier and change, as one quantity each. Which numbers are no figures at all is judged in nonfigures.py."""

from dataclasses import dataclass, replace

from pipeline import qualifiers
from pipeline.numbers import Number, number_at
from pipeline.numerals import number_words, word_value
from pipeline.qualifiers import bounds, change_links, change_words, range_words
from pipeline.tokens import MARK, NUMERAL, WORD, Token
from pipeline.units import Unit, money_before, unit_after
from pipeline.wordlists import base, wordlist

MOVES = frozenset({"percent", "money", "measure"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity at tokens [first, last); `core` is its number's first token, `after` the index where its noun may begin."""

    first: int
    last: int
    core: int
    after: int
    value: float | None
    low: float | None
    high: float | None
    qualifier: str = "exact"
    kind: str = "count"
    unit: str | None = None
    per: str | None = None
    change: str | None = None
    form: str = "digits"
    least: float | None = None


def quantities(run: list[Token], found: list[Number], language: str) -> list[Quantity]:
    """One quantity for each number, ranges joined, in order; numbers that a range or a compound took up give none of their own."""
    made, index = [], 0
    while index < len(found):
        quantity = _single(run, found[index], language, made[-1].last if made else 0)
        following = found[index + 1] if index + 1 < len(found) else None
        taken = 1
        if following is not None and quantity.value is not None:
            other = _single(run, following, language, quantity.last)
            joined = _compound(run, quantity, other) or _range(run, quantity, other, language)
            if joined:
                quantity, taken = joined, 2
        made.append(_inherited(run, _qualified(run, quantity, language, made[-1].last if made else 0), made))
        index += taken
    return made


def _single(run: list[Token], number: Number, language: str, floor: int) -> Quantity:
    first, last, kind, unit, per = number.first, number.last, "count", None, None
    sign = money_before(run, number.first, language)
    sign = sign if sign and sign[1] >= floor else None
    value = number.value
    if sign is None and number.value is not None and number.form != "ordinal":
        sign, value = _million_sign(run, number, language)
    if sign:
        unit, first, kind = sign[0], sign[1], "money"
        last, per = _after_money(run, last, unit, language)
        scaled = _late_scale(run, last, number, language)
        value, last = (value * scaled[0], scaled[1]) if scaled and value is not None else (value, last)
    elif number.form != "ordinal":
        links = number_words(language).words("indefinite_of" if number.form == "indefinite" else "scale_links")
        dotted = last + 1 < len(run) and run[last].word == "." and run[last - 1].kind == WORD and run[last + 1].shout[:1].islower()
        of = dotted or last < len(run) and run[last].word in links and (number.form == "indefinite" or number.scale >= 1e6)
        found = unit_after(run, last + of, language)
        if found and not _foreign(run, number, found, language):
            kind, unit, last, per = found.kind, found.name, found.last, found.per
            scaled = _late_scale(run, last, number, language) if kind == "money" else None
            value, last = (value * scaled[0], scaled[1]) if scaled and value is not None else (value, last)
    if kind == "count" and number.form in ("ordinal", "fraction"):
        kind = "ordinal" if number.form == "ordinal" else "ratio"
    return Quantity(first, last, number.first, last, value, value, value, "exact", kind, unit, per, None, number.form, number.least)


def _million_sign(run: list[Token], number: Number, language: str) -> tuple[tuple[str, int] | None, float | None]:
    """ "30 MUSD" is read in the unit; "MAUD 60" here."""
    before = run[number.first - 1] if number.first else None
    if before is not None and len(before.shout) == 4 and before.shout[0] == "M" and before.shout.isupper():
        known = money_before([before._replace(shout=before.shout[1:]), run[number.first]], 1, language)
        if known:
            return (known[0], number.first - 1), number.value * 1e6
    return None, number.value


def _late_scale(run: list[Token], at: int, number: Number, language: str) -> tuple[float, int] | None:
    """ "75 USD million": the scale behind the currency."""
    code = run[at - 1].shout
    if len(code) == 4 and code[0] == "M" and code.isupper():
        return 1e6, at
    if number.scale != 1 or at >= len(run) or run[at].kind != WORD:
        return None
    found = word_value(run[at].word, language)
    return (found[1], at + 1) if found and found[0] == "scale" and found[1] >= 1000 and not run[at].word.endswith("s") else None


def _after_money(run: list[Token], last: int, code: str, language: str) -> tuple[int, str | None]:
    """(end, rate) of what may follow a sum with its sign: "$10 dollars", "$3,500 a month"."""
    found = unit_after(run, last, language)
    if found and found.kind == "money" and (found.name == code or code == "USD"):
        return found.last, found.per
    rate = unit_after([*run[max(0, last - 1): last], _one(run, last), *run[last: last + 4]], 1, language) if last < len(run) else None
    if rate and rate.per and rate.kind == "money":
        return last + rate.last - 2, rate.per
    return last, None


def _one(run: list[Token], at: int) -> Token:
    """A stand-in currency word, so that the rate behind a signed sum is read by the same rule as behind "dollars"."""
    edge = run[at - 1].end if at else 0
    return Token(edge, edge, "dollar", WORD, "dollar")


def _foreign(run: list[Token], number: Number, found: Unit, language: str) -> bool:
    """True where a unit word belongs to something else: "second" as a place, "in" as a preposition, "2 pm"."""
    word = run[found.last - 1].word
    apart = run[found.first].start > run[number.last - 1].end
    ambiguous = word in ("in", "second", "quarter", "season", "night", "t", "c", "г", "м", "т", "с", "в", "stone", "cup", "turn", "a")
    if number.value is None:
        return ambiguous
    return ambiguous and apart and (word in ("in", "second", "c", "с", "в", "a") or (word in ("quarter", "season", "cup", "night", "turn") and False))


def _compound(run: list[Token], left: Quantity, right: Quantity) -> Quantity | None:
    """ "13 dollars 45 cents", "5 feet 2 inches": one value in the larger unit."""
    begin = left.last + (left.last < len(run) and run[left.last].word == "and")
    inches = [token.word for token in run[right.last: right.last + 2]]
    if left.unit == "foot" and right.unit is None and inches[:1] == ["in"] and inches[1:] not in (["the"], ["a"], ["his"], ["her"]):
        right = replace(right, unit="inch", last=right.last + 1)
    if right.first != begin or left.value is None or right.value is None or left.per:
        return None
    parts = {("money", "cent"): 100, ("money", "penny"): 100, ("money", "paisa"): 100, ("money", "kopeck"): 100, ("foot", "inch"): 12}
    size = parts.get((left.kind, right.unit)) or parts.get((left.unit, right.unit))
    bare = left.kind == "money" and right.kind == "count" and right.unit is None and right.value < 100 and left.unit not in ("cent", "penny")
    if bare and run[left.core].kind == right.core:
        return None
    if bare and not (right.last >= len(run) or run[right.last].kind == MARK and run[right.last].word in ".!?"):
        return None
    if size is None and not bare or right.value >= (size or 100) or (left.unit in ("cent", "penny")):
        return None
    value = left.value + right.value / (size or 100)
    return replace(left, last=right.last, after=right.last, value=value, low=value, high=value)


def _range(run: list[Token], left: Quantity, right: Quantity, language: str) -> Quantity | None:
    if right.value is None or "ordinal" in (left.kind, right.kind) or left.form == "indefinite":
        return None
    link = [token.word for token in run[left.last: right.first]]
    lead = run[left.first - 1].word if left.first else ""
    between, from_ = lead in range_words(language, "between"), lead in range_words(language, "from")
    words = [word for word in link if word not in "-–" or len(link) == 1]
    if not words:
        return None
    same = left.unit == right.unit or left.unit is None or (right.unit is None and right.kind == "count" and left.kind == "money")
    middle = words == [words[0]] and (words[0] in range_words(language, "middle") or (between and words[0] in range_words(language, "between_middle")))
    far = from_ and 1 < len(link) <= 6 and link[-1] in range_words(language, "middle") - {"-", "–"} and left.unit == right.unit and \
        not any(mark in ",.;:()" for mark in link)
    step = lead in change_links(language, "by") and left.unit and left.last - left.core > 1 and right.value > 3 * left.value
    if step or not same or not (middle or far) or (left.value > right.value and not (from_ or between)) or left.value == right.value:
        return None
    if words[0] in "-–—" and not _dashed(run, left, right):
        return None
    if right.form != "digits" and left.value < 1 <= right.value:
        return None
    leftmost = left.value * _shared_scale(left, right)
    low, high = sorted((leftmost, right.value))
    first = left.first - 1 if between or from_ else left.first
    return replace(right, first=first, core=left.core, value=(low + high) / 2, low=low, high=high, qualifier="between",
                   unit=right.unit or left.unit, kind=right.kind if right.unit else left.kind)


def _shared_scale(left: Quantity, right: Quantity) -> float:
    """ "10-15 million": the scale belongs to both."""
    if right.value >= 1000 and left.value < 1000 and right.form == "digits" and left.form == "digits" and right.last - right.core > 1:
        for scale in (1e12, 1e9, 1e7, 1e6, 1e5, 1e3):
            if right.value >= scale and left.value < right.value / scale and right.value / scale < 10000:
                return scale
    return 1


def _dashed(run: list[Token], left: Quantity, right: Quantity) -> bool:
    """True where a dash between two numbers is "to" and not a score, a minus or a telephone number."""
    if left.unit or right.unit or left.kind == "money":
        return right.value > left.value
    follows = run[right.last] if right.last < len(run) else None
    noun = follows is not None and follows.kind == WORD and follows.start > run[right.last - 1].end and follows.shout[0].islower()
    return right.value > left.value and noun and run[left.core].kind == NUMERAL


def _qualified(run: list[Token], quantity: Quantity, language: str, floor: int) -> Quantity:
    if quantity.kind == "ordinal":
        return quantity
    before = qualifiers.before(run, quantity.first, language)
    if before and before[1] < floor:
        before = None
    after = qualifiers.after(run, _past_classifier(run, quantity.last, language), language) or qualifiers.after(run, quantity.last, language)
    first, last, noun = quantity.first, quantity.last, quantity.after
    qualifier = quantity.qualifier
    if after:
        last = noun = after[1]
        qualifier = after[0] if qualifier == "exact" else qualifier
    if before:
        first = before[1]
        if before[0] == "at_most" and " ".join(token.word for token in run[first: quantity.first]) in change_links(language, "to") and \
                any(token.word in change_words(language) for token in run[max(0, first - 10): first]):
            before = ("exact", quantity.first)
            first = quantity.first
        qualifier = before[0] if qualifier == "exact" else qualifier
    way = _change(run, first, quantity, language)
    if quantity.form == "indefinite" and quantity.value is None:
        return replace(quantity, first=first, last=last, after=noun, value=None, low=quantity.least, high=None, qualifier="at_least", change=way)
    low, high = (quantity.low, quantity.high) if qualifier == "between" else bounds(quantity.value, qualifier)
    return replace(quantity, first=first, last=last, after=noun, qualifier=qualifier, low=low, high=high, change=way)


def _past_classifier(run: list[Token], at: int, language: str) -> int:
    if at < len(run) and run[at].word in wordlist("clauses", base(language)).get("classifiers", ()):
        return at + 1
    return at


def _change(run: list[Token], first: int, quantity: Quantity, language: str) -> str | None:
    ways, adverbs, at = change_words(language), change_links(language, "adverbs") | change_links(language, "to"), first - 1
    by, to = False, at >= 0 and run[at].word in change_links(language, "to")
    while at >= 0 and run[at].word in adverbs and first - at <= 4:
        by = by or run[at].word in change_links(language, "by")
        at -= 1
    way = ways.get(run[at].word) if at >= 0 else None
    if way and run[at].word in ("up", "down") and (to or at and run[at - 1].word in ("made", "make", "makes", "making", "set", "end", "ended", "pick", "take", "back", "shut", "break", "start", "put", "add", "trade", "gave", "give", "gives", "giving", "broken")):
        return None
    if way and quantity.kind not in MOVES and not by and run[at].word in ("lost", "lose", "loses", "gained", "gain", "added", "adds", "shed", "cut", "reduced"):
        return None
    if way is None and wordlist("qualifiers", base(language)).get("change", {}).get("verbs_after"):
        way = next((ways[token.word] for token in run[quantity.last: quantity.last + 3] if token.word in ways), None)
    return way


def _inherited(run: list[Token], quantity: Quantity, made: list[Quantity]) -> Quantity:
    """A figure said again shares the change ("lost 190 points, or 0.6%"), a conversion in brackets the limit ("more than 60 miles (100 km)")."""
    before = made[-1] if made else None
    between = "".join(token.word for token in run[before.last: quantity.first]) if before else ""
    if before is not None and before.change and quantity.change is None and between in ("(", ",or", "or") and quantity.kind in MOVES:
        quantity = replace(quantity, change=before.change)
    if before is None or quantity.qualifier != "exact" or before.qualifier in ("exact", "between") or quantity.value is None:
        return quantity
    bracket = quantity.first == before.last + 1 and run[before.last].word == "("
    if not bracket or quantity.kind != before.kind or quantity.kind not in ("money", "measure") or quantity.unit == before.unit:
        return quantity
    low, high = bounds(quantity.value, before.qualifier)
    return replace(quantity, qualifier=before.qualifier, low=low, high=high)


def number_words_at(run: list[Token], at: int, language: str) -> Number | None:
    """The number at a token, for callers that meet one in passing."""
    return number_at(run, at, language)
