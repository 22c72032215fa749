"""Numbers with their unit, range, qualifier and change, as one quantity each. Which numbers are figures is judged in nonfigures.py."""

from dataclasses import replace
from itertools import pairwise

from pipeline.figures import qualifiers
from pipeline.figures.changes import MOVES, change, is_end
from pipeline.figures.number import Number
from pipeline.figures.numerals import number_words, word_value
from pipeline.figures.qualifiers import bounds, change_words, range_words
from pipeline.figures.quantity import Quantity
from pipeline.figures.ranges import compound, joined
from pipeline.figures.units import Unit, money_before, unit_after
from pipeline.text.tokens import WORD, Token
from pipeline.text.wordlists import base, wordlist

SPANNED = 3  # tokens between a figure and the "over" of the time that it spans


def quantities(run: list[Token], found: list[Number], language: str) -> list[Quantity]:
    """One quantity for each number, ranges joined, in order; numbers that a range or a compound took up give none of their own."""
    made, index = [], 0
    while index < len(found):
        floor = made[-1].last if made else 0
        quantity, taken = _single(run, found[index], language, floor), 1
        following = found[index + 1] if index + 1 < len(found) else None
        if following is not None and quantity.value is not None:
            other = _single(run, following, language, quantity.last)
            pair = compound(run, quantity, other) or joined(run, quantity, other, language)
            quantity, taken = (pair, 2) if pair else (quantity, 1)
        made.append(_inherited(run, _qualified(run, quantity, language, floor), made))
        index += taken
    return _started(run, _coordinated(run, made, language), language)


def _single(run: list[Token], number: Number, language: str, floor: int) -> Quantity:
    """The number with its money sign or unit; signs before token `floor` belong to the figure before."""
    kind = {"ordinal": "ordinal", "fraction": "ratio", "times": "ratio"}.get(number.form, "count")
    plain = Quantity(number.first, number.last, number.first, number.last, number.value, number.value, number.value, "exact", kind,
                     form=number.form, least=number.least, scale=number.scale)
    if number.form in ("ordinal", "times"):
        return plain
    if _multiplies(run, number, language):
        return replace(plain, kind="ratio")
    sign, factor = _sign(run, number, language)
    if sign and sign[1] >= floor:
        last, per = _after_money(run, number.last, sign[0], language)
        scale, last = _late_scale(run, last, number, language)
        return _scaled(replace(plain, first=sign[1], kind="money", unit=sign[0], per=per), scale * factor, last)
    links = number_words(language).words("indefinite_of" if number.form == "indefinite" else "scale_links")
    at = number.last
    dotted = at + 1 < len(run) and run[at].word == "." and run[at - 1].kind == WORD and run[at + 1].shout[:1].islower()
    linked = at < len(run) and run[at].word in links and (number.form == "indefinite" or number.scale >= 1e6)
    linked = linked or (number.form == "fraction" and at < len(run) and run[at].word in number_words(language).words("articles"))
    found = unit_after(run, at + (dotted or linked), language)
    apart = found is not None and run[found.first].start > run[at - 1].end
    if found is None or (number.value is not None and apart and _loosely(run, found, language)):
        return plain
    if number.scale >= 1e6 and found.name in wordlist("units", base(language)).get("big_money", {}):
        found = found._replace(kind="money", name=wordlist("units", base(language))["big_money"][found.name])
    scale, last = _late_scale(run, found.last, number, language) if found.kind == "money" else (1, found.last)
    return _scaled(replace(plain, kind=found.kind, unit=found.name, per=found.per), scale, last)


def _multiplies(run: list[Token], number: Number, language: str) -> bool:
    """Whether the number says how many times as much: "three times as long", "в 2 раза", "৩ গুণ"; not "won three times"."""
    words, at = number_words(language), number.last
    if number.value is None or at >= len(run) or run[at].word not in words.words("multiples"):
        return False
    after = run[at + 1].word if at + 1 < len(run) else ""
    before = run[number.first - 1].word if number.first else ""
    open_ = not words.words("multiples_before") and not words.words("multiples_after")
    return open_ or before in words.words("multiples_before") or after in words.words("multiples_after")


def _scaled(quantity: Quantity, factor: float, last: int) -> Quantity:
    value = None if quantity.value is None else quantity.value * factor
    return replace(quantity, value=value, low=value, high=value, last=last, after=last, scale=quantity.scale * factor)


def _loosely(run: list[Token], found: Unit, language: str) -> bool:
    """Whether the unit is another word when it stands apart from the number: "in", "second", "c"; not the end of "m/s"."""
    slashed = found.last - found.first > 1 and run[found.last - 2].word == "/"
    return not slashed and run[found.last - 1].word in wordlist("units", base(language)).get("loose", ())


def _sign(run: list[Token], number: Number, language: str) -> tuple[tuple[str, int] | None, float]:
    """((ISO code, its first token) or None, factor) of the money sign before a number; "MAUD 60" is 60 million."""
    sign = money_before(run, number.first, language)
    before = run[number.first - 1] if number.first else None
    if sign is None and before is not None and len(before.shout) == 4 and before.shout[0] == "M" and before.shout.isupper():
        known = money_before([before._replace(shout=before.shout[1:]), run[number.first]], 1, language)
        return ((known[0], number.first - 1), 1e6) if known else (None, 1)
    return sign, 1


def _late_scale(run: list[Token], at: int, number: Number, language: str) -> tuple[float, int]:
    """(factor, end) of a scale behind the currency: "75 USD million", "30 MUSD"; (1, at) when there is none."""
    code = run[at - 1].shout
    if len(code) == 4 and code[0] == "M" and code.isupper():
        return 1e6, at
    if number.scale != 1 or at >= len(run) or run[at].kind != WORD:
        return 1, at
    found = word_value(run[at].word, language)
    late = found and found[0] == "scale" and found[1] >= 1000 and not run[at].word.endswith("s")
    return (found[1], at + 1) if late else (1, at)


