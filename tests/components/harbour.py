"""A snapshot of four made-up articles in which people, places, keywords and themes meet in sentences: every count is worked by hand."""

from datetime import date
from pathlib import Path

from corpus import schema, snapshot

SENTENCES = {
    "h1": ("Ann Reed met Bo Lind of the Dock Union in Riga.", "Ann Reed left.", "The port of Riga needs cranes and pilots."),
    "h2": ("Captain Bo Lind saw Ann Reed in Malta.", "Pilots and cranes came from Malta."),
    "h3": ("Энн Рид в Риге.", "Краны в Риге."),
    "h4": ("<b>$x$</b> =1+1 pilots.",),
}
TEXTS = {number: " ".join(parts) for number, parts in SENTENCES.items()}
PUBLISHED = {"h1": date(2024, 3, 2), "h2": date(2024, 4, 10), "h3": date(2024, 5, 20), "h4": None}
REED, LIND, UNION, RIGA, MALTA = "e-reed", "e-lind", "e-union", "e-riga", "e-malta"
ENTITY = {
    REED: ("Ann Reed", "person", None),
    LIND: ("Bo Lind", "person", None),
    UNION: ("Dock Union", "organisation", None),
    RIGA: ("Riga", "place", "LVA"),
    MALTA: ("Malta", "country", "MLT"),
}


def start_of(number: str, sentence: int) -> int:
    """Where a sentence begins in its article."""
    return sum(len(part) + 1 for part in SENTENCES[number][:sentence])


def at(number: str, sentence: int, words: str) -> dict:
    """The place of the words in a sentence."""
    start = start_of(number, sentence) + SENTENCES[number][sentence].index(words)
    return {"article_id": number, "start": start, "end": start + len(words), "surface": words, "sentence": sentence}


def mention(number: str, sentence: int, words: str, entity: str) -> dict:
    """A mention of an entity."""
    return {**at(number, sentence, words), "entity_id": entity, "kind": ENTITY[entity][1], "country": ENTITY[entity][2], "how": "model"}


def rows() -> dict[str, list[dict]]:
    """All rows of the snapshot."""
    words = {
        ("h1", "crane"): "cranes",
        ("h1", "pilot"): "pilots",
        ("h2", "pilot"): "Pilots",
        ("h2", "crane"): "cranes",
        ("h3", "кран"): "Краны",
        ("h4", "pilot"): "pilots",
    }
    places = {"h1": 2, "h2": 1, "h3": 1, "h4": 0}
    role = {name: value for name, value in at("h2", 0, "Captain").items() if name != "sentence"}
    return {
        "articles": [
            {
                "article_id": number,
                "key": f"{number}.txt",
                "text": text,
                "language": "ru" if number == "h3" else "en",
                "published_earliest": PUBLISHED[number],
                "published_latest": PUBLISHED[number],
                "words": len(text.split()),
                "published_precision": "day" if PUBLISHED[number] else "unknown",
                "sentences": len(SENTENCES[number]),
            }
            for number, text in TEXTS.items()
        ],
        "copies": [{"article_id": number, "key": f"{number}.txt"} for number in TEXTS],
        "sentences": [
            {"article_id": number, "sentence": place, "start": start_of(number, place), "end": start_of(number, place) + len(part)}
            for number, parts in SENTENCES.items()
            for place, part in enumerate(parts)
        ],
        "entities": [
            {"entity_id": number, "name": name, "kind": kind, "country": country, "aliases": [], "articles": 1, "mentions": 1}
            for number, (name, kind, country) in ENTITY.items()
        ],
        "mentions": [
            mention("h1", 0, "Ann Reed", REED),
            mention("h1", 0, "Bo Lind", LIND),
            mention("h1", 0, "Dock Union", UNION),
            mention("h1", 0, "Riga", RIGA),
            mention("h1", 1, "Ann Reed", REED),
            mention("h1", 2, "Riga", RIGA),
            mention("h2", 0, "Bo Lind", LIND),
            mention("h2", 0, "Ann Reed", REED),
            mention("h2", 0, "Malta", MALTA),
            mention("h2", 1, "Malta", MALTA),
            mention("h3", 0, "Энн Рид", REED),
            mention("h3", 0, "Риге", RIGA),
            mention("h3", 1, "Риге", RIGA),
        ],
        "roles": [{**role, "entity_id": LIND, "role": "Captain"}],
        "blocs": [{"bloc": "Dock Union", "country": "MLT"}, {"bloc": "Dock Union", "country": "LVA"}],
        "keywords": [
            {"article_id": number, "rank": rank, "keyword": word, "term": term, "score": 0.1, "salience": 0.9 - rank / 10, "mentions": 1}
            for rank, ((number, term), word) in enumerate(words.items(), 1)
        ],
        "keyword_mentions": [{**at(number, places[number], word), "term": term} for (number, term), word in words.items()],
        "themes": [{"theme": "ships", "language": "en", "name": "Ships"}],
        "theme_mentions": [
            {**at("h1", 2, "port"), "theme": "ships", "term": "port"},
            {**at("h2", 1, "Pilots"), "theme": "ships", "term": "pilot"},
            {**at("h2", 1, "cranes"), "theme": "ships", "term": "crane"},
        ],
        "article_themes": [
            {"article_id": "h1", "theme": "ships", "mentions": 1, "score": 5.0, "main": True},
            {"article_id": "h2", "theme": "ships", "mentions": 2, "score": 1.0, "main": False},
        ],
        "quotes": [{**at("h1", 1, "left"), "quote_id": "q1", "kind": "direct", "speaker": "Bo Lind", "speaker_id": LIND, "about": [REED]}],
        "statistics": [
            {
                **at("h4", 0, "1"),
                "statistic_id": "s1",
                "kind": "count",
                "qualifier": "exact",
                "value": 1.0,
                "low": 1.0,
                "high": 1.0,
                "attribution": "named_person",
                "speaker": "Ann Reed",
                "speaker_id": REED,
                "country": "LVA",
            }
        ],
    }


def write(data: Path) -> snapshot.Snapshot:
    """Writes the snapshot below `data`."""
    held = rows()
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    counts = {"inputs": 4, "articles": 4, "copies": 4, "rejects": 0}
    return snapshot.write(data, tables, {"build_id": "harbour", "counts": counts, "versions": {}, "quality": {}})
