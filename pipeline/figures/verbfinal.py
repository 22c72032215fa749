"""Where a noun phrase ends in a language whose verb comes last and whose nouns follow their classifiers (Bengali). No quantities."""

from functools import cache

from pipeline.figures.around import clause_words
from pipeline.figures.numerals import number_words, word_value
from pipeline.text.glosses import glossed
from pipeline.text.tokens import WORD, Token


@cache
def _endings(language: str, name: str) -> tuple[str, ...]:
    return tuple(clause_words(language, name)) or ("\0",)


def _is_verb(word: str, language: str) -> bool:
    """A form of "do", "be", "give" that makes a verb of the word before it, or any finite verb."""
    return word in clause_words(language, "light") or word.endswith(_endings(language, "finite"))


def _is_modifier(word: str, following: str, language: str) -> bool:
    """An adjective, by list or ending; a participle in two words ("আটকে পড়া")."""
    listed = word in clause_words(language, "modifiers") or word.endswith(_endings(language, "modifier_endings"))
    return listed or following in clause_words(language, "verbal") or word in clause_words(language, "verbal")


def bars(run: list[Token], at: int, first: int, language: str) -> bool:
    """Whether no phrase goes on here: a number with its classifier ("দশজনের নয়জন"), or a light verb where a noun should begin."""
    counters = tuple(number_words(language).lists.get("counters", ()))
    number = bool(counters) and run[at].word.endswith(counters) and word_value(run[at].word, language) is not None
    return number or (at == first and run[at].word in clause_words(language, "light") - clause_words(language, "verbal"))


def describes(run: list[Token], at: int, language: str) -> bool:
    """Whether a word such as "injured", "missing" stands before its noun: "১৫ জন আহত জেলে", not "১৫ জন আহত হয়েছেন"."""
    if run[at].word not in clause_words(language, "states") or at + 1 >= len(run) or run[at + 1].kind != WORD:
        return False
    word, then = run[at + 1].word, run[at + 2].word if at + 2 < len(run) else ""
    bare = word in clause_words(language, "stops") | clause_words(language, "states") or _is_verb(word, language)
    return not bare and (word.endswith(_endings(language, "noun_endings")) or not _is_verb(then, language))


def is_head(run: list[Token], end: int, language: str) -> bool:
    """True where the word before `end` is the noun that the phrase stands for, by its ending and by what follows."""
    word = run[end - 1].word
    words = [token.word if token.kind == WORD else "" for token in run[end : end + 2]] + ["", ""]
    following, then = words[0], words[1]
    if word.endswith(_endings(language, "noun_endings")) or not following:
        return True
    if following in clause_words(language, "stops") | clause_words(language, "states") | clause_words(language, "adverbs"):
        return True
    if _is_modifier(word, following, language) or word in clause_words(language, "states"):
        return False
    if _is_verb(following, language) or (_is_verb(then, language) and not following.endswith(_endings(language, "noun_endings"))):
        return True
    placed = _endings(language, "place_endings")
    if word.endswith(placed) and len(word) > 3:
        return True
    if following.endswith(placed) and not following.endswith(_endings(language, "noun_endings")):
        return True
    return glossed(word, "things") is not None and not word.endswith("র") and glossed(following, "things") is None
