"""A snapshot of five made-up articles for tests of charts, lists and the reader: every row is written by hand, every count known."""

from datetime import date
from pathlib import Path

from corpus import schema, snapshot

TEXTS = {
    "a1": "River floods town\nAt least 23 people died, mayor Ann Reed said. “We need boats,” Reed told reporters in Riga on 4 May 2024.",
    "a2": "Town counts its dead\nThe Red Union counted 31 people dead. It paid 2 million euros in Latvia. “We need boats and "
    "time,” said Ann Reed.",
    "a3": "বন্যায় ২৩ জন মারা গেছে। লাটভিয়া নৌকা পাঠাল।",
    "a5": "Riga.",
    "a4": "<b>5 % of *all* boats</b> & $masts$ sank.",
}
LANGUAGES = {"a1": "en", "a2": "en", "a3": "bn", "a4": "en", "a5": "de"}
REED, UNION, RIGA, LATVIA = "e-reed", "e-union", "e-riga", "e-latvia"
ENTITY = {
    REED: ("Ann Reed", "person", None),
    UNION: ("Red Union", "organisation", None),
    RIGA: ("Riga", "place", "LVA"),
    LATVIA: ("Latvia", "country", "LVA"),
}
CUTS = {"a1": ("At least", "“We need"), "a2": ("The Red", "It paid", "“We need"), "a3": ("লাটভিয়া",), "a4": (), "a5": ()}


