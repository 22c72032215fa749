"""Numbers that are no figures: parts of names and dates, clock times, scores, telephone numbers, clause numbers, list marks."""

from functools import cache

import regex

from pipeline.numbers import Number
from pipeline.numerals import number_words
from pipeline.qualifiers import before as limit_before
from pipeline.qualifiers import change_words
from pipeline.tokens import MARK, NUMERAL, WORD, Token
from pipeline.units import money_before, unit_after
from pipeline.wordlists import base, wordlist


@cache
def clause_words(language: str, name: str) -> frozenset[str]:
    """One list of pipeline/lexicon/clauses for the language; English where it has none."""
    lists = wordlist("clauses", base(language)) or wordlist("clauses", "en")
    return frozenset(lists.get(name, ()))


@cache
def _addresses() -> regex.Pattern:
    return regex.compile(r"(?:https?://|www\.)\S{1,2000}|\S{1,80}@\S{1,80}\.\w{2,10}|\+?\d{1,4}[- ](?:\(?\d{2,4}\)?[- ]){1,3}\d{3,4}(?:[-/]\d{2,4})?\b(?=[^\d,.]|$)")


def address_spans(text: str) -> list[tuple[int, int]]:
    """Spans of web and mail addresses and telephone numbers, whose digits count nothing."""
    spans = []
    for match in _addresses().finditer(text):
        words = match.group()
        phone = words[0] == "+" or words[0].isdigit()
        if not phone or (words.count("-") >= 2 or words[0] == "+"):
            spans.append(match.span())
    return spans


def counts_nothing(run: list[Token], number: Number, language: str) -> bool:
    """True where the number is no figure, by the tokens around it."""
    if number.form in ("ordinal", "indefinite"):
        return number.form == "indefinite" and _no_amount(run, number, language)
    if number.value is None:
        return True
    digits = run[number.first].kind == NUMERAL
    if digits or run[number.first].kind == MARK:
        return _glued(run, number, language) or _clock(run, number, language) or _score(run, number) or _labelled(run, number, language) or \
            _listed(run, number) or _famous(run, number, language)
    return _bare_word(run, number, language) or _labelled(run, number, language)


def _no_amount(run: list[Token], number: Number, language: str) -> bool:
    """ "the Hundreds", a name; "millions" alone is an amount."""
    return run[number.first].shout[0].isupper() and number.first > 0 and run[number.first - 1].kind == WORD


def _glued(run: list[Token], number: Number, language: str) -> bool:
    """ "A2", "Covid-19", "F-16", "3D", "747s", "192.168.1.2"."""
    first, last = run[number.first], run[number.last - 1]
    before = run[number.first - 1] if number.first else None
    if before is not None and before.end == first.start and not money_before(run, number.first, language):
        if before.kind == WORD and "\u3040" <= before.word[0] <= "\u9fff":
            return False
        if before.kind == WORD or before.word in "_#№@\\=&":
            return not _million_code(before) and not (before.shout == "x" and number.first > 1 and run[number.first - 2].kind == NUMERAL)
        earlier = run[number.first - 2] if number.first > 1 else None
        if before.word in "-–" and earlier is not None and earlier.end == before.start and earlier.kind == WORD and (len(earlier.word) > 1 or earlier.shout.isupper()):
            return earlier.word not in ("to", "до") and not number_words(language).of("values").get(earlier.word)
        if before.word == "." and earlier is not None and earlier.end == before.start and earlier.kind == NUMERAL:
            return True
    after = run[number.last] if number.last < len(run) else None
    if after is None or after.start != last.end or after.kind != WORD:
        return after is not None and after.start == last.end and after.word == "." and _version(run, number.last)
    return unit_after(run, number.last, language) is None and not _suffixed(after, language)


def _million_code(token: Token) -> bool:
    return len(token.shout) == 4 and token.shout[0] == "M" and token.shout.isupper()


def _version(run: list[Token], at: int) -> bool:
    return at + 1 < len(run) and run[at + 1].kind == NUMERAL and run[at + 1].start == run[at].end


def _suffixed(after: Token, language: str) -> bool:
    """Bengali classifiers and other endings that are written on the numeral: "৩০টি"."""
    return not after.word.isascii() and base(language) not in ("ru", "uk", "be", "bg", "sr", "mk") or after.word in clause_words(language, "classifiers")


def _clock(run: list[Token], number: Number, language: str) -> bool:
    """ "10:30", "5pm", "11 a.m.", "10.45pm"."""
    words = [token.word for token in run[number.last: number.last + 3]]
    before = run[number.first - 1] if number.first else None
    if words[:1] == [":"] and len(words) > 1 and run[number.last + 1].kind == NUMERAL and run[number.last + 1].start == run[number.last].end:
        return True
    if before is not None and before.word == ":" and before.end == run[number.first].start and number.first > 1 and run[number.first - 2].kind == NUMERAL:
        return True
    if words and (words[0] in clause_words(language, "clock") or ".".join(words[::2])[:3] in ("a.m", "p.m") and words[1:2] == ["."]):
        return 0 <= number.value < 2400
    return False


