"""A synthetic pile as a snapshot: articles of two sources with words in bursts, names, countries, figures, dates and themes in every
table that charts ask.

    python -m bench.synthetic --articles 20000 --out /tmp/pile

Deterministic: the same numbers give the same bytes. Two words are planted: the source North says "harbour" and the source South says
"meadow" three times as often; everything else is drawn alike for both.
"""

import argparse
import sys
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path

import numpy as np
import pyarrow as pa

from corpus import schema, snapshot

SOURCES = ("North", "South")
PLANTED = ("harbour", "meadow")
SYLLABLES = tuple("ka lo mi ta ren sol dar vi po nu chi ba tor el san gra fi mon du zer pal ori".split())
COUNTRIES = {
    "BLR": "Belarus",
    "CHN": "China",
    "KAZ": "Kazakhstan",
    "LVA": "Latvia",
    "IND": "India",
    "BGD": "Bangladesh",
    "POL": "Poland",
    "KEN": "Kenya",
}
THEMES = ("migration", "terrorism", "training", "diplomacy", "corruption", "cybercrime")
KINDS = ("person", "organisation")
SENTENCE, SENTENCES = 12, (14, 26)  # words of a sentence, sentences of an article
VOCABULARY, NAMES = 20_000, 600
BURST = 0.35  # share of words that repeat one of the article's own
DAY = date(2024, 1, 1)


def word(number: int) -> str:
    """The word of a number: two to four syllables, different for different numbers."""
    parts, base = [], len(SYLLABLES)
    number += base
    while number:
        number, digit = divmod(number, base)
        parts.append(SYLLABLES[digit])
    return "".join(parts)


def name(number: int) -> str:
    """The name of an actor."""
    return f"{word(number * 7 + 400).title()} {word(number * 13 + 9000).title()}"


class Pile:
    """Rows by table, as columns, filled article by article."""

    def __init__(self, articles: int, seed: int) -> None:
        self.draw = np.random.default_rng(seed)
        self.words = [word(number) for number in range(VOCABULARY)]
        self.columns: dict[str, dict[str, list]] = {}
        for number in range(articles):
            self.article(number)
        for number in range(NAMES):
            self.add(
                "entities",
                entity_id=f"e{number:06d}",
                name=name(number),
                kind=KINDS[number % 2],
                country=None,
                aliases=[],
                articles=1,
                mentions=1,
            )
        for code, country in COUNTRIES.items():
            self.add("entities", entity_id=f"c{code}", name=country, kind="country", country=code, aliases=[], articles=1, mentions=1)
        for theme in THEMES:
            self.add("themes", theme=theme, language="en", name=theme.title(), description=None)

    def add(self, table: str, **cells: object) -> None:
        """Adds a row; columns not named stay null."""
        held = self.columns.setdefault(table, {name: [] for name in schema.TABLES[table].names})
        for column, values in held.items():
            values.append(cells.get(column))

    def article(self, number: int) -> None:
        """Writes one article and everything that is found in it."""
        draw, key = self.draw, f"{number:016x}"
        source, sentences = SOURCES[number % 2], int(draw.integers(*SENTENCES))
        drawn = (VOCABULARY ** draw.random(sentences * SENTENCE)).astype(int) - 1
        copied = draw.random(len(drawn)) < BURST
        drawn[copied] = drawn[(np.flatnonzero(copied) * draw.random(copied.sum())).astype(int)]
        tokens = [self.words[one] for one in drawn]
        for planted, times in zip(PLANTED, (3, 1) if source == "North" else (1, 3), strict=True):
            for at in draw.integers(0, len(tokens), draw.poisson(times * draw.gamma(0.5, 2) * 0.5)):
                tokens[at] = planted
        actors, countries = draw.integers(0, NAMES, sentences) ** 2 // NAMES, draw.integers(0, len(COUNTRIES), sentences)
        text, start, seen = [], 0, {}
        for line in range(sentences):
            cells = self.sentence(
                tokens[line * SENTENCE : (line + 1) * SENTENCE], actor=int(actors[line]), country=int(countries[line]), line=line
            )
            said, marks = cells
            for table, mark in marks:
                self.add(table, article_id=key, sentence=line, **{**mark, "start": start + mark["start"], "end": start + mark["end"]})
                if table == "mentions" and mark["kind"] == "country":
                    seen[mark["country"]] = seen.get(mark["country"], 0) + 1
            self.add("sentences", article_id=key, sentence=line, start=start, end=start + len(said))
            text.append(said)
            start += len(said) + 1
        self.frame(key, " ".join(text), source=source, seen=seen)

    def sentence(self, tokens: list[str], *, actor: int, country: int, line: int) -> tuple[str, list[tuple[str, dict]]]:
        """A sentence and its marks, with offsets in the sentence."""
        parts, marks = list(tokens), []
        if line % 3 == 0:
            parts[0] = name(actor)
        if line % 4 == 1:
            parts[5] = list(COUNTRIES.values())[country]
        if line % 7 == 2:
            parts[8] = f"{100 + 10 * actor} people"
        if line == 4:
            parts[3] = (DAY + timedelta(days=actor)).isoformat()
        starts = [0, *accumulate(len(part) + 1 for part in parts)]
        spot = lambda at: {"start": starts[at], "end": starts[at] + len(parts[at]), "surface": parts[at]}  # noqa: E731
        if line % 3 == 0:
            marks.append(("mentions", {**spot(0), "entity_id": f"e{actor:06d}", "kind": KINDS[actor % 2], "how": "model"}))
        if line % 4 == 1:
            code = list(COUNTRIES)[country]
            marks.append(("mentions", {**spot(5), "entity_id": f"c{code}", "kind": "country", "country": code, "how": "gazetteer"}))
        if line % 7 == 2:
            exact = dict.fromkeys(("value", "low", "high"), 100.0 + 10 * actor)
            stated = {"kind": "count", **exact, "qualifier": "exact", "counted": "people", "attribution": "outlet"}
            marks.append(("statistics", {**spot(8), **stated}))
        if line == 4:
            day = DAY + timedelta(days=actor)
            marks.append(("dates", {**spot(3), "earliest": day, "latest": day, "precision": "day", "edtf": day.isoformat()}))
        if line % 5 == 3:
            marks.append(("theme_mentions", {**spot(6), "theme": THEMES[actor % len(THEMES)], "term": parts[6]}))
        if line % 2:
            marks.append(("keyword_mentions", {**spot(9), "term": parts[9]}))
        return " ".join(parts) + ".", marks

    def frame(self, key: str, text: str, *, source: str, seen: dict[str, int]) -> None:
        """The rows about the whole article."""
        day = DAY + timedelta(days=int(key, 16) % 700)
        sentences = sum(1 for mark in self.columns["sentences"]["article_id"][-SENTENCES[1] :] if mark == key)
        dated = {"published_earliest": day, "published_latest": day, "published_precision": "day", "published_edtf": day.isoformat()}
        sizes = {"words": text.count(" ") + 1, "sentences": sentences}
        self.add("articles", article_id=key, key=f"{key}.txt", text=text, language="en", source=source, **dated, **sizes)
        self.add("copies", article_id=key, key=f"{key}.txt", source=source)
        for country, mentions in sorted(seen.items()):
            self.add("article_countries", article_id=key, country=country, mentions=mentions, share=mentions / sum(seen.values()))


