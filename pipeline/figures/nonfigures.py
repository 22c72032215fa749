"""Numbers that are no figures: parts of names, clock times, scores, telephone numbers, clause numbers, list marks, "one" as a pronoun."""

from collections.abc import Iterable
from functools import cache
from itertools import islice

import regex

from corpus.article import Span
from pipeline.days.dates import calendar
from pipeline.figures.around import BEYOND, Around
from pipeline.figures.clocks import is_clock, is_era, is_score
from pipeline.figures.number import Number
from pipeline.figures.numerals import number_words
from pipeline.figures.qualifiers import after as limit_after
from pipeline.figures.qualifiers import change_words, range_words
from pipeline.figures.streets import is_address
from pipeline.figures.units import money_before
from pipeline.text.tokens import MARK, NUMERAL, WORD, Token
from pipeline.text.wordlists import base

LINKS = frozenset({",", "and", "и", "та", "und", "et", "y", "ও"})
PLURAL_S = frozenset({"en", "fr", "es"})  # languages whose plural nouns end in -s
DAYS = 8  # tokens of a list of days behind their month
CYRILLIC = ("ru", "uk", "be", "bg", "sr", "mk")
@cache
def _addresses() -> dict[str, regex.Pattern]:
    """Patterns by the sign without which a text holds no such address."""
    return {"://": regex.compile(r"https?://\S{1,2000}"), "www.": regex.compile(r"www\.\S{1,2000}"),
            "@": regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,80}(?:\.[\w-]{1,60}){1,4}"),
            "-": regex.compile(r"(?<!\d)\d{1,4}-(?:\d{2,4}[- ]){1,3}\d{3,4}(?:[-/]\d{2,4})?(?![\d,.]\d|\d)"
                              r"|(?<=\b(?i:call|phone|tel|telephone|fax|dial|at|hotline|or)[.:]? )[2-9]\d{2}-\d{4}(?!\d)(?<!00)"
                              r"|(?<!\d)0\d{2,4}-\d{5,8}(?!\d)"
                              r"|(?<![\d,.])\d{5}-\d{5}(?![\d,])(?<!00|০০|००)"),  # no round range: "98300-11223"
            "+": regex.compile(r"\+\d{1,4}[- ]?(?:\(?\d{2,4}\)?[- ]){1,3}\d{2,6}(?:[-/]\d{2,4}){0,2}(?!\d)")}


def address_spans(text: str) -> list[tuple[int, int]]:
    """Spans of web and mail addresses and telephone numbers, whose digits count nothing."""
    return sorted(match.span() for sign, pattern in _addresses().items() if sign in text for match in pattern.finditer(text))


@cache
def _code() -> regex.Pattern:
    """Signs that programs and markup have, and prose hardly has twice in a sentence."""
    return regex.compile(r"""[{}]|=["']|["'];|\);|</?[a-z]+[ />]|\\x\d""")


def code_spans(text: str, sentences: Iterable[Span]) -> list[tuple[int, int]]:
    """Spans of sentences that are a program or markup left in a text ("width: '100%', ga: {}"), whose numbers nobody states."""
    if not _code().search(text):
        return []
    return [(span.start, span.end) for span in sentences if len(list(islice(_code().finditer(text, span.start, span.end), 2))) == 2]


def counts_nothing(run: list[Token], number: Number, language: str) -> bool:
    """True where the number is no figure, by the tokens around it."""
    around = Around(run, number, language)
    if number.form == "indefinite":
        return run[number.first].shout[0].isupper() and around.back().kind == WORD
    if number.form == "ordinal":
        return is_address(around)
    if number.value is None:
        return True
    numeral = (_glued, is_clock, is_score, is_era, _labelled, _listed, _famous, _slashed, _coded, _day_too, is_address)
    tests = (_bare_word, _labelled, _enumerates, is_clock, is_score) if run[number.first].kind == WORD else numeral
    return any(test(around) for test in tests)


def _glued(around: Around) -> bool:
    """ "A2", "Covid-19", "F-16", "3D", "747s", "192.168.1.2"."""
    before, earlier, after = around.back(), around.back(2), around.ahead()
    if around.glued_back and not money_before(around.run, around.number.first, around.language):
        if before.kind == WORD and "\u3040" <= before.word[0] <= "\u9fff":
            return False
        if before.kind == WORD or before.word in "_#№@\\=&":
            return not _million_code(before) and not (before.shout == "x" and earlier.kind == NUMERAL)
        joined = earlier.end == before.start
        if joined and before.word in "-–" and earlier.kind == WORD and (len(earlier.word) > 1 or earlier.shout.isupper()):
            return earlier.word not in ("to", "до") and not number_words(around.language).of("values").get(earlier.word)
        coded = earlier.kind == NUMERAL and around.back(3).kind == WORD and around.back(3).end == earlier.start
        if joined and ((before.word == "." and earlier.kind == NUMERAL) or (before.word in "-–" and coded)):
            return True
    if not around.glued_ahead:
        return False
    if after.kind != WORD:
        return after.word == "." and around.ahead(1).kind == NUMERAL and around.ahead(1).start == after.end
    suffix = not after.word.isascii() and base(around.language) not in CYRILLIC
    return around.unit is None and not suffix and after.word not in around.listed("classifiers")