def _score(run: list[Token], number: Number) -> bool:
    """ "2-0", "3–1": two small whole numbers with a dash and nothing that they count."""
    for step in (-1, 1):
        dash = number.first - 1 if step < 0 else number.last
        other = dash + step
        if not 0 <= other < len(run) or not 0 <= dash < len(run) or run[dash].word not in ("-", "–") or run[other].kind != NUMERAL:
            continue
        tight = run[dash].start == run[dash - 1].end and run[dash].end == run[dash + 1].start
        left, right = (run[other].word, run[number.first].word) if step < 0 else (run[number.first].word, run[other].word)
        if tight and left.isdigit() and right.isdigit() and len(left) <= 4 and len(right) <= 3 and float(left) >= float(right):
            return True
        end = number.last if step < 0 else other + 1
        follows = run[end] if end < len(run) else None
        counted = follows is not None and (follows.kind == WORD and (follows.shout[0].islower() or follows.start == run[end - 1].end) or follows.word in "%°-–$€£")
        if tight and left.isdigit() and right.isdigit() and len(left) <= 2 and len(right) <= 2 and not counted:
            return True
    return False


def _labelled(run: list[Token], number: Number, language: str) -> bool:
    """ "Section 427", "Article 5", "iPhone 14 Pro", "Boeing 747", "No. 5": a number that names."""
    if money_before(run, number.first, language) or not number.first:
        return False
    at = number.first - 1
    before = run[at]
    if before.word in "#№§":
        return True
    if before.word in ".:" and at:
        if run[at - 1].word in ("no", "nr", "nrs", "vol", "ст", "п", "fig", "pp", "nos") and before.end <= run[number.first].start:
            return True
        return False
    if before.kind != WORD or run[number.first].start - before.end != 1:
        return False
    unit = unit_after(run, number.last, language)
    capital = before.shout[0].isupper() or any(mark.isupper() for mark in before.shout[1:])
    plain = run[number.first].kind == NUMERAL and run[number.first].word.isdigit() and number.last - number.first == 1
    if before.word in clause_words(language, "labels"):
        return unit is None or capital
    if not capital or unit or not (plain or run[number.first].kind == WORD and number.value < 20 and run[number.first].shout[0].isupper()):
        return False
    return number.value < 10000 and _in_name(run, number, at, language)


def _in_name(run: list[Token], number: Number, at: int, language: str) -> bool:
    """True where the capitalised word before the number and what follows it make a name of the three."""
    opener = at == 0 or run[at - 1].word in ".!?:;\"“”।(" or run[at - 1].end < run[at].start - 1
    before = run[at].word
    if opener or before in clause_words(language, "stops") or before in number_words(language).lists.get("starters", ()):
        return False
    follows = run[number.last] if number.last < len(run) else None
    if follows is None or follows.kind != WORD:
        return number.value < 1000
    lower = follows.shout[0].islower() and follows.word not in clause_words(language, "stops") and follows.word not in change_words(language)
    return not lower or number.value < 20


def _listed(run: list[Token], number: Number) -> bool:
    """The "1." or "2)" that opens a line of a list."""
    follows = run[number.last] if number.last < len(run) else None
    opens = number.first == 0 or run[number.first].start - run[number.first - 1].end > 1 or run[number.first - 1].word == "("
    if follows is None or not opens or number.value > 99 or number.value != int(number.value):
        return False
    after = run[number.last + 1] if number.last + 1 < len(run) else None
    tight = follows.start == run[number.last - 1].end
    return tight and follows.word == ")" and number.first > 0 and run[number.first - 1].word != "(" or (
        tight and follows.word == "." and after is not None and after.start > follows.end and after.shout[:1].isupper() and number.first == 0)


def _famous(run: list[Token], number: Number, language: str) -> bool:
    words = "".join(token.word for token in run[number.first: number.first + 3])
    return words in clause_words(language, "famous")


def _bare_word(run: list[Token], number: Number, language: str) -> bool:
    """ "one" as a pronoun; an article that looks like a number; a fraction word without its whole."""
    words = number_words(language)
    word = run[number.first].word
    before = run[number.first - 1].word if number.first else ""
    after = run[number.last].word if number.last < len(run) else ""
    single = number.last - number.first == 1
    joined = [at for at in (number.first - 1, number.last) if 0 <= at < len(run) and run[at].word == "-"]
    tight = [at for at in joined if at and run[at - 1].end == run[at].start and at + 1 < len(run) and run[at + 1].start == run[at].end]
    if len(tight) == 2 or (tight and tight[0] == number.last and number.form == "fraction" and unit_after(run, number.last, language) is None):
        return True
    if single and unit_after(run, number.last, language) is not None and after != "day":
        return False
    if single and number.value == 1 and words.lists.get("one_not_after"):
        if before in words.words("one_not_after") or after in words.words("one_not_before") or (after == "-" and run[number.last].start == run[number.first].end):
            return True
        return after == "" or run[number.last].kind == MARK and after not in "/(" and number.first > 0
    if single and number.value == 1 and word in words.words("articles"):
        return limit_before(run, number.first, language) is None
    if number.form == "fraction" and single:
        noun = number.last < len(run) and run[number.last].kind == WORD and after not in clause_words(language, "stops")
        return not (noun and base(language) != "en" or after in words.words("fraction_of") or after in clause_words(language, "determiners") or _limited(run, number, language))
    return False


def _limited(run: list[Token], number: Number, language: str) -> bool:
    return limit_before(run, number.first, language) is not None
