"""What a quantity counts and what it describes: the noun phrase behind it, the clause around it. No numbers, no speakers."""

from pipeline.figures.around import clause_words
from pipeline.figures.numerals import number_words
from pipeline.figures.qualifiers import change_words
from pipeline.figures.quantity import Quantity
from pipeline.figures.verbfinal import bars, describes, is_head
from pipeline.text.glosses import glossed
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import MARK, NUMERAL, WORD, Token
from pipeline.text.wordlists import base, wordlist

COUNTED, SIDE = 5, 14
LONGEST_DATE = 40  # characters
_ENDS = ".,;:!?()[]{}\"“”«»„।/—–|"


def counted(text: Tokened, quantity: Quantity) -> str | None:
    """The noun phrase that the quantity counts, as written; for shares and sums what stands behind "of"; None when there is none."""
    run, language = text.run, text.language
    at = _past(run, quantity.after, clause_words(language, "classifiers"))
    dotted = 0 < at < len(run) - 1 and run[at].word == "." and run[at - 1].kind == WORD and run[at + 1].shout.islower()
    at += dotted  # "4,2 тыс. человек"
    direct = quantity.kind == "measure" and quantity.unit in clause_words(language, "measured")
    if quantity.kind in ("duration", "measure", "age") and not direct:
        return None
    if at > quantity.after and run[at - 1].word in clause_words(language, "owners") and not glossed(_word(run, at), "things"):
        return None  # "৬ জনের অবস্থা": the state of six
    if quantity.kind == "ratio" and _word(run, at) in number_words(language).words("multiples"):
        return text.words(at, at + 1)
    if quantity.kind == "count" and quantity.value in (0, 1) and _member(run, at, language):
        return text.words(at, _set(run, at + 1, language))
    if quantity.kind in ("percent", "money", "ratio") or _word(run, at) in clause_words(language, "of"):
        if quantity.kind == "money" and quantity.per:
            return quantity.per
        begin = _of(run, at, language) if quantity.kind != "money" or clause_words(language, "of") else None
        if begin is None and not _whole_told(run, quantity, language):
            return None
        at = at if begin is None else _past_whole(run, begin, language)
    at = _past(run, at, clause_words(language, "extras"))
    first, last = _phrase(run, at, language, plural=quantity.value != 1)
    while last > first + 1 and run[last - 1].word in clause_words(language, "trailing"):
        last -= 1
    if last > first or quantity.kind != "count":
        return text.words(first, last) if last > first and not _when(text, first, last) else None
    at = _in_front(run, quantity, language)
    return text.words(at, at + 1) if at is not None else None


def _when(text: Tokened, first: int, last: int) -> bool:
    """Whether tokens [first, last) lie in a calendar expression: "41 % a year ago" counts no years."""
    start, end = text.run[first].start, text.run[last - 1].end
    return any(row["end"] >= end for row in text.within("dates", start - LONGEST_DATE, start + 1))


def _in_front(run: list[Token], quantity: Quantity, language: str) -> int | None:
    """The place of a noun in front, where a language counts so and the number ends its clause: "শয্যা আছে ২৫০টি", "বাঘের সংখ্যা ১২৫"."""
    passed, at = clause_words(language, "in_front"), quantity.first - 1
    if not passed:
        return None
    while at > 0 and run[at].word in passed:
        at -= 1
    if at > 0 and run[at].word in clause_words(language, "numbered"):
        return at - 1 if run[at - 1].kind == WORD else None
    classed = quantity.after < len(run) and run[quantity.after].word in clause_words(language, "classifiers")
    ends = _past(run, quantity.after, clause_words(language, "classifiers"))
    word = run[at].word if at >= 0 and run[at].kind == WORD else ""
    barred = (*clause_words(language, "finite"), *clause_words(language, "place_endings"), *clause_words(language, "noun_endings"))
    closed = ends >= len(run) or run[ends].kind == MARK
    return at if word and classed and closed and not word.endswith(barred) and word not in clause_words(language, "stops") else None


def _member(run: list[Token], at: int, language: str) -> bool:
    """Whether "of the" follows: "one of the safest countries" names a member of a set."""
    return _word(run, at) in clause_words(language, "of") and _word(run, at + 1) in clause_words(language, "determiners")


def _set(run: list[Token], at: int, language: str) -> int:
    """The end of the set that a member is one of, past "and" and adjectives to its plural noun: "the key and most challenging tasks"."""
    stops, end, last = clause_words(language, "stops") - {"and"}, at + 1, at + 1
    while end < len(run) and end - at <= 2 * COUNTED and (run[end].kind == WORD or end == at + 1) and run[end].word not in stops:
        end += 1
        last = end
        if _plural(run[end - 1].word, language) and not (end < len(run) and _plural(run[end].word, language)):
            break
    while last > at + 1 and run[last - 1].word == "and":
        last -= 1
    return last


def _word(run: list[Token], at: int) -> str:
    return run[at].word if at < len(run) else ""


def _past(run: list[Token], at: int, words: frozenset[str]) -> int:
    while at < len(run) and (run[at].word in words or (run[at].word in "-‐" and run[at].start == run[at - 1].end)):
        at += 1
    return at


def _of(run: list[Token], at: int, language: str) -> int | None:
    """Index behind "of the", "of all"; None where no "of" stands."""
    links = clause_words(language, "of")
    if not links:
        return at
    if _word(run, at) in links:
        return _past(run, at + 1, clause_words(language, "determiners"))
    return _past(run, at, clause_words(language, "determiners")) if _word(run, at) in clause_words(language, "determiners") else None


