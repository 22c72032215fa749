"""Whether a calendar word is a name: of a street, a company, a person, a planet, a room. How dates are read is in dates.py."""

from collections.abc import Mapping, Sequence

from pipeline.days.datespans import Expression
from pipeline.text.tokens import NUMERAL, WORD, Token

OPENING, CLOSING = "«“„\"‘", "»”“\"’"
QUOTED = 5  # tokens of a title between marks
STOPS = frozenset(".!?…\n:—–")
PAIRED = 3  # tokens within which a shortened weekday is followed by a full one: "রবি ও সোমবার"


def is_name(run: Sequence[Token], found: Expression, words: Mapping) -> bool:
    """Whether the expression, which has no year of its own, is a name or part of one; a bare year only before a word for a number."""
    after = run[found.last] if found.last < len(run) else None
    if found.bounds.precision == "year":
        return after is not None and after.word in words.get("number_words", ())
    if any(token.kind == NUMERAL and len(token.word) == 4 for token in run[found.first : found.last]):
        return False
    calendar = {**words["months"], **words["weekdays"]}
    if not any(token.word in calendar for token in run[found.first : found.last]):
        return False
    return _of_a_place(after, words) or _title(run, found) or _shortened(run, found, words) or _somebody(run, found, words, calendar)


def labelled(run: Sequence[Token], at: int, words: Mapping) -> bool:
    """Whether the word before a number makes it a label: "room 2024", "pp. 1987-2001", "с. 2001–2009"."""
    if not at:
        return False
    dotted = run[at - 1].word == "." and at > 1
    before = run[at - 2 if dotted else at - 1].word
    return before in words["not_year_after"] or (dotted and before in words.get("pages", ()))


def _of_a_place(after: Token | None, words: Mapping) -> bool:
    """ "12 April Lane", "২১ ফেব্রুয়ারি সড়কে", "মঙ্গল গ্রহ"."""
    if after is None or after.kind != WORD:
        return False
    if words.get("capitals"):
        return after.shout[0].isupper() and after.word in words.get("places_named", ())
    return after.word.startswith(tuple(words.get("places_named", ("\0",))))


def _title(run: Sequence[Token], found: Expression) -> bool:
    """ «Август», «Девятое мая в письмах»: the marks close after a few words, and the first word has a capital."""
    at = found.first
    while at > 0 and found.first - at < 2 and run[at - 1].word not in OPENING:
        at -= 1
    if at == 0 or run[at - 1].word not in OPENING or not run[at].shout[0].isupper():
        return False
    return any(token.word in CLOSING for token in run[found.last : found.last + QUOTED])


def _shortened(run: Sequence[Token], found: Expression, words: Mapping) -> bool:
    """Whether a weekday is told by a short form that is a name, a planet too, and no full one follows."""
    short = words.get("short_weekdays", ())
    if found.last - found.first != 1 or run[found.first].word not in short:
        return False
    return not any(token.word in words["weekdays"] and token.word not in short for token in run[found.last : found.last + PAIRED])


def _somebody(run: Sequence[Token], found: Expression, words: Mapping, calendar: Mapping) -> bool:
    """ "Friday Alleyne, 54", "the contractor, October Surfacing"; in Russian a capital inside a sentence, which no date has."""
    token, before = run[found.first], run[found.first - 1] if found.first else None
    if found.last - found.first != 1 or token.word not in calendar:
        return False
    inside = before is not None and before.word not in STOPS | frozenset(OPENING) and "\n" not in before.word
    if words.get("small_days"):
        return _noun(token, before, words) or (inside and token.shout[0].isupper() and not token.shout[1:2].isupper()
                                               and before is not None and not before.shout.isupper())
    if not words.get("capitals"):
        return False
    after = run[found.last] if found.last < len(run) else None
    if after is None or after.kind != WORD or after.word in calendar or after.start - token.end != 1:
        return False
    opens = before is None or before.word in STOPS | {",", "("} or before.word in words.get("articles", ())
    return opens and after.shout[0].isupper() and not after.shout[1:2].isupper() and len(after.word) > 2


def _noun(token: Token, before: Token | None, words: Mapping) -> bool:
    """Whether a word that is a weekday, too, stands in the form or beside the ending of another noun: "в среде", "окружающая среда"."""
    if token.word in words.get("no_day_forms", ()):
        return before is None or before.word not in words.get("day_forms_after", ())
    ending = words.get("no_day_after", {}).get(token.word)
    return ending is not None and before is not None and before.word.endswith(ending)
