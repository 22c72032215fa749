"""Which actor a speaker's words name: mentions inside a phrase, and pronouns where the text leaves no doubt. No quotation marks here."""

from bisect import bisect_left
from dataclasses import dataclass

import regex

from corpus.article import Span
from pipeline.document import Document, Found, Row
from pipeline.names.givennames import sex
from pipeline.speech.cues import Cues
from pipeline.speech.quotations import Run
from pipeline.speech.sayings import listed, refers, words_of
from pipeline.speech.speakers import Attribution
from pipeline.text.transliteration import folded

_ARTICLE = regex.compile(r"(?:the|an?|der|die|das|le|la|les|l’|l'|el|los|il|lo|o|os)?+\s*+", regex.I)
SAYING = 40  # characters behind a name in which its verb of saying stands
_POSSESSIVE = ("’", "'")


@dataclass(frozen=True)
class Voices:
    """The mentions of an article in order, apart those of persons outside of quotations, and the words to read phrases with."""

    document: Document
    mentions: list[Row]
    outside: list[Row]
    roles: list[Row]
    cues: Cues

    @classmethod
    def of(cls, document: Document, found: Found, marked: list[Run], cues: Cues) -> "Voices":
        """Sorts the mentions and drops those inside quotations from the persons that a pronoun can mean."""
        ordered = sorted(found.get("mentions", []), key=lambda row: (row["start"], -row["end"]))
        starts = [run.left for run in marked]
        persons = [row for row in ordered if row["kind"] == "person" and not _inside(row["start"], marked, starts)]
        return cls(document, ordered, persons, found.get("roles", []), cues)

    def persons_within(self, span: Span) -> list[Span]:
        """Spans of the persons named in the stretch outside of quotations, in order."""
        return [Span(row["start"], row["end"]) for row in self._between(self.outside, span) if row["end"] <= span.end]

    def _between(self, rows: list[Row], span: Span) -> list[Row]:
        return rows[bisect_left(rows, span.start, key=lambda row: row["start"]) : bisect_left(rows, span.end, key=lambda row: row["start"])]

    def about(self, start: int, end: int) -> list[str]:
        """The actors mentioned between the offsets, each once, in order of their first place."""
        rows = self._between(self.mentions, Span(start, end))
        return list(dict.fromkeys(str(row["entity_id"]) for row in rows if row.get("entity_id") and row["end"] <= end))

    def named(self, phrase: Span) -> tuple[str, str | None]:
        """(the speaker's words, actor): a person named in the phrase, else what its last words name, else the phrase itself.

        "Trump’s lawyer" names the lawyer, not Trump: a mention that owns what follows is passed over.
        """
        text, comma = self.document.text, self.document.text.find(",", phrase.start, phrase.end)
        head = Span(phrase.start, comma if comma > phrase.start else phrase.end)
        rows = [row for row in self._between(self.mentions, head) if row["end"] <= head.end + 1 and row["kind"] != "nationality"
                and text[row["end"] : row["end"] + 1] not in _POSSESSIVE]
        persons = [row for row in rows if row["kind"] == "person"]
        first = _ARTICLE.match(text, head.start).end()
        chosen = persons[-1:] or [row for row in rows if row["start"] <= first and row["end"] >= head.end - 1][-1:]
        if chosen:
            row = chosen[0]
            more = text[row["end"] : head.end].split() if text[row["start"]].lower() == text[row["start"]].upper() else []
            if len(more) > 1:  # no capitals tell where a name ends: the last words are the speaker, not a name before them
                return head.within(text), self._holder(text[first : head.end])
            if more and text[row["end"]].isspace():
                return text[row["start"] : head.end], row.get("entity_id")
            return text[row["start"] : row["end"]], row.get("entity_id")
        return head.within(text), self._holder(text[first : head.end]) or self.holder(head)

    def _holder(self, office: str) -> str | None:
        """The only person to whom the article gives a role that begins with these words ("State Secretary of the Security Council")."""
        holders = {str(row["entity_id"]) for row in self.roles if str(row["role"]).casefold().startswith(office.casefold())}
        return holders.pop() if len(holders) == 1 and " " in office else None

    def holder(self, phrase: Span) -> str | None:
        """The only person whom the article gave, before the phrase, a role that holds all its words: "the minister", not "a minister"."""
        text, language = self.document.text, self.document.language
        words = {word.casefold() for word in text[_ARTICLE.match(text, phrase.start).end() : phrase.end].split()}
        first = text[phrase.start : phrase.end].casefold().split()[:1]
        before = text[max(0, phrase.start - 12) : phrase.start].casefold().split()[-1:] + first
        if not words or any(word in words_of(language, "indefinite") for word in before):
            return None
        if words & words_of(language, "leaders"):
            return self._leader(phrase)
        if not any(listed(word, language, "offices") for word in words):
            return None
        lesser = words_of(language, "lesser") - words
        holders = {str(row["entity_id"]) for row in self.roles if row["start"] < phrase.start and row.get("entity_id")
                   and words <= (role := set(str(row["role"]).casefold().replace(",", " ").split())) and not role & lesser}
        return holders.pop() if len(holders) == 1 else None

    def _leader(self, phrase: Span) -> str | None:
        """The only head of state or government of the country in the phrase: "the Belarusian leader"."""
        countries = {row.get("country") for row in self._between(self.mentions, phrase)} - {None}
        heads = words_of(self.document.language, "heads_of_state") - words_of(self.document.language, "lesser")
        lesser = words_of(self.document.language, "lesser")
        holders = set()
        for row in self.roles:
            role = set(str(row["role"]).casefold().replace(",", " ").split())
            own = {one.get("country") for one in self._between(self.mentions, Span(row["start"], row["end"]))} - {None}
            if row["start"] < phrase.start and role & heads and not role & lesser and (not own or own & countries):
                holders.add(str(row["entity_id"]))
        return holders.pop() if len(countries) == 1 and len(holders) == 1 else None

    def is_pronoun(self, phrase: Span) -> bool:
        """Whether the phrase is a pronoun that stands for one person."""
        return phrase.within(self.document.text).lower() in self.cues.persons

    def refers(self, phrase: Span) -> bool:
        """Whether the phrase stands for somebody named before: "эксперт", "এই কর্মকর্তা"."""
        return refers(phrase.within(self.document.text).lower(), self.document.language)

    def antecedent(self, phrase: Span) -> tuple[str, str | None] | None:
        """The person named right before a relative pronoun: "NAME, who joked"."""
        text = self.document.text
        if phrase.within(text).lower() not in words_of(self.document.language, "relatives"):
            return None
        rows = self._between(self.outside, Span(phrase.start - 60, phrase.start))
        near = rows and text[rows[-1]["end"] : phrase.start].strip() in ("", ",")
        return (text[rows[-1]["start"] : rows[-1]["end"]], rows[-1].get("entity_id")) if near else None

    def meant(self, pronoun: Span, said: Span, previous: tuple[str, str | None] | None) -> tuple[str, str | None] | None:
        """Whom "he" or "she" means: the only person named around the quotation `said` and in the sentence before it, or, where nobody is
        named there, the last speaker; of several, the one who is said to speak ("NAME told the court how NAME ..."); None in doubt."""
        number = self.document.sentence_at(min(said.start, pronoun.start))
        wanted = self._sex_of_pronoun(pronoun)
        rows = self._between(self.outside, Span(self.document.sentences[max(0, number - 1)].start, max(pronoun.start, said.start)))
        rows = [row for row in rows if not self._is_body(row) and self._sex(row) in ("", wanted or self._sex(row))]
        same = [row for row in rows if row["start"] >= self.document.sentences[number].start]
        actors = {row.get("entity_id") or self.document.text[row["start"] : row["end"]] for row in rows}
        inside = {row.get("entity_id") or self.document.text[row["start"] : row["end"]] for row in same}
        if len(actors) == 1 or len(inside) == 1:
            return self.document.text[rows[-1]["start"] : rows[-1]["end"]], rows[-1].get("entity_id")
        telling = [row for row in rows if self.cues.verb.match(self.document.text, row["end"] + 1, row["end"] + SAYING)]
        if len({row.get("entity_id") for row in telling}) == 1 and telling[0].get("entity_id"):
            return self.document.text[telling[0]["start"] : telling[0]["end"]], telling[0]["entity_id"]
        return previous if not actors and previous and (previous[1] or self._just_named(previous[0], number, said)) else None

    def _is_body(self, row: Row) -> bool:
        """Whether a name taken for a person's is a body's word: "Council" in "Council member NAME"."""
        return listed(self.document.text[row["start"] : row["end"]].casefold(), self.document.language, "bodies")

    def _sex_of_pronoun(self, pronoun: Span) -> str:
        words = set(pronoun.within(self.document.text).casefold().split())
        return "M" if words & self.cues.male else "F" if words & self.cues.female else ""

    def _sex(self, row: Row) -> str:
        """M or F where a given name of the person's mentions is only men's or only women's; else ""."""
        actor = row.get("entity_id")
        rows = [other for other in self.mentions if other.get("entity_id") == actor] if actor else [row]
        told = {sex(folded(word)) for one in rows for word in self.document.text[one["start"] : one["end"]].split()[:-1]} - {""}
        return told.pop() if len(told) == 1 else ""

    def _just_named(self, words: str, number: int, said: Span) -> bool:
        """Whether the words stand in the sentence `number` of the quotation or in the one before: then nobody else can be meant."""
        at = self.document.text.rfind(words, 0, said.start)
        return at >= 0 and number - self.document.sentence_at(at) <= 1


def _inside(offset: int, marked: list[Run], starts: list[int]) -> bool:
    number = bisect_left(starts, offset + 1) - 1
    return number >= 0 and offset < marked[number].right


def cue_words(text: str, attribution: Attribution) -> str | None:
    """The cue as the article writes it, on one line; None where no word ties the quotation to its speaker."""
    return " ".join(attribution.cue.within(text).split()) if attribution.cue else None