def write(data: Path, *, articles: int, seed: int = 1) -> snapshot.Snapshot:
    """Writes a pile of so many articles as the current snapshot below `data`."""
    columns = Pile(articles, seed).columns
    derived(columns)
    tables = {}
    for title, table in schema.TABLES.items():
        held = columns.get(title, {column: [] for column in table.names})
        made = pa.Table.from_pydict({column: held[column] for column in table.names}, schema=schema.arrow_schema(table))
        tables[title] = made.sort_by([(column, "ascending") for column in table.order]) if made.num_rows else made
    counts = {"inputs": articles, "articles": articles, "copies": articles, "rejects": 0}
    return snapshot.write(data, tables, {"build_id": f"synthetic{articles}s{seed}", "counts": counts, "versions": {}, "quality": {}})


def derived(columns: dict[str, dict[str, list]]) -> None:
    """Fills what follows from other rows: ids of figures, keywords and themes of articles."""
    figures = columns["statistics"]
    figures["statistic_id"] = [f"s{article}{start}" for article, start in zip(figures["article_id"], figures["start"], strict=True)]
    counted: dict[tuple[str, str], int] = {}
    for article, theme in zip(columns["theme_mentions"]["article_id"], columns["theme_mentions"]["theme"], strict=True):
        counted[article, theme] = counted.get((article, theme), 0) + 1
    rows = [
        {"article_id": article, "theme": theme, "mentions": number, "score": float(number), "main": number > 1}
        for (article, theme), number in counted.items()
    ]
    columns["article_themes"] = {column: [row.get(column) for row in rows] for column in schema.TABLES["article_themes"].names}
    terms: dict[str, dict[str, int]] = {}
    for article, term in zip(columns["keyword_mentions"]["article_id"], columns["keyword_mentions"]["term"], strict=True):
        held = terms.setdefault(article, {})
        held[term] = held.get(term, 0) + 1
    rows = [
        {"article_id": article, "rank": rank, "keyword": term, "term": term, "score": 0.1 * rank, "salience": 1 / rank, "mentions": number}
        for article, held in terms.items()
        for rank, (term, number) in enumerate(sorted(held.items(), key=lambda item: (-item[1], item[0])), 1)
    ]
    columns["keywords"] = {column: [row.get(column) for row in rows] for column in schema.TABLES["keywords"].names}


def main() -> int:
    """Writes the pile."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=20_000)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.out, articles=options.articles, seed=options.seed)
    return 0


if __name__ == "__main__":
    sys.exit(main())
