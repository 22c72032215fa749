"""A number and the tokens beside it, and the word lists that say what they mean. Nothing is judged here."""

from dataclasses import dataclass
from functools import cache

from pipeline.figures.number import Number
from pipeline.figures.qualifiers import before as limit_before
from pipeline.figures.units import unit_after
from pipeline.text.tokens import MARK, Token
from pipeline.text.wordlists import base, wordlist

BEYOND = Token(-9, -9, "", MARK, " ")


@cache
def clause_words(language: str, name: str) -> frozenset[str]:
    """One list of pipeline/lexicon/clauses for the language; English where it has none."""
    lists = wordlist("clauses", base(language)) or wordlist("clauses", "en")
    return frozenset(lists.get(name, ()))


@dataclass(frozen=True, slots=True)
class Around:
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
