"""Numbers of houses and streets: "415 Main St.", "2301 8th Ave. N.". Web addresses and telephone numbers are in nonfigures.py."""

from pipeline.figures.around import Around
from pipeline.text.tokens import MARK, NUMERAL, WORD, Token

NAME = 3  # words of a street's name before the word for street
LONGEST = 6  # digits of a house number


def is_address(around: Around) -> bool:
    """Whether a number in digits is a house's or a street's: a name and a word for street follow, as data lists them (`streets`)."""
    streets = around.listed("streets")
    first = around.run[around.number.first]
    if not streets or first.kind != NUMERAL or not first.word.isdigit() or len(first.word) > LONGEST or around.limited:
        return False
    step, named = 0, 0
    while named <= NAME:
        token = around.ahead(step)
        if token.kind == WORD and token.word in streets and token.shout[0].isupper():
            return (named > 0 or around.number.form == "ordinal") and not _counted(around.ahead(step + 1), around)
        ordinal = token.kind == NUMERAL and around.ahead(step + 1).start == token.end and around.ahead(step + 1).kind == WORD
        if not (ordinal or (token.kind == WORD and token.shout[0].isupper()) or (token.kind == MARK and token.word == ".")):
            return False
        named += token.kind != MARK
        step += 2 if ordinal else 1
    return False


def _counted(token: Token, around: Around) -> bool:
    """Whether what follows the street is a noun that the number counts: "20 Wall Street banks"."""
    return token.kind == WORD and token.shout[0].islower() and token.word.endswith("s") and token.word not in around.listed("not_plurals")
