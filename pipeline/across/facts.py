"""Figures and events in the short form that pair tests compare: concept of what is counted, action, subject, words around, names beside."""

import hashlib
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import regex

from pipeline.across.deeds import WINDOW, Sentence, counted_deed
from pipeline.across.stories import Story, stories
from pipeline.document import Found, Row
from pipeline.figures.numerals import number_words
from pipeline.text.glosses import gist, glossed, in_tens, long_ago, measured_thing, part_of, starts, stems

PAST = 150  # days: a figure of a period that ended longer ago, or that lasted longer and is over, is one of an earlier time
MANY = 100  # figures of one sentence
FACTS = 60  # figures and events of one article that are compared with those of another
ADDED = 3  # words before a figure and in it, among which "another", "more" make it an addition
AROUND = 80  # characters around a figure in which words of another event or of a whole are looked for
BEFORE = 35  # characters around a figure in which a word such as "another", "previous" is looked for
STRONGEST = 10  # below it a number beside "magnitude" is the strength of an earthquake
LONG = 8  # words from which a sentence that stands elsewhere word for word is one text
_WORD = regex.compile(r"[\p{L}\p{M}]++")
_DAY = regex.compile(r"^(?:[0-9]{4}|XXXX)-([0-9]{2}-[0-9]{2})$")
_BREAK = regex.compile(r"[,;:—–(]")


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or event in short form.

    `stems` are the words around it without names and units, `gist` their concepts in any language, `beside` the other figures of
    its sentence, `entities` who is named in its sentence, `places` and `lands` which of
    them are places and countries, `actors` which are persons or organisations other than its speaker. `subjects` are what its clause
    is about (loss, turnout), `sorts` the words before the noun ("large banks"); `partial` is true for "another 12 people" and
    "against 12 people", `part` for "including 12 people", `bygone` for "in the prior week", `lapse` for "in 24 hours",
    `aside` where its clause tells of another event or a wider whole ("in a similar accident", "nationwide"),
    `reported` for an event whose day is told as "Tuesday" or "today", which may be that of the report. `days` are the days of a month
    that its sentence names ("9 January", of whatever year). `wording` stands for the sentence word for word.
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
    qualifier: str = "exact"
    partial: bool = False
    part: bool = False
    bygone: bool = False
    lapse: bool = False
    aside: bool = False
    reported: bool = False
    days: frozenset[str] = frozenset()
    wording: str | None = None


def facts(part: Found) -> list[Fact]:
    """The comparable figures and events of a part, in the order of its rows: of each article those with the smallest ids."""
    articles = {str(row["article_id"]): row for row in part.get("articles", ())}
    spans = {(str(row["article_id"]), row["sentence"]): (row["start"], row["end"]) for row in part.get("sentences", ())}
    held: dict[str, dict[tuple[str, object], list[Row]]] = {name: defaultdict(list) for name in ("mentions", "statistics", "dates")}
    for name, found in held.items():
        for row in part.get(name, ()):
            if name != "mentions" or row.get("entity_id"):
                found[str(row["article_id"]), row.get("sentence")].append(row)
    told, made, around = stories(part), [], {}
    for row in _compared(part):
        place = (str(row["article_id"]), row["sentence"])
        article = articles.get(place[0], {})
        if place not in around:
            sentence = Sentence(str(article.get("text", "")), *spans.get(place, (row["start"], row["end"])), held["mentions"][place],
                                 held["statistics"][place], held["dates"][place])
            around[place] = sentence, _common(str(article.get("language", "und")), sentence)
        sentence, common = around[place]
        own = {"article_id": place[0], "story": told.get(place[0]), "actors": common["actors"] - {row.get("speaker_id")}}
        made.append((_event if "event_id" in row else _figure)(row, sentence, common | own))
    return made


def _compared(part: Found) -> list[Row]:
    """The rows of a part's figures with a value and of its events, of each article at most FACTS."""
    rows = [*(row for row in part.get("statistics", ()) if row["value"] is not None), *part.get("events", ())]
    ids: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        ids[str(row["article_id"])].append(_id(row))
    last = {article: sorted(own)[:FACTS][-1] for article, own in ids.items()}
    return [row for row in rows if _id(row) <= last[str(row["article_id"])]]


def _id(row: Row) -> str:
    return str(row["event_id"] if "event_id" in row else row["statistic_id"])


def _common(language: str, sentence: Sentence) -> dict:
    """What all figures and events of a sentence share."""
    words, names = sentence.text[sentence.start : sentence.end], sentence.names
    beside = stems(" ".join(str(name.get("surface") or "") for name in names), language)
    return {"language": language, "stems": stems(words, language) - beside,
            "gist": gist(words), "wording": _wording(words), "days": _days(sentence.dates), "lapse": sentence.lapse,
            "entities": frozenset(str(name["entity_id"]) for name in names),
            "actors": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("person", "organisation")),
            "lands": frozenset(str(name["entity_id"]) for name in names if name.get("kind") in ("country", "nationality")),
            "places": frozenset(str(name["entity_id"]) for name in names if name.get("kind") == "place")}


def _days(dates: list[Row]) -> frozenset[str]:
    """Month and day of each date that is told with a number: "On Jan. 9", not "on Monday"."""
    told = (row for row in dates if any(letter.isnumeric() for letter in str(row["surface"])))
    return frozenset(found[1] for row in told if (found := _DAY.search(str(row["edtf"] or ""))))


def _wording(words: str) -> str | None:
    """Stands for a sentence word for word, marks aside; None for a short one, which many articles may have alike."""
    said = _WORD.findall(words.lower())
    return hashlib.sha256(" ".join(said).encode()).hexdigest()[:16] if len(said) >= LONG else None


