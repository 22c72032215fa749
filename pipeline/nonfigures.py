"""Numbers that are no figures: parts of names, clock times, scores, telephone numbers, clause numbers, list marks, "one" as a pronoun."""

from dataclasses import dataclass
from functools import cache

import regex

from pipeline.numbers import Number
from pipeline.numerals import number_words
from pipeline.qualifiers import before as limit_before
from pipeline.qualifiers import change_words
from pipeline.tokens import MARK, NUMERAL, WORD, Token
from pipeline.units import money_before, unit_after
from pipeline.wordlists import base, wordlist

CYRILLIC = ("ru", "uk", "be", "bg", "sr", "mk")
BEYOND = Token(-9, -9, "", MARK, " ")


@cache
def clause_words(language: str, name: str) -> frozenset[str]:
    """One list of pipeline/lexicon/clauses for the language; English where it has none."""
    lists = wordlist("clauses", base(language)) or wordlist("clauses", "en")
    return frozenset(lists.get(name, ()))


@cache
def _addresses() -> dict[str, regex.Pattern]:
    """Patterns by the sign without which a text holds no such address."""
    return {"://": regex.compile(r"https?://\S{1,2000}"), "www.": regex.compile(r"www\.\S{1,2000}"),
            "@": regex.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,80}(?:\.[\w-]{1,60}){1,4}"),
            "-": regex.compile(r"(?<!\d)\d{1,4}-(?:\d{2,4}[- ]){1,3}\d{3,4}(?:[-/]\d{2,4})?(?![\d,.]\d|\d)"),
            "+": regex.compile(r"\+\d{1,4}[- ]?(?:\(?\d{2,4}\)?[- ]){1,3}\d{2,4}(?:[-/]\d{2,4}){0,2}(?!\d)")}


def address_spans(text: str) -> list[tuple[int, int]]:
    """Spans of web and mail addresses and telephone numbers, whose digits count nothing."""
    return sorted(match.span() for sign, pattern in _addresses().items() if sign in text for match in pattern.finditer(text))


@dataclass(frozen=True, slots=True)
class _Around:
    """A number and its neighbours; BEYOND stands for what lies outside the text."""

    run: list[Token]
    number: Number
    language: str

    def token(self, at: int) -> Token:
        return self.run[at] if 0 <= at < len(self.run) else BEYOND

    def back(self, step: int = 1) -> Token:
        return self.token(self.number.first - step)

    def ahead(self, step: int = 0) -> Token:
        return self.token(self.number.last + step)

    @property
    def start(self) -> int:
        return self.run[self.number.first].start

    @property
    def end(self) -> int:
        return self.run[self.number.last - 1].end

    @property
    def glued_back(self) -> bool:
        return self.back().end == self.start

    @property
    def glued_ahead(self) -> bool:
        return self.ahead().start == self.end

    @property
    def unit(self) -> object:
        return unit_after(self.run, self.number.last, self.language)

    @property
    def limited(self) -> bool:
        return limit_before(self.run, self.number.first, self.language) is not None

    def listed(self, name: str) -> frozenset[str]:
        return clause_words(self.language, name)


def counts_nothing(run: list[Token], number: Number, language: str) -> bool:
    """True where the number is no figure, by the tokens around it."""
    around = _Around(run, number, language)
    if number.form == "indefinite":
        return run[number.first].shout[0].isupper() and around.back().kind == WORD
    if number.form == "ordinal":
        return False
    if number.value is None:
        return True
    numeral = (_glued, _clock, _score, _labelled, _listed, _famous, _coded)
    tests = (_bare_word, _labelled) if run[number.first].kind == WORD else numeral
    return any(test(around) for test in tests)


def _glued(around: _Around) -> bool:
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


def _clock(around: _Around) -> bool:
    """ "10:30", "5pm", "11 a.m.", "10.45pm"."""
    after, before = around.ahead(), around.back()
    if after.word == ":" and around.ahead(1).kind == NUMERAL and around.ahead(1).start == after.end:
        return True
    if before.word == ":" and around.glued_back and around.back(2).kind == NUMERAL:
        return True
    dotted = after.word in ("a", "p") and around.ahead(1).word == "." and around.ahead(2).word == "m"
    return (dotted or (after.word != "" and after.word in around.listed("clock"))) and 0 <= around.number.value < 2400


def _score(around: _Around) -> bool:
    """ "2-0", "3–1": two small whole numbers with a dash and nothing that they count."""
    number = around.number
    for dash, other, end in ((number.first - 1, number.first - 2, number.last), (number.last, number.last + 1, number.last + 2)):
        mark, rival, follows = around.token(dash), around.token(other), around.token(end)
        tight = mark.start == around.token(dash - 1).end and mark.end == around.token(dash + 1).start
        if mark.word not in ("-", "–") or rival.kind != NUMERAL or not tight:
            continue
        pair = [token.word for token in sorted((rival, around.run[number.first]))]
        if not all(word.isdigit() and len(word) <= 4 for word in pair):
            continue
        noun = follows.kind == WORD and (follows.shout[0].islower() or follows.start == around.token(end - 1).end)
        counted = noun or (follows.word != "" and follows.word in "%°-–$€£")
        if float(pair[0]) >= float(pair[1]) or (max(map(len, pair)) <= 2 and not counted):
            return True
    return False


