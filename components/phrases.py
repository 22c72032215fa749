"""The filters of a selection in words: "theme is Migration or Terrorism". One wording for chips, captions, citations. Draws nothing."""

from dataclasses import dataclass

from components import wording
from components.words import say
from corpus.selection import LISTS, Selection
from corpus.store import Corpus

NAMED = {
    "article": "SELECT article_id AS value, coalesce(title, text[1:80]) AS name FROM articles WHERE list_contains($these, article_id)",
    "theme": "SELECT theme AS value, name FROM themes WHERE language = 'en' AND list_contains($these, theme)",
    "actor": "SELECT entity_id AS value, name FROM entities WHERE list_contains($these, entity_id)",
}
READS = {"country": wording.country, "language": wording.language, "actor": wording.name}


@dataclass(frozen=True, slots=True)
class Phrase:
    """One filter in words: its field, how the sentence begins, its values as (value, words), and the word between them."""

    field: str
    lead: str
    values: tuple[tuple[str | None, str], ...]
    joint: str

    @property
    def said(self) -> str:
        """The whole phrase, such as "country is Belarus and China"."""
        return f"{self.lead} {f' {self.joint} '.join(words for _, words in self.values)}"


def phrases(corpus: Corpus, selection: Selection) -> list[Phrase]:
    """Each active filter as a phrase, in the order of the filters; an empty list when nothing is filtered."""
    found = []
    for name in (*LISTS, "article"):
        for field in (name, f"not_{name}"):
            chosen = getattr(selection, field)
            if chosen:
                joint = say("filters.said.and" if field in selection.every else "filters.said.or")
                found.append(Phrase(field, say(f"filters.said.{field}"), _named(corpus, name, chosen), joint))
    for field in ("words", "not_words"):
        if getattr(selection, field):
            words = getattr(selection, field)
            words = words if '"' in words else say("filters.said.quoted", words=words)
            found.append(Phrase(field, say(f"filters.said.{field}"), ((None, words),), ""))
    for field in ("since", "until"):
        if getattr(selection, field):
            found.append(Phrase(field, say(f"filters.said.{field}"), ((None, wording.day(getattr(selection, field))),), ""))
    for other in selection.beyond:
        words = "; ".join(phrase.said for phrase in phrases(corpus, other))
        found.append(Phrase("beyond", say("filters.said.beyond"), ((None, words),), ""))
    return found


def _named(corpus: Corpus, name: str, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    names = {}
    if name in NAMED:
        rows = corpus.ask(NAMED[name], these=list(values))
        names = dict(zip(rows["value"], rows["name"], strict=True))
    reads = READS.get(name, str)
    return tuple((value, reads(names.get(value, value))) for value in values)
