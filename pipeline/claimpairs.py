"""Whether two facts of different articles state the same thing: what each pair test looks at, its weights, and its reason in words."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import NamedTuple

import regex

from pipeline.document import Row, Rows
from pipeline.nonfigures import clause_words
from pipeline.wordlists import wordlist

ENOUGH, STEM, FAR = 0.6, 5, 5


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure or event in the short form that is compared; `stems` are the words around it, `entities` who is named beside it."""

    id: str
    article_id: str
    sort: str  # figure, event
    language: str
    kind: str
    unit: str | None
    noun: str | None
    value: float | None
    low: float | None
    high: float | None
    country: str | None
    earliest: date | None
    latest: date | None
    stems: frozenset[str]
    entities: frozenset[str]
    place: str | None = None

    @property
    def keys(self) -> tuple[tuple, ...]:
        """The blocks in which the fact meets others."""
        if self.sort == "event":
            return (("event", self.earliest),) if self.earliest and self.earliest == self.latest else ()
        if self.value is None or self.kind in ("ordinal", "age"):
            return ()
        by_value = ("value", self.kind, self.unit, self.value) if digits(self.value) >= 2 else None
        by_noun = ("noun", self.kind, self.unit, self.noun, self.country) if self.noun and (self.country or self.kind != "count") else None
        return tuple(key for key in (by_value, by_noun) if key)


class Verdict(NamedTuple):
    """What a pair is, how sure, and why."""

    kind: str
    confidence: float
    why: str


@cache
def _concepts() -> tuple[tuple[str, str], ...]:
    lists = wordlist(".", "heads")
    return tuple(sorted(((stem, concept) for concept, stems in lists.items() for stem in stems), key=lambda pair: (-len(pair[0]), pair)))


@cache
def concept(noun: str) -> str:
    """The concept of a head noun, or the noun's stem where the gloss table has none."""
    word = noun.lower()
    for stem, name in _concepts():
        if word.startswith(stem) and len(word) - len(stem) <= 6:
            return name
    return word[: max(STEM, len(word) - 3)] if len(word) > STEM else word


def head(counted: str | None, language: str) -> str | None:
    """The head noun of a counted phrase: its last word, before an "of"."""
    if not counted:
        return None
    words = regex.findall(r"[\p{L}\p{M}][\p{L}\p{M}'’-]*+", counted[:200])
    return words[-1] if words else None


def stems(words: str, language: str) -> frozenset[str]:
    """Shortened content words of a phrase, for overlap inside one language."""
    stops = clause_words(language, "stops")
    found = (word.lower() for word in regex.findall(r"[\p{L}\p{M}]++", words[:600]))
    return frozenset(word[:STEM] for word in found if len(word) > 2 and word not in stops)


def digits(value: float) -> int:
    """How many digits of a value carry meaning: 213 -> 3, 1500 -> 2, 100 -> 1."""
    text = f"{value:.10g}".replace(".", "").replace("-", "").lstrip("0").split("e")[0]
    return len(text.rstrip("0")) or 1


def facts(part: Rows) -> list[Fact]:
    """The comparable figures and events of a part."""
    language = {str(row["article_id"]): str(row["language"]) for row in part.get("articles", ())}
    texts = {str(row["article_id"]): str(row["text"]) for row in part.get("articles", ())}
    spans = {(str(row["article_id"]), row["sentence"]): (row["start"], row["end"]) for row in part.get("sentences", ())}
    named: dict[tuple[str, object], set[str]] = {}
    for row in part.get("mentions", ()):
        if row.get("entity_id"):
            named.setdefault((str(row["article_id"]), row["sentence"]), set()).add(str(row["entity_id"]))
    made = []
    for row in [*part.get("statistics", ()), *part.get("events", ())]:
        article = str(row["article_id"])
        start, end = spans.get((article, row["sentence"]), (row["start"], row["end"]))
        around = texts.get(article, "")[start:end]
        made.append(_fact(row, language.get(article, "und"), around, frozenset(named.get((article, row["sentence"]), ()))))
    return made


def _fact(row: Row, language: str, around: str, entities: frozenset[str]) -> Fact:
    article = str(row["article_id"])
    if "event_id" in row:
        return Fact(id=str(row["event_id"]), article_id=article, sort="event", language=language, kind="event", unit=None, noun=None,
                    value=None, low=None, high=None, country=None, earliest=row["earliest"], latest=row["latest"],
                    stems=stems(str(row["what"]), language), entities=entities, place=row.get("place"))
    noun = head(row.get("counted"), language)
    return Fact(id=str(row["statistic_id"]), article_id=article, sort="figure", language=language, kind=str(row["kind"]), unit=row["unit"],
                noun=concept(noun) if noun else None, value=row["value"], low=row["low"], high=row["high"], country=row["country"],
                earliest=row["period_earliest"], latest=row["period_latest"], stems=stems(around, language), entities=entities)