def _labelled(around: _Around) -> bool:
    """ "Section 427", "Article 5", "iPhone 14 Pro", "Boeing 747", "No. 5": a number that names."""
    before, first, value = around.back(), around.run[around.number.first], around.number.value
    if before is BEYOND or money_before(around.run, around.number.first, around.language):
        return False
    if before.word in "#№§":
        return True
    if before.word in ".:":
        return around.back(2).word in around.listed("abbreviated_labels")
    if before.kind != WORD or around.start - before.end != 1 or _million_code(before):
        return False
    capital = before.shout[0].isupper() or any(mark.isupper() for mark in before.shout[1:])
    if before.word in around.listed("labels"):
        return around.unit is None or capital
    numeral = first.kind == NUMERAL and first.word.isdigit() and around.number.last - around.number.first == 1
    name = numeral or (first.kind == WORD and value < 20 and first.shout[0].isupper())
    return capital and name and around.unit is None and value < 10000 and _in_name(around)


def _in_name(around: _Around) -> bool:
    """True where the capitalised word before the number and what follows it make a name of the three."""
    before, earlier, after = around.back(), around.back(2), around.ahead()
    opens = earlier is BEYOND or earlier.word in ".!?:;\"“”।(" or earlier.end < before.start - 1
    if opens or before.word in around.listed("stops") or before.word in number_words(around.language).lists["starters"]:
        return False
    code = len(before.shout) <= 3 and before.shout.isupper()
    if after.kind != WORD or (code and earlier.word in around.listed("labels")):
        return around.number.value < 1000 or code
    noun = after.shout[0].islower() and after.word not in around.listed("stops") and after.word not in change_words(around.language)
    return not noun or around.number.value < 20


def _listed(around: _Around) -> bool:
    """The "1." or "2)" that opens a line of a list."""
    after, before, value = around.ahead(), around.back(), around.number.value
    opens = before is BEYOND or around.start - before.end > 1
    if not opens or not around.glued_ahead or value > 99 or value != int(value):
        return False
    sentence = around.ahead(1).start > after.end and around.ahead(1).shout[:1].isupper() and before is BEYOND
    return (after.word == ")" and before is not BEYOND) or (after.word == "." and sentence)


def _coded(around: _Around) -> bool:
    """Digits that identify: "0800", what follows them, a number in brackets behind a name, "১০ নম্বর"."""
    first, before = around.run[around.number.first].word, around.back()
    zeros = first.isdigit() and first.startswith("0") and len(first) > 2
    after_zeros = before.kind == NUMERAL and before.word.startswith("0") and before.word.isdigit() and around.start - before.end <= 1
    dashed = before.word == "-" and around.back(2).kind == NUMERAL and around.back(2).word.startswith("0") and around.glued_back
    name = around.back(2).kind == WORD and around.back(2).shout[0].isupper()
    bracket = before.word == "(" and around.ahead().word == ")" and name and first.isdigit() and len(first) <= 2
    return zeros or after_zeros or dashed or bracket or around.ahead().word in around.listed("labels_after")


def _famous(around: _Around) -> bool:
    """ "9/11", "24/7"."""
    return "".join(around.token(around.number.first + step).word for step in range(3)) in around.listed("famous")


def _bare_word(around: _Around) -> bool:
    """ "one" as a pronoun; an article that looks like a number; a fraction word without its whole; a part of a compound."""
    words, number, before, after = number_words(around.language), around.number, around.back(), around.ahead()
    hyphen_back = before.word == "-" and around.glued_back and around.back(2).end == before.start
    hyphen_ahead = after.word == "-" and around.glued_ahead and around.ahead(1).start == after.end
    if hyphen_ahead and (hyphen_back or (number.form == "fraction" and around.unit is None)):
        return True
    if number.last - number.first > 1 or (around.unit is not None and after.word != "day"):
        return False
    if number.value == 1 and words.lists.get("one_not_after"):
        if before.word in words.words("one_not_after") or after.word in words.words("one_not_before") or hyphen_ahead:
            return True
        return after is BEYOND or (after.kind == MARK and after.word not in "/(" and before is not BEYOND)
    if number.value == 1 and around.run[number.first].word in words.words("articles"):
        return not around.limited
    if number.form == "fraction":
        noun = after.kind == WORD and after.word not in around.listed("stops") and base(around.language) != "en"
        return not (noun or after.word in words.words("fraction_of") or after.word in around.listed("determiners") or around.limited)
    return False