def _event(row: Row, sentence: Sentence, common: dict) -> Fact:
    days = [str(day["surface"]) for day in sentence.dates]
    around = stems(str(row["what"]), common["language"]) & common["stems"] - stems(" ".join(days), common["language"])
    words = [word.lower() for word in _WORD.findall(str(row["what"]))]
    kinds = [name for word in words if (name := glossed(word, "occurrences"))]
    ordinals = number_words(common["language"]).of("ordinals")
    numbers = [float(ordinals[word]) for word, after in pairwise(words) if word in ordinals and glossed(after, "occurrences")]
    return Fact(id=str(row["event_id"]), sort="event", kind="event", earliest=row["earliest"], latest=row["latest"], place=row.get("place"),
                noun=kinds[0] if kinds else None, value=numbers[0] if numbers else None, reported=_reported(row, sentence),
                beside=_beside(row, sentence), **{**common, "stems": around})


def _reported(row: Row, sentence: Sentence) -> bool:
    """Whether an event's day is told without a number: "on Tuesday", "today"; such a day is often that of the report."""
    told = [str(day["surface"]) for day in sentence.dates if day["earliest"] == row["earliest"] and day["latest"] == row["latest"]]
    return bool(told) and not any(letter.isnumeric() for words in told for letter in words)


def _figure(row: Row, sentence: Sentence, common: dict) -> Fact:
    language, counted = common["language"], str(row.get("counted") or "")
    own = stems(counted, language) | stems(sentence.text[row["start"] : row["end"]], language)
    before, behind = sentence.words(row["start"] - BEFORE, row["start"])[-5:], _WORD.findall(_clause(sentence, row["end"]))
    clause = [*_WORD.findall(f"{counted} {row.get('about') or ''}"[:300]), *sentence.words(row["start"] - WINDOW, row["start"])]
    subjects = frozenset(name for word in clause if (name := glossed(word, "subjects")))
    action, noun = counted_deed(row, sentence, behind)
    kind, unit, factor = str(row["kind"]), *in_tens(row["unit"])
    if kind == "measure":
        noun = noun or measured_thing(behind)
    elif kind == "count" and "magnitude" in subjects and row["value"] is not None and row["value"] < STRONGEST:
        kind, unit, noun = "measure", "magnitude", None
    value, low, high = (_times(row[name], factor) for name in ("value", "low", "high"))
    return Fact(id=str(row["statistic_id"]), sort="figure", kind=kind, earliest=row["period_earliest"],
                latest=row["period_latest"], unit=unit, noun=noun, action=action, value=value, low=low, high=high,
                subjects=subjects, country=row["country"], part=_part(before) or part_of(behind),
                change=row["change"], qualifier=str(row["qualifier"]), partial=_is_partial(row, sentence, before),
                aside=_is_aside(sentence, row),
                bygone=_is_bygone(row, common["story"], [*before, *behind]), beside=_beside(row, sentence),
                sorts=stems(" ".join(counted.split()[:-1]), language), **{**common, "stems": common["stems"] - own})


def _times(number: float | None, factor: float) -> float | None:
    return number if number is None or factor == 1 else float(f"{number * factor:.12g}")


def _clause(sentence: Sentence, start: int) -> str:
    """What stands behind a figure in its clause, as far as words of time are looked for."""
    return _BREAK.split(sentence.text[start : min(sentence.end, start + BEFORE)])[0]


def _is_bygone(row: Row, story: Story | None, around: list[str]) -> bool:
    """Whether the figure is of a time that was over long before its article: "in 2019 there were 412", "in the prior week"."""
    if any(glossed(word, "bygone") for word in around):
        return True
    earliest, latest, published = row["period_earliest"], row["period_latest"], story.earliest if story else None
    if long_ago(str(row.get("period") or "")):
        return True
    if latest is None or published is None or latest >= published:
        return False
    return (published - latest).days > PAST or (earliest is not None and (latest - earliest).days > PAST)


def _is_aside(sentence: Sentence, row: Row) -> bool:
    """Whether its sentence tells, near the figure, of another event than the story's, or of a wider whole."""
    near = sentence.words(row["start"] - AROUND, row["end"] + AROUND)
    return any(glossed(word, "aside") for word in near)


def _is_partial(row: Row, sentence: Sentence, before: list[str]) -> bool:
    """Whether the figure adds to another or is what another is compared with: "another 12 people", "from 12 to 15", not "more than 12"."""
    if row["qualifier"] not in ("more_than", "at_least"):
        before = [*before, *sentence.words(row["start"], row["end"])]
    risen = any(other["kind"] == row["kind"] and 0 < other["start"] - row["end"] < 6 for other in sentence.figures)
    added = any(glossed(word, "partial") == "added" for word in before[-ADDED:])
    return added or any(glossed(word, "partial") == "compared" for word in before) or (risen and bool(before) and starts(before[-1]))


def _part(before: list[str]) -> bool:
    """Whether the figure is told as part of a larger one: "including two activists"."""
    return any(glossed(word, "partial") == "part" for word in before[-ADDED:])


def _beside(row: Row, sentence: Sentence) -> frozenset[str]:
    """The other figures of the sentence, as kind, unit and value; none of a table that stands there as one sentence."""
    if len(sentence.figures) > MANY:
        return frozenset()
    beside = ((other, *in_tens(other["unit"])) for other in sentence.figures
              if other["value"] is not None and other["start"] != row["start"] and other["kind"] != "ordinal")
    return frozenset(f"{other['kind']} {unit or ''} {other['value'] * factor:g}" for other, unit, factor in beside)
