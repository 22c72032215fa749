"""Figures and events in the short form that pair tests compare: concept of what is counted, action, words around, names beside."""

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache

import regex

from pipeline.document import Row, Rows
from pipeline.nonfigures import clause_words
from pipeline.wordlists import wordlist

STEM, LOOSE, WINDOW = 5, 6, 60  # letters of a stem; letters a word may have beyond a listed stem; characters around a figure
LEADING, TOPIC = 5, 25  # names of an article by which its figures are blocked; that are compared


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or event in short form.

    `stems` are the words around it without names and units, `entities` who is named in its sentence, `topic` whom the whole article
    names, most often named first, and the values that it states.
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
    unit: str | None = None
    noun: str | None = None
    action: str | None = None
    value: float | None = None
    low: float | None = None
    high: float | None = None
    country: str | None = None
    place: str | None = None
    topic: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[tuple, ...]:
        """The blocks in which the fact meets others."""
        if self.sort == "event":
            return (("event", self.earliest),) if self.earliest and self.earliest == self.latest else ()
        if self.value is None or self.kind in ("ordinal", "age"):
            return ()
        subject = self.noun or self.unit
        named = [("name", self.kind, self.unit, self.noun, name) for name in sorted(self.entities)] if subject else []
        known = digits(self.value)
        valued = [("value", self.kind, self.unit, self.value, self.noun if known == 2 else None)] if known >= 2 else []
        placed = [("country", self.kind, self.unit, self.noun, self.country)] if self.country and subject else []
        told = [("topic", self.kind, self.unit, self.noun, name) for name in self.topic[:LEADING] if name[0] != "="] if subject else []
        return (*named, *valued, *placed, *told)


@cache
def _glosses(table: str) -> tuple[tuple[str, str], ...]:
    lists = wordlist(".", "heads").get(table, {})
    return tuple(sorted(((stem, name) for name, stems in lists.items() for stem in stems), key=lambda pair: (-len(pair[0]), pair)))


@lru_cache(maxsize=50_000)
def glossed(word: str, table: str) -> str | None:
    """The concept of a word in a table of heads.toml ("things", "actions"), None where it has none."""
    word = word.lower()
    return next((name for stem, name in _glosses(table) if word.startswith(stem) and len(word) - len(stem) <= LOOSE), None)


@cache
def concepts() -> frozenset[str]:
    """The concepts of things that heads.toml lists."""
    return frozenset(wordlist(".", "heads").get("things", {}))


def concept(counted: str) -> str | None:
    """What a counted phrase counts: the concept of its last word that has one, else the stem of its last word."""
    words = _letters(counted[:200])
    if not words:
        return None
    found = next((name for word in reversed(words) if (name := glossed(word, "things"))), None)
    last = words[-1].lower()
    return found or (last[:STEM] if len(last) > STEM + 1 else last)


def _letters(words: str) -> list[str]:
    return regex.findall(r"[\p{L}\p{M}]++(?:-[\p{L}\p{M}]++)*+", words)


def digits(value: float) -> int:
    """How many digits of a value carry meaning: 213 -> 3, 1500 -> 2, 100 -> 1."""
    text = f"{abs(value):.10g}".split("e")[0].replace(".", "").lstrip("0")
    return len(text.rstrip("0")) or 1


def stems(words: str, language: str) -> frozenset[str]:
    """Shortened content words of a phrase, for overlap inside one language."""
    stops = clause_words(language, "stops")
    found = (word.lower() for word in regex.findall(r"[\p{L}\p{M}]++", words[:800]))
    return frozenset(word[:STEM] for word in found if len(word) > 2 and word not in stops)


def facts(part: Rows) -> list[Fact]:
    """The comparable figures and events of a part, in the order of its rows."""
    articles = {str(row["article_id"]): row for row in part.get("articles", ())}
    spans = {(str(row["article_id"]), row["sentence"]): (row["start"], row["end"]) for row in part.get("sentences", ())}
    named: dict[tuple[str, object], list[Row]] = defaultdict(list)
    for row in part.get("mentions", ()):
        if row.get("entity_id"):
            named[str(row["article_id"]), row["sentence"]].append(row)
    topics = _topics(part)
    made = []
    for row in [*part.get("statistics", ()), *part.get("events", ())]:
        place = (str(row["article_id"]), row["sentence"])
        article = articles.get(place[0], {})
        start, end = spans.get(place, (row["start"], row["end"]))
        made.append(replace(_fact(row, article, (start, end), named[place]), topic=topics.get(place[0], ())))
    return made


def _topics(part: Rows) -> dict[str, tuple[str, ...]]:
    """Article -> the entities that it names, most often named first, then the values of more than one digit that it states."""
    counts: dict[str, Counter] = defaultdict(Counter)
    for row in part.get("mentions", ()):
        if row.get("entity_id"):
            counts[str(row["article_id"])][str(row["entity_id"])] += 1
    topics = {article: tuple(sorted(count, key=lambda name: (-count[name], name))[:TOPIC]) for article, count in counts.items()}
    values: dict[str, set[str]] = defaultdict(set)
    for row in part.get("statistics", ()):
        if row["value"] is not None and digits(row["value"]) >= 2:
            values[str(row["article_id"])].add(f"={row['value']:g}")
    return {article: (*topics.get(article, ()), *sorted(values[article])[:TOPIC]) for article in sorted({*topics, *values})}


def _fact(row: Row, article: Row, sentence: tuple[int, int], names: list[Row]) -> Fact:
    language, text = str(article.get("language", "und")), str(article.get("text", ""))
    entities = frozenset(str(name["entity_id"]) for name in names)
    around = stems(text[sentence[0] : sentence[1]], language)
    beside = stems(" ".join(str(name.get("surface") or "") for name in names), language)
    if "event_id" in row:
        return Fact(str(row["event_id"]), str(row["article_id"]), "event", language, "event", stems(str(row["what"]), language) - beside,
                    entities, row["earliest"], row["latest"], place=row.get("place"))
    counted = str(row.get("counted") or "")
    own = stems(counted, language) | stems(text[row["start"] : row["end"]], language)
    return Fact(str(row["statistic_id"]), str(row["article_id"]), "figure", language, str(row["kind"]), around - beside - own, entities,
                row["period_earliest"], row["period_latest"], unit=row["unit"], noun=concept(counted), action=_action(row, text, sentence),
                value=row["value"], low=row["low"], high=row["high"], country=row["country"])


def _action(row: Row, text: str, sentence: tuple[int, int]) -> str | None:
    """The action named nearest to a figure in its sentence ("killed", "আহত"); None where none is."""
    low, high = max(sentence[0], row["start"] - WINDOW), min(sentence[1], row["end"] + WINDOW)
    near = []
    for match in regex.finditer(r"[\p{L}\p{M}]++", text[low:high]):
        name = glossed(match.group(), "actions")
        if name:
            start, end = low + match.start(), low + match.end()
            near.append((max(0, start - row["end"], row["start"] - end), start, name))
    return min(near)[2] if near else None
