"""Sentences, paragraphs and words of a text, as spans. What a sentence says is not read here."""

import tomllib
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

import regex

from corpus.article import Span
from pipeline.lexicon import FOLDER

_WORD = regex.compile(r"[\p{L}\p{M}]++(?:\N{ZERO WIDTH NON-JOINER}?+[\p{L}\p{M}]++)*+")
_CLOSERS = r"[\"'”’»›“‘)\]}*]"
_STOP = regex.compile(rf"(?P<mark>[.!?…]++|[。！？｡]++|[।॥۔؟።፧।៖។၊။]++)(?P<close>(?:{_CLOSERS}|[」』）】])*+)(?P<gap>\s*+)")
_OPENERS = "\"'“‘„«‹([{»"
_BEFORE = regex.compile(r"(?:[\p{L}\p{M}\d]++[.'’-]?+)++$")
_WRAP_FLOOR, _WRAP_CEILING = 45, 100


@dataclass(frozen=True)
class _Abbreviations:
    before: frozenset[str]
    either: frozenset[str]
    starters: frozenset[str]
    ordinals: bool


@cache
def _lexicon() -> dict:
    return tomllib.loads(FOLDER.joinpath("abbreviations.toml").read_text("utf-8"))


@cache
def _abbreviations(language: str) -> _Abbreviations:
    """The lists of the language; for a language without any, the English ones, which also name firms and titles abroad."""
    entry = _lexicon().get(language.split("-")[0], _lexicon()["en"])
    before, either, starters = (frozenset(entry.get(name, ())) for name in ("before", "either", "starters"))
    return _Abbreviations(before, either, starters, bool(entry.get("ordinals")))


def words(text: str) -> list[Span]:
    """Runs of letters with their marks, in order (`re`'s \\w would drop Bengali vowel signs). Digits are no words."""
    return [Span(*match.span()) for match in _WORD.finditer(text)]


def paragraphs(text: str) -> list[Span]:
    """The paragraphs without outer space: lines, or, where the text is wrapped to a column, blocks between blank lines."""
    wrapped, spans, at = _is_wrapped(text), [], 0
    for line in text.split("\n"):
        body = line.strip()
        if body:
            start = at + line.index(body)
            joins = wrapped and spans and text[spans[-1].end : start].count("\n") == 1 and len(line) - len(line.lstrip()) < 2
            if joins:
                spans[-1] = Span(spans[-1].start, start + len(body))
            else:
                spans.append(Span(start, start + len(body)))
        at += len(line) + 1
    return spans


def _is_wrapped(text: str) -> bool:
    """True where most lines that another line follows break off in the middle of a sentence at one column."""
    lines = [line.strip() for line in text[:20000].split("\n")]
    pairs = [(line, after) for line, after in pairwise(lines) if line and after]
    if len(pairs) < 3:
        return False
    broken = [line for line, after in pairs if line[-1] not in ".!?:…\"”»।" and _WRAP_FLOOR <= len(line) <= _WRAP_CEILING]
    goes_on = sum(after[0].islower() for _, after in pairs)
    return len(broken) * 2 > len(pairs) and goes_on * 3 > len(pairs)


def split(text: str, language: str) -> tuple[Span, ...]:
    """The sentences in order, without overlap and without outer space; every paragraph ends one. Empty text gives ().

    A full stop after an abbreviation, an initial, within a number or an address ends nothing, nor does any mark before a
    small letter; "agencies.”On" and "remarks.The" are split although no space stands there. Known limits: Thai, Lao and
    Khmer write no marks, so there a sentence is a paragraph.
    """
    known = _abbreviations(language)
    spans: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for match in _STOP.finditer(text, paragraph.start, paragraph.end):
            if match.end() < paragraph.end and _ends_sentence(text, match, known):
                spans.append(Span(start, match.end("close")))
                start = match.end()
        if start < paragraph.end:
            spans.append(Span(start, paragraph.end))
    return tuple(spans)


def _ends_sentence(text: str, match: regex.Match, known: _Abbreviations) -> bool:
    after = text[match.end() : match.end() + 40]
    bare = after.lstrip(_OPENERS)
    first = bare[:1]
    if after[:1] in ("–", "—", "―", "-", ",", ";", ":") or (match["gap"] and after[:1] in ".!?…)"):
        return False
    if first.islower() or not first:
        return False
    if match["mark"][0] not in ".…!?":
        return True
    if not match["gap"]:
        return _glued(text, match, bare)
    if match["mark"] == "." and not match["close"]:
        return _full_stop_ends(text, match, known, bare)
    return match["mark"] not in ("…", "...") or first.isupper() or not first.isalpha()


def _glued(text: str, match: regex.Match, after: str) -> bool:
    """Whether a mark without a space ends a sentence: a word of small letters before it, a capitalised word behind it."""
    before = text[max(0, match.start() - 3) : match.start()]
    long_enough = len(before) == 3 and before[1:].isalpha() and not before[1:].isupper()
    word = after.split(maxsplit=1)[0] if after.split() else ""
    capital = word[:1].isupper() and (len(word) == 1 or word[1:2].islower())
    site = match["mark"] == "." and not match["close"] and text[match.start() - 1].islower() and "." in word.rstrip(".,;:!?")
    return long_enough and capital and not site


def _full_stop_ends(text: str, match: regex.Match, known: _Abbreviations, after: str) -> bool:
    found = _BEFORE.search(text, max(0, match.start() - 24), match.start())
    word = found.group().lower() if found else ""
    last = word.rsplit(".", 1)[-1]
    following = regex.match(r"[\p{L}\p{M}]++", after)
    starts = bool(following) and following.group().lower() in known.starters
    if word in known.either or (last in known.either and "." not in word):
        return starts or (not known.starters and after[:1].isupper())
    if word in known.before or last in known.before:
        return False
    if len(last) == 1 and last.isalpha() and found.group()[-1].isupper():
        return starts and len(following.group()) > 1
    if known.ordinals and word.isdigit() and len(word) <= 2:
        return starts
    return True
