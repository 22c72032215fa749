"""Which articles may tell one story: rare names, places, days, values and words that they share. Single figures are compared elsewhere."""

from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

import regex

from pipeline.across.neighbours import Feature, Neighbours
from pipeline.across.writtennames import written_names
from pipeline.document import Found, Row
from pipeline.text.glosses import digits, gist, glossed, in_tens, stems
from pipeline.text.transliteration import skeleton

READ = 6000  # characters of an article in which words written as names are looked for
OPENING, TERMS, NAMES = 600, 40, 30  # characters of an article whose words are compared; at most so many of them; at most so many names
STORY = 1.5  # strength of a tie from which two articles plainly tell one story
LOOSE, LINKED = 0.35, 1.0  # strength from which a third article may strengthen a tie, and by how much at most
ELSEWHERE = 0.6  # what is left of a tie where each article names places and none of the other's
WEEK = 7  # days between publications in which words written as names speak for one story
FRESH, FRESHNESS = 3, 0.3  # days between two publications about one kind of happening in one country, and what that adds to their tie
LONG = 5  # digits of a value that two articles hardly share by chance
WORDY = 8  # rare words in common of two articles of one language and some days, from which a place or a value makes one story of them
NAMED, TELLS = 2.0, 0.6  # what words written as names may add to a tie at most; rarity from which one tells as much as a name
MANY = 3  # values that two articles share from which more than chance speaks
WINDOW = 21  # days between publications from which their figures do not contradict each other
WEIGHTS = {"name": 1.0, "place": 0.7, "sound": 0.7, "heard": 0.7, "country": 0.35, "day": 0.5, "value": 0.5, "subject": 0.3, "thing": 0.15,
           "written": 0.5, "word": 1.5}
COMMON = frozenset({"word", "heard", "written"})  # sorts that bring no articles together by themselves
SAID = {"name": ("name", "names"), "place": ("place", "places"), "sound": ("like-sounding name", "like-sounding names"),
        "heard": ("like-sounding word", "like-sounding words"),
        "country": ("country", "countries"), "day": ("day", "days"), "value": ("other value", "other values"),
        "subject": ("kind of happening", "kinds of happenings"), "thing": ("rare thing named", "rare things named"),
        "written": ("word written as a name", "words written as names"), "word": ("rare word", "rare words")}
_FLAPS = {0x9DC: "র", 0x9DD: "র", 0x99A: "ছ", 0x91A: "छ", 0x902: "न"}  # flapped r; ch before any vowel; the Hindi dot for n
_FRENCH = regex.compile("(?<!t)ch")
_CAPITAL = regex.compile(r"(?<=[\p{Ll},] )\p{Lu}[\p{L}\p{M}]{3,}+")  # within a sentence
_WORD = regex.compile(r"[\p{L}\p{M}]++")


@dataclass(frozen=True, slots=True)
class Story:
    """An article in short form: (sort, key) of each name, place, country, day, value, kind of happening and word that it has."""

    article_id: str
    language: str
    earliest: date | None
    latest: date | None
    features: frozenset[tuple[str, str]]


class Tie(NamedTuple):
    """How much speaks for one story (1.5 and more: plainly), in words, how many days lie between the publications, and whether more than
    words and countries speaks for it; `shared` are the sorts of what they share; `near` whether a name or a long number is among it."""

    strength: float
    why: str
    days: int | None = None
    solid: bool = False
    shared: frozenset[str] = frozenset()
    near: bool = False


def stories(part: Found) -> dict[str, Story]:
    """Article id -> its story, for every article of the part."""
    rows: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for table in ("mentions", "dates", "statistics"):
        for row in part.get(table, ()):
            rows[str(row["article_id"])][table].append(row)
    return {str(article["article_id"]): _story(article, rows[str(article["article_id"])]) for article in part.get("articles", ())}


def _story(article: Row, rows: Mapping[str, list[Row]]) -> Story:
    language, opening = str(article.get("language", "und")), str(article.get("text", ""))[:OPENING]
    found = {("day", row["edtf"]) for row in rows["dates"] if row["edtf"] and row["edtf"][-3:-2] == "-" == row["edtf"][-6:-5]}
    values = ((row, *in_tens(row["unit"])) for row in rows["statistics"]
              if row["value"] is not None and digits(row["value"]) >= 2 and row["kind"] != "age")
    found |= {("value", f"{row['kind']} {unit or ''} {row['value'] * factor:g}") for row, unit, factor in values}
    words = [word.lower() for word in _WORD.findall(opening)]
    found |= {("subject", name) for word in words if (name := glossed(word, "happenings"))}
    found |= {("thing", name) for name in gist(opening)}
    found |= {("word", f"{language} {stem}") for stem in sorted(stems(opening, language))[:TERMS]}
    found |= _names(rows["mentions"], language)
    written = written_names(str(article.get("text", ""))[:READ], rows["mentions"], rows["dates"], language=language)
    found |= {("written", f"{language} {word}") for word in written}
    if language in ("bn", "hi", "ar", "fa", "ur"):  # scripts without capitals: a name may stand among any words
        found |= {("sound", bones[:4]) for word in words if len(bones := _sound(word, language)) >= 4}
    found |= {("heard", bones[:4]) for word in _CAPITAL.findall(opening) if len(bones := _sound(word, language)) >= 4}
    bounds = article.get("published_earliest"), article.get("published_latest")
    return Story(str(article["article_id"]), language, *bounds, frozenset(found))


