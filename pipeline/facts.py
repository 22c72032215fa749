"""Figures and events in the short form that pair tests compare: concept of what is counted, action, subject, words around, names beside."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import regex

from pipeline.document import Row, Rows
from pipeline.glosses import classified, concept, gist, glossed, starts, stems
from pipeline.stories import Story, stories

WINDOW, BEFORE = 60, 35  # characters around a figure in which an action is looked for; a word such as "another", "previous"
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_APART = regex.compile(r"[,;:—–]|\b(?:and|и|а|এবং|ও|und|et|y|और)\b")
_LAPSE = frozenset({"hour", "day", "week", "month", "quarter"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or event in short form.

    `stems` are the words around it without names and units, `gist` their concepts in any language, `beside` the other figures of
    its sentence, `entities` who is named in its sentence, `places` and `lands` which of
    them are places and countries, `actors` which are persons or organisations other than its speaker. `subjects` are what its clause
    is about (loss, turnout), `sorts` the words before the noun ("large banks"); `partial` is true for "another 12 people" and
    "against 12 people", `bygone` for "in the prior week", `lapse` for "in 24 hours".
    """

    id: str
    article_id: str
    sort: str  # figure, event
    language: str
    kind: str
    stems: frozenset[str]
    entities: frozenset[str]
    earliest: date | None
    latest: date | None
    story: Story | None = None
    unit: str | None = None
    noun: str | None = None
    action: str | None = None
    subjects: frozenset[str] = frozenset()
    value: float | None = None
    low: float | None = None
    high: float | None = None
    country: str | None = None
    place: str | None = None
    places: frozenset[str] = frozenset()
    lands: frozenset[str] = frozenset()
    actors: frozenset[str] = frozenset()
    sorts: frozenset[str] = frozenset()
    gist: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()
    change: str | None = None
    partial: bool = False
    bygone: bool = False
    lapse: bool = False


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence: the text of its article, its span, the names in it, its figures in order."""

    text: str
    start: int
    end: int
    names: list[Row]
    figures: list[Row]

    @property
    def lapse(self) -> bool:
        """Whether it names a stretch of days, such as "in 24 hours"."""
        return any(row["kind"] == "duration" and row["unit"] in _LAPSE for row in self.figures)

    def words(self, start: int, end: int) -> list[str]:
        """The words of the stretch that lie in the sentence."""
        return _WORD.findall(self.text[max(self.start, start) : min(self.end, end)])


def facts(part: Rows) -> list[Fact]:
    """The comparable figures and events of a part, in the order of its rows."""
    articles = {str(row["article_id"]): row for row in part.get("articles", ())}
    spans = {(str(row["article_id"]), row["sentence"]): (row["start"], row["end"]) for row in part.get("sentences", ())}
    held: dict[str, dict[tuple[str, object], list[Row]]] = {name: defaultdict(list) for name in ("mentions", "statistics")}
    for name, found in held.items():
        for row in part.get(name, ()):
            if name == "statistics" or row.get("entity_id"):
                found[str(row["article_id"]), row["sentence"]].append(row)
    told, made = stories(part), []
    for row in [*part.get("statistics", ()), *part.get("events", ())]:
        place = (str(row["article_id"]), row["sentence"])
        article = articles.get(place[0], {})
        sentence = _Sentence(str(article.get("text", "")), *spans.get(place, (row["start"], row["end"])), held["mentions"][place],
                             held["statistics"][place])
        common = _common(row, str(article.get("language", "und")), sentence) | {"story": told.get(place[0])}
        made.append((_event if "event_id" in row else _figure)(row, sentence, common))
    return made


def _common(row: Row, language: str, sentence: _Sentence) -> dict:
    words, names = sentence.text[sentence.start : sentence.end], sentence.names
    beside = stems(" ".join(str(name.get("surface") or "") for name in names), language)
    return {"article_id": str(row["article_id"]), "language": language, "stems": stems(words, language) - beside,
            "gist": gist(words), "lapse": sentence.lapse,
            "entities": frozenset(str(name["entity_id"]) for name in names),
            "actors": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("person", "organisation"))
            - {row.get("speaker_id")},
            "lands": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("country", "nationality")),
            "places": frozenset(str(name["entity_id"]) for name in names if name.get("kind") == "place")}


def _event(row: Row, sentence: _Sentence, common: dict) -> Fact:
    around = stems(str(row["what"]), common["language"]) & common["stems"]
    return Fact(id=str(row["event_id"]), sort="event", kind="event", earliest=row["earliest"], latest=row["latest"], place=row.get("place"),
                **{**common, "stems": around})


def _figure(row: Row, sentence: _Sentence, common: dict) -> Fact:
    language, counted = common["language"], str(row.get("counted") or "")
    own = stems(counted, language) | stems(sentence.text[row["start"] : row["end"]], language)
    before, behind = sentence.words(row["start"] - BEFORE, row["start"])[-5:], sentence.words(row["end"], row["end"] + BEFORE)
    clause = [*_WORD.findall(f"{counted} {row.get('about') or ''}"[:300]), *sentence.words(row["start"] - WINDOW, row["start"])]
    noun = concept(counted) or next((name for word in (*sentence.words(row["start"], row["end"])[-1:], *behind[:1])
                                     if (name := classified(word))), None)
    return Fact(id=str(row["statistic_id"]), sort="figure", kind=str(row["kind"]), earliest=row["period_earliest"],
                latest=row["period_latest"], unit=row["unit"], noun=noun, action=_action(row, sentence),
                subjects=frozenset(name for word in clause if (name := glossed(word, "subjects"))), value=row["value"], low=row["low"],
                high=row["high"], country=row["country"], change=row["change"], partial=_is_partial(row, sentence, before),
                bygone=any(glossed(word, "bygone") for word in (*before, *behind)), beside=_beside(row, sentence),
                sorts=stems(" ".join(counted.split()[:-1]), language), **{**common, "stems": common["stems"] - own})


def _is_partial(row: Row, sentence: _Sentence, before: list[str]) -> bool:
    """Whether the figure adds to another or is what another is compared with: "another 12 people", "from 12 to 15", not "more than 12"."""
    if row["qualifier"] not in ("more_than", "at_least"):
        before = [*before, *sentence.words(row["start"], row["end"])]
    risen = any(other["kind"] == row["kind"] and 0 < other["start"] - row["end"] < 6 for other in sentence.figures)
    return any(glossed(word, "partial") for word in before) or (risen and bool(before) and starts(before[-1]))


def _beside(row: Row, sentence: _Sentence) -> frozenset[str]:
    """The other figures of the sentence, as kind, unit and value."""
    return frozenset(f"{other['kind']} {other['unit'] or ''} {other['value']:g}" for other in sentence.figures
                     if other["value"] is not None and other["start"] != row["start"] and other["kind"] != "ordinal")


def _action(row: Row, sentence: _Sentence) -> str | None:
    """The action named nearest to a figure in its sentence ("killed", "আহত"), None where none is.

    An action behind a comma or an "and" that stands nearer to a figure on its other side is said of that one: "23 people died, and
    1.2 million left".
    """
    text, low, high = sentence.text, max(sentence.start, row["start"] - WINDOW), min(sentence.end, row["end"] + WINDOW)
    near = []
    for match in _WORD.finditer(text[low:high]):
        name = glossed(match.group(), "actions")
        if not name:
            continue
        start, end = low + match.start(), low + match.end()
        gap, apart = max(0, start - row["end"], row["start"] - end), text[min(end, row["end"]) : max(start, row["start"])]
        theirs = [other for other in sentence.figures if (other["end"] <= start if end <= row["start"] else other["start"] >= end)]
        nearer = any(max(start - other["end"], other["start"] - end) < gap for other in theirs)
        if not (nearer and _APART.search(apart)):
            near.append((gap, start, name))
    return min(near)[2] if near else None
