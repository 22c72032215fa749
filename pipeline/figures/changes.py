"""Whether a quantity is a rise or a fall: the verb before it ("rose by 5 %"), or behind it where the language puts it there."""

from functools import cache

from pipeline.figures.numerals import number_words
from pipeline.figures.qualifiers import after as limit_after
from pipeline.figures.qualifiers import change_links, change_words, range_words
from pipeline.figures.quantity import Quantity
from pipeline.text.tokens import WORD, Token
from pipeline.text.wordlists import base, wordlist

OBJECT = 4  # words of an object between a verb and "by"
BEHIND = 5  # tokens behind a figure in which its verb may stand
MOVES = frozenset({"percent", "money", "measure"})


@cache
def _list(language: str, name: str) -> frozenset[str]:
    return frozenset(wordlist("qualifiers", base(language)).get("change", {}).get(name, ()))


def change(run: list[Token], first: int, quantity: Quantity, language: str) -> str | None:
    """ "up", "down", or None, for the quantity whose words begin at token `first`."""
    ways, to = change_words(language), change_links(language, "to")
    adverbs = change_links(language, "adverbs") | to
    at = first - 1
    while at >= 0 and run[at].word in adverbs and first - at <= 4:
        at -= 1
    word, links = (run[at].word if at >= 0 else ""), {token.word for token in run[at + 1 : first]}
    way = ways.get(word)
    if way and word in _list(language, "particles"):
        parted = at and run[at - 1].word in _list(language, "particle_verbs")
        return None if parted or (first and run[first - 1].word in to) else way
    moved = links & change_links(language, "by") or run[first].word in range_words(language, "from")
    if way and quantity.kind not in MOVES and word in _list(language, "of_amounts") and not moved:
        return None
    if way and word in _list(language, "linked") and not links & (change_links(language, "by") | to):
        return None
    if way is None and first and run[first - 1].word in change_links(language, "by") | _list(language, "to_behind_object"):
        way = _verb_before(run, first - 1, ways, language)
    if way is None and quantity.kind == "percent" and quantity.last < len(run) and limit_after(run, quantity.last, language) is None:
        following, second = (run[at].word if at < len(run) else "" for at in (quantity.last, quantity.last + 1))
        sides = () if second in _list(language, "behind_not") else ("up", "down")
        way = next((side for side in sides if following in _list(language, f"behind_{side}")), None)
    if way is None and wordlist("qualifiers", base(language)).get("change", {}).get("verbs_after"):
        way = _behind(run, quantity, ways, language)
    return way


def _verb_before(run: list[Token], at: int, ways: dict[str, str], language: str) -> str | None:
    """The verb whose object stands between it and "by": "cut costs by 5 %", "повысить зарплату на 12 %"."""
    for token in run[max(0, at - OBJECT) : at][::-1]:
        if token.kind != WORD or token.word in number_words(language).of("values"):
            return None
        if token.word in ways:
            return ways[token.word]
    return None


def _behind(run: list[Token], quantity: Quantity, ways: dict[str, str], language: str) -> str | None:
    """The verb behind the quantity, before the next mark or numeral; none for what a change set out from: "৩২০ থেকে বেড়ে ৩৭৫"."""
    last = quantity.last
    if last < len(run) and run[last].word in _list(language, "from_after"):
        return None
    for token in run[last : last + BEHIND]:
        if token.kind != WORD:
            return None
        if token.word in ways:
            return None if quantity.kind not in MOVES and token.word in _list(language, "of_amounts") else ways[token.word]
    return None


def is_end(run: list[Token], first: int, last: int, language: str) -> bool:
    """True where the words [first, last) before a number are the "to" of a change: Russian "вырос на 12 % до 3 млрд"."""
    phrase = " ".join(token.word for token in run[first:last])
    return phrase in change_links(language, "to") and any(token.word in change_words(language) for token in run[max(0, first - 10) : first])