def _million_code(token: Token) -> bool:
    """True for "MUSD", "MEUR": millions of a currency."""
    return len(token.shout) == 4 and token.shout[0] == "M" and token.shout.isupper()


def _labelled(around: Around) -> bool:
    """ "Section 427", "Article 5", "iPhone 14 Pro", "Boeing 747", "No. 5": a number that names."""
    before, first, value = around.back(), around.run[around.number.first], around.number.value
    day = before.word in calendar(base(around.language)).get("weekdays", ()) and around.ahead().kind == WORD  # "On Monday 13 people died"
    if before is BEYOND or day or money_before(around.run, around.number.first, around.language):
        return False
    if before.word in "#№§":
        return True
    if before.word in ".:":
        return around.back(2).word in around.listed("abbreviated_labels")
    if before.kind != WORD or around.start - before.end != 1 or _million_code(before):
        return False
    if first.kind == WORD and _counts_plural(around) and around.back(2).word != "the":
        return False  # a headline's name and the text's first words: "... in Goa / Seven people"
    capital = before.shout[0].isupper() or any(mark.isupper() for mark in before.shout[1:])
    named = before.word.rpartition("'")[2]  # French "l'article 5"
    counted = around.glued_ahead and around.ahead().word in around.listed("classifiers")  # "বাস ৩টি"
    if named in around.listed("labels") and not counted and not (first.kind == WORD and not capital and _counts_plural(around)):
        return around.unit is None or capital
    numeral = first.kind == NUMERAL and first.word.isdigit() and around.number.last - around.number.first == 1
    name = numeral or (first.kind == WORD and value < 20 and first.shout[0].isupper())
    return capital and name and around.unit is None and value < 10000 and _in_name(around)


def _counts_plural(around: Around) -> bool:
    """ "in my unit six officers": a plural noun right behind a number in words."""
    after = around.ahead()
    plural = (len(after.word) > 3 and after.word.endswith("s")) or after.word in ("people", "men", "women", "children")
    return base(around.language) in PLURAL_S and after.kind == WORD and plural


def _in_name(around: Around) -> bool:
    """True where the capitalised word before the number and what follows it make a name of the three."""
    before, earlier, after = around.back(), around.back(2), around.ahead()
    opens = earlier is BEYOND or earlier.word in ".!?:;\"“”।(" or earlier.end < before.start - 1
    if opens or before.word in around.listed("stops") or before.word in number_words(around.language).lists["starters"]:
        return False
    code = len(before.shout) <= 3 and before.shout.isupper()
    if after.kind != WORD or (code and earlier.word in around.listed("labels")):
        return around.number.value < 1000 or code
    if after.word in around.listed("airtimes"):
        return True  # "SiriusXM Patriot 125 weekdays at 7"
    noun = after.shout[0].islower() and after.word not in around.listed("stops") and after.word not in change_words(around.language)
    return not noun or around.number.value < 20


def _listed(around: Around) -> bool:
    """The "1." or "2)" that opens a line of a list."""
    after, before, value = around.ahead(), around.back(), around.number.value
    opens = before is BEYOND or around.start - before.end > 1
    if not opens or not around.glued_ahead or value > 99 or value != int(value):
        return False
    sentence = around.ahead(1).start > after.end and not around.ahead(1).shout[:1].islower() and before is BEYOND
    return (after.word == ")" and before is not BEYOND) or (after.word == "." and sentence)


def _enumerates(around: Around) -> bool:
    """ "Two, we close the border": a number in words that opens a sentence and that a comma cuts off numbers what is said."""
    before, after, number = around.back(), around.ahead(), around.number
    opens = before is BEYOND or before.word in ".!?:;\"“„«"
    more = around.ahead(1).kind == NUMERAL or around.ahead(1).word in number_words(around.language).of("values")
    return opens and after.word == "," and not more and number.last - number.first == 1 and number.value == int(number.value) <= 10