def _after_money(run: list[Token], last: int, code: str, language: str) -> tuple[int, str | None]:
    """(end, rate) of what may follow a sum with its sign: "$10 dollars", "$3,500 a month"."""
    found = unit_after(run, last, language)
    if found and found.kind == "money" and run[found.first].kind == WORD and (found.name == code or code == "USD"):
        return found.last, found.per
    edge = run[last - 1].end
    stand_in = [Token(edge, edge, "$", 2, "$"), *run[last : last + 4]]
    rate = unit_after(stand_in, 0, language) if last < len(run) else None
    return (last + rate.last - 1, rate.per) if rate and rate.per else (last, None)


def _qualified(run: list[Token], quantity: Quantity, language: str, floor: int) -> Quantity:
    """The quantity with the words that limit it and the bounds that follow from them."""
    if quantity.kind == "ordinal":
        return quantity
    first, last, noun, qualifier = quantity.first, quantity.last, quantity.after, quantity.qualifier
    before = qualifiers.before(run, quantity.first, language)
    behind = last + (last < len(run) and run[last].word in wordlist("clauses", base(language)).get("classifiers", ()))
    after = qualifiers.after(run, behind, language) or qualifiers.after(run, last, language)
    if after:
        last = noun = after[1]
        qualifier = after[0] if qualifier == "exact" else qualifier
    if before and before[1] >= floor and not _no_limit(run, quantity, before, floor, language):
        first = before[1]
        qualifier = before[0] if qualifier == "exact" else qualifier
    inner = next(filter(None, (qualifiers.within(token.word, language) for token in run[quantity.core : quantity.last])), None)
    qualifier = inner if inner and qualifier == "exact" else qualifier
    way = change(run, first, quantity, language)
    if quantity.value is None:
        return replace(quantity, first=first, last=last, after=noun, low=quantity.least, high=None, qualifier="at_least", change=way)
    low, high = (quantity.low, quantity.high) if qualifier == "between" else bounds(quantity.value, qualifier)
    return replace(quantity, first=first, last=last, after=noun, qualifier=qualifier, low=low, high=high, change=way)


def _no_limit(run: list[Token], quantity: Quantity, limit: tuple[str, int], floor: int, language: str) -> bool:
    """Whether the words are no limit here: "вырос до 3 млрд" names the end of a change, "$6 million over five years" a span."""
    if limit[0] == "at_most" and is_end(run, limit[1], quantity.first, language):
        return True
    words = [token.word for token in run[limit[1] : quantity.first]]
    if words == ["within"]:
        return quantity.kind != "duration"
    return words == ["over"] and quantity.kind == "duration" and floor > 0 and limit[1] - floor <= SPANNED


def _inherited(run: list[Token], quantity: Quantity, made: list[Quantity]) -> Quantity:
    """A figure said again shares the change ("lost 190 points, or 0.6%"), a conversion in brackets the limit ("over 60 miles (100 km)")."""
    if not made or quantity.value is None or quantity.kind not in MOVES:
        return quantity
    before = made[-1]
    between = "".join(token.word for token in run[before.last : quantity.first])
    aside = between == "/" and len(made) > 1 and "".join(token.word for token in run[made[-2].last : before.first]) == "("
    if between not in ("(", ",or", "or") and not aside:
        return quantity
    if before.change and quantity.change is None:
        quantity = replace(quantity, change=before.change)
    limited = quantity.qualifier == "exact" and before.qualifier not in ("exact", "between")
    if between not in "(/" or not limited or quantity.kind != before.kind or quantity.kind == "percent" or quantity.unit == before.unit:
        return quantity
    low, high = bounds(quantity.value, before.qualifier)
    return replace(quantity, qualifier=before.qualifier, low=low, high=high)


def _started(run: list[Token], made: list[Quantity], language: str) -> list[Quantity]:
    """What a sum moved from takes the unit of what it moved to: "to 3.2 million pounds from 1.5 million"."""
    starts, kept = range_words(language, "from"), made[:1]
    for left, item in pairwise(made):
        bare = item.kind == "count" and item.unit is None and item.value is not None and left.kind in MOVES
        moved = bare and item.first == left.last + 1 and run[left.last].word in starts and _stands_bare(run, item)
        kept.append(replace(item, kind=left.kind, unit=left.unit) if moved else item)
    return kept


def _stands_bare(run: list[Token], item: Quantity) -> bool:
    """Whether no noun follows the number: a mark, the end, or the article of a time ("a year ago")."""
    after = run[item.last] if item.last < len(run) else None
    return after is None or after.kind != WORD or after.word in ("a", "in", "last", "the", "at", "годом", "в")


def _coordinated(run: list[Token], made: list[Quantity], language: str) -> list[Quantity]:
    """A bare number takes the unit of the one that it rose to: "rose from 48 to 61 percent"."""
    for index in range(len(made) - 2, -1, -1):
        item, other = made[index], made[index + 1]
        between = [token.word for token in run[item.last : other.first]]
        bare = item.kind == "count" and item.unit is None and item.value is not None and other.unit is not None
        risen = bare and other.unit == "percent" and item.first and run[item.first - 1].word in range_words(language, "from")
        if risen and len(between) == 1 and between[0] in range_words(language, "middle"):
            ways = change_words(language)
            way = next((ways[token.word] for token in run[max(0, item.first - 4) : item.first - 1] if token.word in ways), None)
            made[index : index + 2] = replace(item, kind=other.kind, unit=other.unit), replace(other, change=way)
    return made
