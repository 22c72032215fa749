"""YAKE's scores for words and phrases, through the package yake. No candidates, no ranking."""

from typing import Any

import numpy as np
import regex
from yake.data import ComposedWord, DataCore, SingleWord

from corpus.article import Span
from pipeline.text.wordforms import WORD

_ENDS = str.maketrans("।॥。？！\n", "...?! ")
_NO_WORD = regex.compile(r"\S{80,}+")  # the package's tokenizer takes minutes for a run of 40,000 letters
_ENDED = regex.compile(r"[.!?:;…][\p{P}\s]*+$")


def prose(text: str, sentences: tuple[Span, ...], *, left_out: tuple[Span, ...] = ()) -> str:
    """The sentences as YAKE should read them: each ended by a full stop, without spans left out and runs of 80 letters.

    YAKE joins lines that do not begin with A-Z and does not know the danda; both would make phrases across sentence ends.
    """
    read = []
    for sentence in sentences:
        start = max([sentence.start, *(span.end for span in left_out if span.start <= sentence.start < span.end)])
        words = _NO_WORD.sub(" ", text[start : sentence.end]).translate(_ENDS).strip()
        if words:
            read.append(words if _ENDED.search(words[-8:]) else f"{words}.")
    return " ".join(read)


class _Words(DataCore):
    """The package's word statistics, without the candidates that it makes beside them; a word is scored when it is asked for."""

    def __init__(self, text: str, *, stopwords: frozenset[str]) -> None:
        super().__init__(text, set(stopwords), {"n": 1, "windows_size": 1})
        counts = np.array([term.tf for term in self.terms.values() if not term.stopword])
        self._scored: set[int] = set()
        self._stats = {
            "max_tf": max(term.tf for term in self.terms.values()), "avg_tf": counts.mean(), "std_tf": counts.std(),
            "number_of_sentences": self.number_of_sentences,
        } if counts.size else None

    def _generate_candidates(self, *_: Any) -> None:
        """Makes none: candidates here are noun phrases and names."""

    def word(self, word: str) -> SingleWord | None:
        """The scored word; None where the text does not have it."""
        term = self.get_term(word, save_non_seen=False)
        if not term.tf:
            return None
        if self._stats and term.id not in self._scored:
            term.update_h(self._stats)
            self._scored.add(term.id)
        return term


class YakeScores:
    """Scores of one text. Lower is better. Words are scored once; phrases of any length when they are asked for.

    YAKE: Campos, Mangaravite, Pasquali, Jorge, Nunes, Jatowt (2020), Information Sciences 509. The package makes every run of
    three words a candidate; here only words are scored, and a phrase gets
    the score that YAKE gives those words with that count.
    """

    def __init__(self, text: str, *, stopwords: frozenset[str]) -> None:
        self._words = _Words(text, stopwords=stopwords)

    def score(self, phrase: str, *, count: int) -> float | None:
        """YAKE's score of a phrase that the text holds `count` times; None where the text has none of its words.

        A one-word phrase that YAKE takes for a stop word because it is short (EU) has its word's score. Where stop words
        inside a long name would make the score negative, they are left out.
        """
        terms = [term for word in WORD.findall(phrase) if (term := self._words.word(word))]
        if not terms:
            return None
        if len(terms) > 1:
            words = ComposedWord([("p", term.unique_term, term) for term in terms])
            words.tf = float(count)
            words.update_h()
            if words.h > 0 and not any(term.stopword for term in (terms[0], terms[-1])):
                return float(words.h)
        product, total = 1.0, 1.0
        for term in [term for term in terms if not term.stopword] or terms[:1]:
            product, total = product * term.h, total + term.h
        return float(product / (total * count))
