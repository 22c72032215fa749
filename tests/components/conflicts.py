"""A snapshot of five made-up articles that contradict and repeat each other: figures, days, places, quotations; known row by row."""

from datetime import date
from pathlib import Path

from corpus import schema, snapshot

TEXTS = {
    "k1": "About 180 guests came to the fair on 3 May 2024. The bridge opened in Riga on 3 May 2024. "
    "“Every sleeper was paid for twice”, he said.",
    "k2": "The fair counted 215 guests. The bridge opened in Malta on 3 May 2024. “Every sleeper was paid for twice”, he said.",
    "k3": "Было 215 гостей. Мост открыт в Риге.",
    "k4": "The fair counted 215 guests. The bridge opened in Latvia on 9 May 2024.",
    "k5": "<b>At least 400 guests</b> & $x$ came.",
}
CUTS = {"k1": ("The bridge", "“Every"), "k2": ("The bridge", "“Every"), "k3": ("Мост",), "k4": ("The bridge",), "k5": ()}
PUBLISHED = {"k1": date(2024, 5, 4), "k2": date(2024, 5, 5), "k3": date(2024, 5, 6), "k4": date(2024, 5, 10), "k5": None}
WHY = "one says 180, the other 215; the same thing counted (guest); the same country (LVA); published 2 days apart"


def spans(number: str) -> list[tuple[int, int]]:
    """The sentences of an article."""
    text = TEXTS[number]
    starts = [0, *(text.index(words) for words in CUTS[number])]
    return [(start, len(text[start:end].rstrip()) + start) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


def at(number: str, words: str) -> dict:
    """The place of the first such words, with their sentence."""
    start = TEXTS[number].index(words)
    sentence = max(place for place, (first, _) in enumerate(spans(number)) if first <= start)
    return {"article_id": number, "start": start, "end": start + len(words), "sentence": sentence}


def figure(number: str, words: str, value: float, **cells: object) -> dict:
    """A count of guests."""
    row = {
        "statistic_id": f"s-{number}",
        "surface": words,
        "kind": "count",
        "qualifier": "exact",
        "value": value,
        "low": value,
        "high": value,
        "counted": "guests",
        "attribution": "outlet",
    }
    return {**at(number, words), **row, **cells}


def event(number: str, words: str, day: date | None, place: str, **cells: object) -> dict:
    """The opening of the bridge."""
    return {**at(number, words), "event_id": f"e-{number}", "what": words, "earliest": day, "latest": day, "place": place, **cells}


def link(kind: str, left: str, right: str, **cells: object) -> dict:
    """A link of two facts of two articles, named s-k1, e-k1, q-k1."""
    row = {"article_id": left[2:], "other_id": right[2:], "kind": kind, "left_id": left, "right_id": right}
    return {**row, "confidence": 0.7, "why": "", **cells}


def rows() -> dict[str, list[dict]]:
    """All rows of the snapshot."""
    may3, may9 = date(2024, 5, 3), date(2024, 5, 9)
    fair = [
        {**at(number, words), "surface": words, "entity_id": "o-fair", "kind": "organisation", "how": "title"}
        for number, words in (("k1", "the fair"), ("k2", "The fair"), ("k4", "The fair"))
    ]
    entities = [
        ("o-fair", "The Fair", "organisation", None, []),
        ("p-riga", "Riga", "place", "LVA", ["Риге"]),
        ("p-malta", "Malta", "country", "MLT", []),
        ("p-latvia", "Latvia", "country", "LVA", []),
    ]
    return {
        "articles": [
            {
                "article_id": number,
                "key": f"{number}.txt",
                "text": text,
                "language": "ru" if number == "k3" else "en",
                "source": "Post" if number in ("k1", "k2") else "Daily",
                "published_earliest": PUBLISHED[number],
                "published_latest": PUBLISHED[number],
                "published_precision": "day" if PUBLISHED[number] else "unknown",
                "words": len(text.split()),
                "sentences": len(spans(number)),
            }
            for number, text in TEXTS.items()
        ],
        "copies": [{"article_id": number, "key": f"{number}.txt"} for number in TEXTS],
        "sentences": [
            {"article_id": number, "sentence": place, "start": start, "end": end}
            for number in TEXTS
            for place, (start, end) in enumerate(spans(number))
        ],
        "entities": [
            {"entity_id": key, "name": name, "kind": kind, "country": country, "aliases": aliases, "articles": 1, "mentions": 1}
            for key, name, kind, country, aliases in entities
        ],
        "statistics": [
            figure("k1", "About 180 guests", 180.0, low=175.0, high=185.0, qualifier="about"),
            figure("k2", "215 guests", 215.0, claim="c1"),
            figure("k3", "215 гостей", 215.0, counted="гостей", claim="c1"),
            figure("k4", "215 guests", 215.0, claim="c1"),
            figure("k5", "At least 400 guests", 400.0, high=None, qualifier="at_least"),
        ],
        "mentions": fair,
        "events": [
            event("k1", "The bridge opened in Riga on 3 May 2024", may3, "Riga"),
            event("k2", "The bridge opened in Malta on 3 May 2024", may3, "Malta"),
            event("k3", "Мост открыт в Риге", may3, "Риге"),
            event("k4", "The bridge opened in Latvia on 9 May 2024", may9, "Latvia"),
        ],
        "quotes": [
            {
                **at(number, "Every sleeper was paid for twice"),
                "quote_id": f"q-{number}",
                "about": [],
                "kind": "direct",
                "surface": "Every sleeper was paid for twice",
            }
            for number in ("k1", "k2")
        ],
        "links": [
            link("conflicting_claim", "s-k1", "s-k2", confidence=0.8, why=WHY),
            link("conflicting_claim", "s-k1", "s-k3", why=WHY),
            link("conflicting_claim", "s-k2", "s-k5", confidence=0.6, why="people counted; 43 % of the words in common"),
            link("same_claim", "s-k2", "s-k3"),
            link("same_claim", "s-k2", "s-k4"),
            link("same_claim", "s-k3", "s-k4"),
            link("near_copy", "k2", "k4", article_id="k2", other_id="k4"),
            link("same_event", "e-k1", "e-k2"),  # another place
            link("same_event", "e-k1", "e-k3"),  # Riga and Риге are one place
            link("same_event", "e-k1", "e-k4", confidence=0.5),  # another day; Riga lies in Latvia
            link("shared_quote", "q-k1", "q-k2"),
        ],
    }


def write(data: Path) -> snapshot.Snapshot:
    """Writes the snapshot below `data`."""
    held = rows()
    tables = {name: schema.to_arrow(held.get(name, []), table) for name, table in schema.TABLES.items()}
    counts = {"inputs": 5, "articles": 5, "copies": 5, "rejects": 0}
    return snapshot.write(data, tables, {"build_id": "conflicts", "counts": counts, "versions": {"yake": "1"}, "quality": {}})