def _whole_told(run: list[Token], quantity: Quantity, language: str) -> bool:
    """Whether a share names its whole as a number, "one in seven", so that the noun follows at once."""
    told, share = run[quantity.after - 1], quantity.kind == "ratio" and quantity.form == "fraction"
    words = number_words(language)
    return share and (told.kind == NUMERAL or told.word in words.of("values") or run[quantity.core].word in words.words("every"))


def _past_whole(run: list[Token], at: int, language: str) -> int:
    """Index behind the number of a whole, "two of the [last] five ships", where a noun follows it; the index itself otherwise."""
    whole = at + (at < len(run) and run[at].word in clause_words(language, "wholes"))
    numbered = whole < len(run) and (run[whole].kind == NUMERAL or run[whole].word in number_words(language).of("values"))
    return whole + 1 if numbered and whole + 1 < len(run) and run[whole + 1].kind == WORD else at


def _phrase(run: list[Token], at: int, language: str, *, plural: bool) -> tuple[int, int]:
    """[first, last) of the noun phrase at token `at`: up to a stop word, a mark, or the head that the language shows."""
    links = clause_words(language, "links")
    at = _past(run, at, links)
    end, stops = at, clause_words(language, "stops") | clause_words(language, "verbs") | change_words(language).keys()
    finite = tuple(clause_words(language, "finite"))
    while end < len(run) and end - at < 2 * COUNTED:
        token = run[end]
        if token.word == "-" and end > at and token.start == run[end - 1].end and end + 1 < len(run) and run[end + 1].start == token.end:
            end += 1
            continue
        if "\u3040" <= token.word[0] <= "\u9fff" and end > at:
            break
        ended = token.word in stops or token.word.endswith(finite) or bars(run, end, at, language)
        if token.kind != WORD or (ended and not describes(run, end, language)) or (end > at and token.start - run[end - 1].end > 1):
            break
        end += 1
        if _is_head(run, end, language, plural=plural):
            break
    return at, end


def _is_head(run: list[Token], end: int, language: str, *, plural: bool) -> bool:
    """True where the word before `end` closes the phrase: an English plural, a Slavic noun, a German noun."""
    lists = wordlist("clauses", base(language)) or wordlist("clauses", "en")
    token, following = run[end - 1], run[end] if end < len(run) else None
    if lists.get("adjective_endings"):
        verb = following is not None and following.word.endswith(tuple(lists.get("verbs_behind", ("\0",))))
        if verb and token.word in lists.get("nouns_like_adjectives", ()):
            return True
        return not token.word.endswith(tuple(lists["adjective_endings"])) or len(token.word) < 4
    if lists.get("noun_capital"):
        return token.shout[0].isupper()
    if lists.get("links"):
        return True
    if lists.get("classifiers") is not None and not token.word.isascii():
        return is_head(run, end, language)
    if not plural or following is None or (following.word == "-" and following.start == token.end):
        return False
    return _plural(token.word, language) and not (following.kind == WORD and _plural(following.word, language))


def _plural(word: str, language: str) -> bool:
    irregular, others = clause_words(language, "irregular_plurals"), clause_words(language, "not_plurals")
    ending = len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "'s", "us", "is"))
    return word in irregular or (ending and word not in others)


def about(text: Tokened, quantity: Quantity, sentence: tuple[int, int], before: int) -> str | None:
    """The words of the clause that say what the figure describes: the subject before it and the phrase behind it, as written.

    `before` is the end of the figure before it. None when the sentence [first, last) holds no other words.
    """
    run, language = text.run, text.language
    left = _subject(run, max(sentence[0], before), quantity.first, language)
    if left is None and before > sentence[0]:
        left = _subject(run, sentence[0], quantity.first, language)
    right = _complement(run, quantity, sentence[1], language)
    parts = [text.words(*span) for span in (left, right) if span]
    words = " … ".join(" ".join(part.split()) for part in parts)
    return words or None


def _subject(run: list[Token], first: int, last: int, language: str) -> tuple[int, int] | None:
    """[first, last) of the words before a figure up to the clause's verb; None where they hold no word of meaning."""
    stops, ways = clause_words(language, "stops"), change_words(language)
    verbs = clause_words(language, "copulas")
    first = max(first, last - 3 * SIDE)
    begin = first
    for at in range(last - 1, first - 1, -1):
        if run[at].word in ";:\"“”(" and run[at].kind == MARK and any(_means(token, stops) for token in run[at + 1: last]):
            begin = at + 1
            break
    while begin < last and (run[begin].kind == MARK or run[begin].word in stops):
        begin += 1
    if not any(_means(token, stops) for token in run[begin:last]):
        return None
    end = begin
    while end < last and not (end > begin and (run[end].word in verbs or run[end].word in ways)) and end - begin < SIDE:
        end += 1
    while end > begin and (run[end - 1].kind == MARK or run[end - 1].word in stops):
        end -= 1
    return (begin, end) if end > begin else None


def _means(token: Token, stops: frozenset[str]) -> bool:
    return token.kind == WORD and token.word not in stops and len(token.word) > 1


def _complement(run: list[Token], quantity: Quantity, limit: int, language: str) -> tuple[int, int] | None:
    """[first, last) of the phrase behind a figure, up to a mark, a verb or another number."""
    stops, verbs = clause_words(language, "stops"), clause_words(language, "copulas")
    at = quantity.after
    while at < limit and run[at].kind == WORD and run[at].word in stops and run[at].word not in verbs:
        at += 1
    end = at
    while end < limit and end - at < SIDE - 4 and run[end].kind != NUMERAL and run[end].word not in verbs and \
            not (run[end].kind == MARK and run[end].word in _ENDS):
        end += 1
    while end > at and (run[end - 1].kind == MARK or run[end - 1].word in stops):
        end -= 1
    return (at, end) if end > at else None