def _slashed(around: Around) -> bool:
    """ "45/2022", "A40-118/7": numbers joined by a slash that make no fraction name a case, a paper or a pair of readings."""
    numeral = around.run[around.number.first].word.isdigit() and around.number.form == "digits" and around.unit is None
    before, after = around.back(), around.ahead()
    back = before.word == "/" and around.glued_back and around.back(2).kind == NUMERAL and around.back(2).end == before.start
    ahead = after.word == "/" and around.glued_ahead and around.ahead(1).kind == NUMERAL and around.ahead(1).start == after.end
    return numeral and (back or ahead)


def _coded(around: Around) -> bool:
    """Digits that identify: "0800", what follows them, a number in brackets behind a name, "১০ নম্বর"."""
    first, before = around.run[around.number.first].word, around.back()
    zeros = first.isdigit() and first.startswith("0") and len(first) > 2
    after_zeros = before.kind == NUMERAL and before.word.startswith("0") and before.word.isdigit() and around.start - before.end <= 1
    dashed = before.word == "-" and around.back(2).kind == NUMERAL and around.back(2).word.startswith("0") and around.glued_back
    name = around.back(2).kind == WORD and around.back(2).shout[0].isupper()
    bracket = before.word == "(" and around.ahead().word == ")" and name and first.isdigit() and len(first) <= 2
    clause = before.word == "(" and around.glued_back and around.back(2).kind == NUMERAL and around.ahead().word == ")"
    if clause and first.isdigit() and (len(first) <= 2 or around.back(2).end == before.start):
        return True
    opens, inner = around.ahead().word == "(" and around.ahead(2).word == ")", around.ahead(1)
    if opens and inner.kind == NUMERAL and len(inner.word) <= 2 and first.isdigit() and len(first) <= 3:
        return True  # "বিধি ১১ (২)"
    return zeros or after_zeros or dashed or bracket or around.ahead().word in around.listed("labels_after")


def _day_too(around: Around) -> bool:
    """ "April 24 and 25", "May 7, 8 and 9": more days of a month, where no noun follows that they could count."""
    months, after = calendar(base(around.language)).get("months", {}), around.ahead()
    noun = after.kind == WORD and after.shout[0].islower() and after.word not in around.listed("stops")
    if noun or not _is_day(around.run[around.number.first]):
        return False
    at, links = around.number.first - 1, range_words(around.language, "middle") | around.listed("choices") | LINKS
    while at > 0 and around.number.first - at < DAYS and (around.token(at).word in links or _is_day(around.token(at))):
        at -= 1
    return at < around.number.first - 2 and around.token(at).word in months and _is_day(around.token(at + 1))


def _is_day(token: Token) -> bool:
    return token.kind == NUMERAL and token.word.isdigit() and len(token.word) <= 2 and 1 <= int(token.word) <= 31


def _first_of_two(around: Around) -> bool:
    """ "one to two years", "one or two": a number follows the link."""
    links = range_words(around.language, "middle") | around.listed("choices")
    other = around.ahead(1)
    return around.ahead().word in links and (other.kind == NUMERAL or other.word in number_words(around.language).of("values"))


def _famous(around: Around) -> bool:
    """ "9/11", "24/7"."""
    return "".join(around.token(around.number.first + step).word for step in range(3)) in around.listed("famous")


def _bare_word(around: Around) -> bool:
    """ "one" as a pronoun; an article that looks like a number; a fraction word without its whole; a part of a compound."""
    words, number, before, after = number_words(around.language), around.number, around.back(), around.ahead()
    hyphen_back = before.word == "-" and around.glued_back and around.back(2).end == before.start
    hyphen_ahead = after.word == "-" and around.glued_ahead and around.ahead(1).start == after.end
    if hyphen_ahead and (hyphen_back or (number.form == "fraction" and around.unit is None)):
        return True
    if before is not BEYOND and around.run[number.first].word in words.words("not_alone") and (after is BEYOND or after.kind == MARK):
        return True
    if number.last - number.first > 1 or (around.unit is not None and after.word != "day"):
        return False
    if number.value == 0 and after.word in around.listed("vacant"):
        return True
    if number.value == 1 and words.lists.get("one_not_after"):
        if before.word in words.words("one_not_after"):
            return True
        if (after.word in words.words("one_not_before") and not _first_of_two(around)) or hyphen_ahead:
            return True
        return after is BEYOND or (after.kind == MARK and after.word not in "/(" and before is not BEYOND)
    if number.value == 1 and around.run[number.first].word in words.words("articles"):
        return not around.limited
    if number.form == "fraction":
        if before.word in words.of("ordinals"):  # "в первой четверти" is a time
            return True
        noun = after.kind == WORD and after.word not in around.listed("stops") and base(around.language) != "en"
        whole = after.word in words.words("fraction_of") or after.word in around.listed("determiners")
        return not (noun or whole or around.limited or limit_after(around.run, number.last, around.language))
    return False