def _names(mentions: list[Row], language: str) -> set[tuple[str, str]]:
    counts = Counter((str(row.get("kind") or "name"), str(row["entity_id"])) for row in mentions if row.get("entity_id"))
    ranked = sorted(counts, key=lambda key: (-counts[key], key))[:NAMES]
    found = {("place" if kind == "place" else "name", name) for kind, name in ranked if kind != "country"}
    for row in mentions:
        if row.get("country"):
            found.add(("country", str(row["country"])))
        if row.get("kind") in ("place", "organisation", "event", "programme"):
            words = _WORD.findall(str(row.get("surface") or ""))[:6]
            found |= {("sound", bones[:4]) for word in words if word[0] != word[0].lower() and len(bones := _sound(word, language)) >= 4}
    return found


def _sound(word: str, language: str) -> str:
    """The consonants of a name in any script, with what transliterations of Bengali write differently, and French for sh, made one."""
    if language == "fr":
        word = _FRENCH.sub("sh", word.lower())
    return skeleton(word.translate(_FLAPS)).replace("ng", "n")


def ties(told: Sequence[Story]) -> Iterator[tuple[int, int, Tie]]:
    """Pairs of places in `told` of articles that share a feature, the smaller article id first, with their tie.

    Each article's strongest only. What a third article may strengthen comes last.
    """
    names = [story.article_id for story in told]
    order = sorted(range(len(names)), key=names.__getitem__)
    near = Neighbours((sorted(told[place].features) for place in order), lambda sort: 0.1 if sort in COMMON else WEIGHTS[sort])
    rarity = lru_cache(maxsize=1 << 13)(near.rarity)
    total = array("d", (sum(rarity(feature) for feature in sorted(told[place].features) if feature[0] == "word") for place in order))

    def tied(left: int, right: int) -> Tie:
        return _tie(told[order[left]], told[order[right]], rarity, min(total[left], total[right]))

    strong: dict[int, dict[int, float]] = defaultdict(dict)
    waiting = array("L")
    for left, right in near.pairs():
        tie = tied(left, right)
        if tie.strength >= STORY and tie.solid:
            strong[left][right] = strong[right][left] = tie.strength
        if LOOSE <= tie.strength < STORY + LINKED:
            waiting.extend((left, right))
        else:
            yield order[left], order[right], tie
    for left, right in zip(waiting[::2], waiting[1::2], strict=True):
        yield order[left], order[right], _through_others(tied(left, right), strong.get(left, {}), strong.get(right, {}))


def _through_others(tie: Tie, left: dict[int, float], right: dict[int, float]) -> Tie:
    """The tie, stronger where a third article plainly tells the story of both."""
    links = [min(left[third], right[third]) for third in left.keys() & right.keys()]
    if not links:
        return tie
    why = f"{tie.why}, and both share a story with {len(links)} other{'s' if len(links) > 1 else ''}"
    return tie._replace(strength=round(tie.strength + min(LINKED, LINKED * max(links) / (2 * STORY)), 6), why=why, solid=True)


def _tie(one: Story, other: Story, rarity: Callable[[Feature], float], words: float) -> Tie:
    days = _days(one, other)
    shared = sorted(one.features & other.features)
    across = one.language != other.language
    named = any(sort == "name" for sort, _ in shared)  # whom both name needs no sound
    strength, counts, known_as, written = 0.0, Counter(), 0.0, 0.0
    for sort, key in shared:
        if (sort in ("sound", "heard", "thing") and not across) or (sort == "heard" and (named or ("sound", key) in shared)):
            continue
        if sort == "written" and (days is None or days > WEEK):
            continue
        weight = rarity((sort, key))
        told = weight * WEIGHTS[sort] / (max(words, 1) if sort == "word" else 1)
        written += told if sort == "written" else 0
        known_as += told if sort in ("name", "place") else 0
        strength += told if sort != "written" else 0
        counts[sort] += weight >= (TELLS if sort == "written" else 0.3)
        known = digits(float(key.split()[-1])) if sort == "value" else 0
        counts["exact"] += known >= 3
        counts["long"] += known >= LONG
    strength += max(0.0, min(written, NAMED) - known_as)
    placed = all(any(sort == "place" for sort, _ in story.features) for story in (one, other))
    elsewhere = placed and not counts["place"] and not counts["written"]
    if elsewhere and not across:
        strength *= ELSEWHERE
    if days is not None and days <= FRESH and not (elsewhere and not across) and counts["country"] and counts["subject"]:
        strength += FRESHNESS
    many = counts["value"] >= MANY or (counts["value"] > 1 and counts["subject"])
    alone = any(counts[sort] for sort in ("name", "sound", "heard", "day", "exact", "written"))
    wordy = counts["word"] >= WORDY and days is not None and days <= FRESH
    plain = counts["subject"] and (counts["place"] or (wordy and counts["value"]))
    solid = alone or bool(plain or many or (counts["place"] and wordy))
    why = ", ".join(f"{counts[sort]} {SAID[sort][counts[sort] > 1]}" for sort in WEIGHTS if counts[sort])
    near = bool(counts["name"] or counts["written"] or counts["long"])
    shown = frozenset(sort for sort in counts if counts[sort])
    return Tie(round(strength, 6), f"the articles share {why}" if why else "", days, solid, shown, near)


def _days(one: Story, other: Story) -> int | None:
    """Days between two publications, as few as their bounds allow; None where one is unknown."""
    if None in (one.earliest, one.latest, other.earliest, other.latest):
        return None
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)
