"""A snapshot of three made-up articles, written row by row, so that tests of queries know every answer by hand."""

from datetime import date
from pathlib import Path

from corpus import schema, snapshot

TEXTS = {
    "a1": "Anna Berg spoke in Riga. More than 170 guides were trained. Latvia paid.",
    "a2": "Riga paid guides. Kenya did not pay.",
    "a3": "কেনিয়া ১৩ জন পাঠাল।",
}
SENTENCES = {"a1": [(0, 24), (25, 59), (60, 72)], "a2": [(0, 17), (18, 36)], "a3": [(0, 20)]}
BERG, RIGA, LATVIA, KENYA = "e-berg", "e-riga", "e-latvia", "e-kenya"


def article(number: str, *, language: str, source: str | None, published: date | None) -> dict:
    text = TEXTS[number]
    return {
        "article_id": number,
        "key": f"{number}.txt",
        "text": text,
        "language": language,
        "source": source,
        "published_earliest": published,
        "published_latest": published,
        "published_precision": "day" if published else "unknown",
        "words": len(text.split()),
        "sentences": len(SENTENCES[number]),
    }


def mention(number: str, words: str, entity: str, kind: str, country: str | None, sentence: int) -> dict:
    start = TEXTS[number].index(words)
    return {
        "article_id": number,
        "entity_id": entity,
        "start": start,
        "end": start + len(words),
        "surface": words,
        "kind": kind,
        "country": country,
        "how": "gazetteer",
        "sentence": sentence,
    }


def entity(number: str, name: str, kind: str, country: str | None = None) -> dict:
    return {"entity_id": number, "name": name, "kind": kind, "country": country, "aliases": [], "articles": 1, "mentions": 1}


def theme_mention(number: str, theme: str, word: str, sentence: int) -> dict:
    start = TEXTS[number].index(word)
    return {
        "article_id": number,
        "theme": theme,
        "term": word,
        "start": start,
        "end": start + len(word),
        "surface": word,
        "sentence": sentence,
    }


ROWS: dict[str, list[dict]] = {
    "articles": [
        article("a1", language="en", source="Daily", published=date(2024, 5, 1)),
        article("a2", language="en", source="Post", published=date(2024, 6, 1)),
        article("a3", language="bn", source=None, published=None),
    ],
    "copies": [{"article_id": number, "key": f"{number}.txt"} for number in TEXTS],
    "sentences": [
        {"article_id": number, "sentence": at, "start": start, "end": end}
        for number, spans in SENTENCES.items()
        for at, (start, end) in enumerate(spans)
    ],
    "entities": [
        entity(BERG, "Anna Berg", "person"),
        entity(RIGA, "Riga", "place", "LVA"),
        entity(LATVIA, "Latvia", "country", "LVA"),
        entity(KENYA, "Kenya", "country", "KEN"),
    ],
    "mentions": [
        mention("a1", "Anna Berg", BERG, "person", None, 0),
        mention("a1", "Riga", RIGA, "place", "LVA", 0),
        mention("a1", "Latvia", LATVIA, "country", "LVA", 2),
        mention("a2", "Riga", RIGA, "place", "LVA", 0),
        mention("a2", "Kenya", KENYA, "country", "KEN", 1),
        mention("a3", "কেনিয়া", KENYA, "country", "KEN", 0),
    ],
    "article_countries": [
        {"article_id": "a1", "country": "LVA", "mentions": 2, "share": 1.0},
        {"article_id": "a2", "country": "LVA", "mentions": 1, "share": 0.5},
        {"article_id": "a2", "country": "KEN", "mentions": 1, "share": 0.5},
        {"article_id": "a3", "country": "KEN", "mentions": 1, "share": 1.0},
    ],
    "statistics": [
        {
            "article_id": "a1",
            "statistic_id": "s1",
            "start": 25,
            "end": 38,
            "surface": "More than 170",
            "kind": "count",
            "value": 170.0,
            "low": 170.0,
            "qualifier": "more_than",
            "counted": "guides",
            "country": "LVA",
            "speaker": "Anna Berg",
            "speaker_id": BERG,
            "attribution": "named_person",
            "sentence": 1,
        },
        {
            "article_id": "a3",
            "statistic_id": "s2",
            "start": 8,
            "end": 13,
            "surface": "১৩ জন",
            "kind": "count",
            "value": 13.0,
            "low": 13.0,
            "high": 13.0,
            "qualifier": "exact",
            "attribution": "outlet",
            "sentence": 0,
        },
    ],
    "themes": [{"theme": "training", "language": "en", "name": "Training"}, {"theme": "money", "language": "en", "name": "Money"}],
    "theme_mentions": [
        theme_mention("a1", "training", "trained", 1),
        theme_mention("a1", "money", "paid", 2),
        theme_mention("a2", "money", "paid", 0),
    ],
    "article_themes": [
        {"article_id": "a1", "theme": "training", "mentions": 1, "score": 8.0, "main": True},
        {"article_id": "a1", "theme": "money", "mentions": 1, "score": 4.0, "main": False},
        {"article_id": "a2", "theme": "money", "mentions": 1, "score": 9.0, "main": True},
    ],
}


def write(data: Path, *, build_id: str = "tiny1", rows: dict[str, list[dict]] = ROWS) -> snapshot.Snapshot:
    """Writes the rows as a snapshot below `data`."""
    tables = {name: schema.to_arrow(rows.get(name, []), table) for name, table in schema.TABLES.items()}
    counts = {"inputs": len(rows.get("copies", [])) + len(rows.get("rejects", [])), "articles": len(rows.get("articles", []))}
    return snapshot.write(data, tables, {"build_id": build_id, "counts": counts, "versions": {}, "quality": {}})
