"""Figures and events in the short form that pair tests compare: concept of what is counted, action, subject, words around, names beside."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

import regex

from pipeline.document import Row, Rows
from pipeline.glosses import concept, glossed, stems
from pipeline.stories import Story, stories

WINDOW, BEFORE = 60, 35  # characters around a figure in which an action is looked for; a word such as "another", "previous"
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_LAPSE = frozenset({"hour", "day", "week", "month", "quarter"})


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or event in short form.

    `stems` are the words around it without names and units, `entities` who is named in its sentence, `places` and `lands` which of
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
    change: str | None = None
    partial: bool = False
    bygone: bool = False
    lapse: bool = False


def facts(part: Rows) -> list[Fact]:
    """The comparable figures and events of a part, in the order of its rows."""
    articles = {str(row["article_id"]): row for row in part.get("articles", ())}
    spans = {(str(row["article_id"]), row["sentence"]): (row["start"], row["end"]) for row in part.get("sentences", ())}
    named: dict[tuple[str, object], list[Row]] = defaultdict(list)
    for row in part.get("mentions", ()):
        if row.get("entity_id"):
            named[str(row["article_id"]), row["sentence"]].append(row)
    lapses = {(str(row["article_id"]), row["sentence"]) for row in part.get("statistics", ())
              if row["kind"] == "duration" and row["unit"] in _LAPSE}
    told, made = stories(part), []
    for row in [*part.get("statistics", ()), *part.get("events", ())]:
        place = (str(row["article_id"]), row["sentence"])
        article = articles.get(place[0], {})
        span = spans.get(place, (row["start"], row["end"]))
        read = _event if "event_id" in row else _figure
        common = _common(row, article, span, named[place]) | {"story": told.get(place[0])}
        made.append(read(row, str(article.get("text", "")), span, common, place in lapses))
    return made


def _common(row: Row, article: Row, span: tuple[int, int], names: list[Row]) -> dict:
    language, text = str(article.get("language", "und")), str(article.get("text", ""))
    beside = stems(" ".join(str(name.get("surface") or "") for name in names), language)
    return {"article_id": str(row["article_id"]), "language": language, "stems": stems(text[span[0] : span[1]], language) - beside,
            "entities": frozenset(str(name["entity_id"]) for name in names),
            "actors": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("person", "organisation"))
            - {row.get("speaker_id")},
            "lands": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("country", "nationality")),
            "places": frozenset(str(name["entity_id"]) for name in names if name.get("kind") == "place")}


def _event(row: Row, text: str, span: tuple[int, int], common: dict, lapse: bool) -> Fact:
    around = stems(str(row["what"]), common["language"]) & common["stems"]
    return Fact(id=str(row["event_id"]), sort="event", kind="event", earliest=row["earliest"], latest=row["latest"], place=row.get("place"),
                lapse=lapse, **{**common, "stems": around})


def _figure(row: Row, text: str, span: tuple[int, int], common: dict, lapse: bool) -> Fact:
    language, counted = common["language"], str(row.get("counted") or "")
    own = stems(counted, language) | stems(text[row["start"] : row["end"]], language)
    before = _WORD.findall(text[max(span[0], row["start"] - BEFORE) : row["start"]])[-5:]
    behind = _WORD.findall(text[row["end"] : min(span[1], row["end"] + BEFORE)])
    clause = _WORD.findall(f"{counted} {row.get('about') or ''}"[:300] + " " + text[max(span[0], row["start"] - WINDOW) : row["start"]])
    partial = any(glossed(word, "partial") for word in (*before, *_WORD.findall(text[row["start"] : row["end"]])))
    return Fact(id=str(row["statistic_id"]), sort="figure", kind=str(row["kind"]), earliest=row["period_earliest"],
                latest=row["period_latest"], unit=row["unit"], noun=concept(counted), action=_action(row, text, span),
                subjects=frozenset(name for word in clause if (name := glossed(word, "subjects"))), value=row["value"], low=row["low"],
                high=row["high"], country=row["country"], change=row["change"], partial=partial, lapse=lapse,
                bygone=any(glossed(word, "bygone") for word in (*before, *behind)),
                sorts=stems(" ".join(counted.split()[:-1]), language), **{**common, "stems": common["stems"] - own})


def _action(row: Row, text: str, sentence: tuple[int, int]) -> str | None:
    """The action named nearest to a figure in its sentence ("killed", "আহত"); None where none is."""
    low, high = max(sentence[0], row["start"] - WINDOW), min(sentence[1], row["end"] + WINDOW)
    near = []
    for match in _WORD.finditer(text[low:high]):
        name = glossed(match.group(), "actions")
        if name:
            start, end = low + match.start(), low + match.end()
            near.append((max(0, start - row["end"], row["start"] - end), start, name))
    return min(near)[2] if near else None