def compare(left: Fact, right: Fact) -> Verdict | None:
    """The verdict on two facts of different articles; None where nothing speaks for a common subject."""
    if left.sort != right.sort:
        return None
    return _events(left, right) if left.sort == "event" else _figures(left, right)


def _overlap(left: Fact, right: Fact) -> float:
    """Share of the smaller set of words that both sentences hold; 0 across languages."""
    if left.language != right.language or not left.stems or not right.stems:
        return 0.0
    return len(left.stems & right.stems) / min(len(left.stems), len(right.stems))


def _apart_in_time(left: Fact, right: Fact) -> bool:
    starts, ends = (left.earliest, right.earliest), (left.latest, right.latest)
    return bool((starts[0] and ends[1] and starts[0] > ends[1]) or (starts[1] and ends[0] and starts[1] > ends[0]))


def _figures(left: Fact, right: Fact) -> Verdict | None:
    if (left.kind, left.unit) != (right.kind, right.unit) or left.value is None or right.value is None or _apart_in_time(left, right):
        return None
    if left.country and right.country and left.country != right.country:
        return None
    if left.noun and right.noun and left.noun != right.noun:
        return None
    parts = _agreement(left, right)
    score = sum(weight for weight, _ in parts)
    why = "; ".join(words for _, words in parts)
    if _agree(left, right):
        known = digits(left.value)
        score += {1: 0.0, 2: 0.2}.get(known, 0.35)
        if score < ENOUGH:
            return None
        return Verdict("same_claim", round(min(score, 1.0), 6), f"both say {left.value:g}; {why}")
    small, large = sorted((abs(left.value), abs(right.value)))
    close = small > 0 and large / small < FAR
    if not close or score < ENOUGH + 0.1 or not (left.noun and right.noun) or not _meet(left, right):
        return None
    return Verdict("conflicting_claim", round(min(score, 1.0), 6), f"one says {left.value:g}, the other {right.value:g}; {why}")


def _agree(left: Fact, right: Fact) -> bool:
    """Equal values; or one exact inside the bounds of the other and within a tenth of it."""
    if abs(left.value - right.value) <= 1e-9 * max(abs(left.value), abs(right.value), 1):
        return True
    for one, other in ((left, right), (right, left)):
        low, high = one.low, one.high
        inside = (low is None or other.value > low) and (high is None or other.value < high)
        if inside and one.low != one.high and abs(one.value - other.value) <= 0.1 * abs(one.value):
            return True
    return False


def _meet(left: Fact, right: Fact) -> bool:
    """Both speak of the same subject closely enough for different numbers to be a contradiction."""
    return _overlap(left, right) >= 0.5 or (len(left.entities & right.entities) >= 2 and left.noun == right.noun)


def _agreement(left: Fact, right: Fact) -> list[tuple[float, str]]:
    """(weight, words) of all that the two have in common."""
    parts = []
    if left.noun and left.noun == right.noun:
        parts.append((0.25, f"the same thing counted ({left.noun})"))
    if left.country and left.country == right.country:
        parts.append((0.1, f"the same country ({left.country})"))
    if left.earliest and right.earliest and left.latest and right.latest:
        parts.append((0.15, "the periods overlap"))
    shared = left.entities & right.entities
    if shared:
        parts.append((min(0.3, 0.15 * len(shared)), f"{len(shared)} names in common"))
    words = _overlap(left, right)
    if words >= 0.2:
        parts.append((0.5 * words, f"{round(100 * words)} % of the words in common"))
    return parts or [(0.0, "nothing else in common")]


def _events(left: Fact, right: Fact) -> Verdict | None:
    if left.earliest is None or left.earliest != right.earliest or left.latest != right.latest:
        return None
    parts, shared, words = [(0.3, f"the same day ({left.earliest})")], left.entities & right.entities, _overlap(left, right)
    if shared:
        parts.append((min(0.4, 0.2 * len(shared)), f"{len(shared)} names in common"))
    if words >= 0.2:
        parts.append((0.6 * words, f"{round(100 * words)} % of the words in common"))
    if left.place and left.place == right.place:
        parts.append((0.15, f"the same place ({left.place})"))
    score = sum(weight for weight, _ in parts)
    return Verdict("same_event", round(min(score, 1.0), 6), "; ".join(text for _, text in parts)) if score >= ENOUGH else None