def spans(number: str) -> list[tuple[int, int]]:
    """The sentences of an article: cut where CUTS says."""
    text = TEXTS[number]
    starts = [0, *(text.index(words) for words in CUTS[number])]
    return [(start, len(text[start:end].rstrip()) + start) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def at(number: str, words: str) -> dict:
    """The place of the first such words in an article, with surface and sentence."""
    start = TEXTS[number].index(words)
    sentence = max(place for place, (first, _) in enumerate(spans(number)) if first <= start)
    return {"article_id": number, "start": start, "end": start + len(words), "surface": words, "sentence": sentence}


def mention(number: str, words: str, entity: str) -> dict:
    """A mention of an entity."""
    return {**at(number, words), "entity_id": entity, "kind": ENTITY[entity][1], "country": ENTITY[entity][2], "how": "gazetteer"}


def figure(number: str, words: str, name: str, **cells: object) -> dict:
    """A statistics row: an exact count of the outlet unless the cells say otherwise."""
    value = cells.pop("value")
    row = {"kind": "count", "qualifier": "exact", "value": value, "low": value, "high": value, "attribution": "outlet"}
    return {**at(number, words), "statistic_id": name, **row, **cells}


def quote(number: str, words: str, name: str, **cells: object) -> dict:
    """A direct quotation."""
    return {**at(number, words), "quote_id": name, "kind": "direct", "about": [], **cells}


def article(number: str, title: str | None, source: str | None, published: date | None) -> dict:
    """An article's row."""
    text = TEXTS[number]
    return {
        "article_id": number,
        "key": f"{number}.txt",
        "text": text,
        "language": LANGUAGES[number],
        "title": title,
        "title_start": 0 if title else None,
        "title_end": len(title) if title else None,
        "source": source,
        "published_earliest": published,
        "published_latest": published,
        "published_precision": "day" if published else "unknown",
        "words": len(text.split()),
        "sentences": len(spans(number)),
    }


def rows() -> dict[str, list[dict]]:
    """All rows of the snapshot."""
    return {
        "articles": [
            article("a1", "River floods town", "Daily", date(2024, 5, 4)),
            article("a2", "Town counts its dead", "Post", date(2024, 5, 6)),
            article("a3", None, None, None),
            article("a4", None, "Post", None),
            article("a5", None, None, None),
        ],
        "copies": [{"article_id": number, "key": f"{number}.txt"} for number in TEXTS] + [{"article_id": "a1", "key": "again.txt"}],
        "rejects": [{"key": "blank.txt", "code": "empty", "reason": "It holds no words."}],
        "sentences": [
            {"article_id": number, "sentence": place, "start": start, "end": end}
            for number in TEXTS
            for place, (start, end) in enumerate(spans(number))
        ],
        "entities": [
            {"entity_id": number, "name": name, "kind": kind, "country": country, "aliases": [], "articles": 2, "mentions": 2}
            for number, (name, kind, country) in ENTITY.items()
        ],
        "mentions": [
            mention("a1", "Ann Reed", REED),
            mention("a1", "Riga", RIGA),
            mention("a2", "Red Union", UNION),
            mention("a2", "Latvia", LATVIA),
            mention("a2", "Ann Reed", REED),
            mention("a3", "লাটভিয়া", LATVIA),
            mention("a5", "Riga", RIGA),
        ],
        "article_countries": [{"article_id": number, "country": "LVA", "mentions": 1, "share": 1.0} for number in ("a1", "a2", "a3", "a5")],
        "statistics": [
            figure(
                "a1",
                "At least 23 people",
                "s1",
                value=23.0,
                high=None,
                qualifier="at_least",
                counted="people",
                speaker="Ann Reed",
                speaker_id=REED,
                attribution="named_person",
            ),
            figure(
                "a2",
                "31 people",
                "s2",
                value=31.0,
                counted="people",
                speaker="Red Union",
                speaker_id=UNION,
                attribution="organisation",
                claim="c1",
            ),
            figure("a3", "২৩ জন", "s3", value=23.0, counted="জন", claim="c1"),
            figure("a2", "2 million euros", "s4", value=2e6, kind="money", unit="EUR"),
            figure("a4", "5 %", "s5", value=5.0, kind="percent", unit="percent", counted="of *all* boats"),
        ],
        "links": [
            {
                "article_id": "a1",
                "other_id": "a2",
                "kind": "conflicting_claim",
                "left_id": "s1",
                "right_id": "s2",
                "confidence": 0.9,
                "why": "both count people",
            }
        ],
        "dates": [
            {**at("a1", "4 May 2024"), "earliest": date(2024, 5, 4), "latest": date(2024, 5, 4), "precision": "day", "edtf": "2024-05-04"}
        ],
        "quotes": [
            quote("a1", "We need boats", "q1", speaker="Reed", speaker_id=REED, cue="told"),
            quote("a2", "We need boats and time", "q2", speaker="Ann Reed", speaker_id=REED, cue="said", about=[UNION]),
            quote("a4", "masts", "q3", speaker="a *sailor*"),
        ],
        "themes": [{"theme": "ships", "language": "en", "name": "Ships"}],
        "theme_mentions": [
            {**at("a1", "boats"), "theme": "ships", "term": "boat"},
            {**at("a2", "boats"), "theme": "ships", "term": "boat"},
            {**at("a4", "boats"), "theme": "ships", "term": "boat"},
        ],
        "article_themes": [
            {"article_id": number, "theme": "ships", "mentions": 1, "score": 5.0, "main": True} for number in ("a1", "a2", "a4")
        ],
        "keywords": [
            {"article_id": number, "rank": 1, "keyword": "boats", "term": "boat", "score": 0.1, "salience": 0.9, "mentions": 1}
            for number in ("a1", "a2")
        ],
        "keyword_mentions": [{**at("a1", "boats"), "term": "boat"}, {**at("a2", "boats"), "term": "boat"}],
    }


def write(data: Path, *, doubts: list[dict] | None = None, rejects: list[dict] | None = None) -> snapshot.Snapshot:
    """Writes the snapshot below `data`; with other `rejects` than its own, and with what the build doubted."""
    held = rows() if rejects is None else {**rows(), "rejects": rejects}
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    refused = len(held["rejects"])
    counts = {"inputs": 6 + refused, "articles": 5, "copies": 6, "rejects": refused}
    told = {"doubts": doubts} if doubts else {}
    return snapshot.write(data, tables, {"build_id": "tinyscreen", "counts": counts, "versions": {"yake": "1"}, "quality": {}, **told})
