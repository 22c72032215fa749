"""Facts of several sides joined by key, in SQL: a row a fact, columns a side, the first place of it on each. No words, no drawing."""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import pandas as pd

from components import wording
from components.charts.facts import Facts
from components.charts.passages import with_passages
from components.sides import LETTERS
from corpus.selection import Selection
from corpus.store import Corpus

MOST = 5000  # rows of one comparison; the title says how many facts there are
SAID = 2000  # rows of which the sentences are cut out of the texts
PLACE = ("article_id", "start", "end", "sentence")
SIDE = """SELECT fact, min(name) AS name, count(*)::BIGINT AS mentions, count(DISTINCT article_id)::BIGINT AS articles,
    min(struct_pack(article_id := article_id, start := start, "end" := "end", sentence := sentence)) AS first FROM ({}) GROUP BY fact"""
HELD = "SELECT '{}' AS kind, {} AS quantity FROM ({}) GROUP BY ALL"
SIZE = """SELECT (SELECT count(*) FROM picked_articles)::BIGINT AS articles, (SELECT count(*) FROM picked_sentences)::BIGINT AS passages,
            coalesce((SELECT sum(words) FROM picked_articles), 0)::BIGINT AS words"""
IDS = "SELECT article_id FROM picked_articles"
SPOKEN = "SELECT language, count(*)::BIGINT AS n FROM picked_articles WHERE language IS NOT NULL GROUP BY 1"
Sides = tuple[Selection, ...]


def _quantity(facts: Facts) -> str:
    return "split_part(fact, '#', 1)" if facts.worded else "fact"


@lru_cache(maxsize=64)  # every redraw of the page asks anew
def sizes(corpus: Corpus, sides: Sides) -> tuple[dict[str, int], ...]:
    """articles, passages (sentences that the side picks) and words (of the whole articles) of each side."""
    return tuple({name: int(value) for name, value in corpus.ask(SIZE, side).iloc[0].items()} for side in sides)


@lru_cache(maxsize=64)
def overlap(corpus: Corpus, sides: Sides) -> tuple[tuple[str, str], ...]:
    """The articles that stand on more than one side: article_id and the letters of its sides, such as "ab"; in the order of their keys."""
    parts = {f"side_{letter}": (IDS, side) for letter, side in zip(LETTERS, sides, strict=False)}
    every = " UNION ALL ".join(f"SELECT article_id, '{name[-1]}' AS side FROM {name}" for name in parts)
    sql = f"""SELECT article_id, string_agg(side, '' ORDER BY side) AS sides, any_value(a.key) AS key FROM ({every}) JOIN
              (SELECT article_id, key FROM articles) a USING (article_id) GROUP BY 1 HAVING count(*) > 1 ORDER BY key"""
    found = corpus.across(sql, parts)
    return tuple(zip(found["article_id"], found["sides"], strict=True))


@lru_cache(maxsize=64)
def shared_language(corpus: Corpus, sides: Sides) -> str | None:
    """The language in which all sides have most articles; None when they share none."""
    counts = [corpus.ask(SPOKEN, side).set_index("language")["n"] for side in sides]
    least = pd.concat(counts, axis=1, join="inner").min(axis=1)
    return None if least.empty else str(min(least[least == least.max()].index))


@lru_cache(maxsize=64)
def tallies(corpus: Corpus, kinds: tuple[Facts, ...], sides: Sides) -> dict[str, dict[int, int]]:
    """Of each kind: how many facts are on which sides, as the sum of 1 for A, 2 for B, 4 for C, 8 for D."""
    parts = {}
    for letter, side in zip(LETTERS, sides, strict=False):
        parts[f"side_{letter}"] = (" UNION ALL ".join(HELD.format(facts.name, _quantity(facts), facts.evidence) for facts in kinds), side)
    every = " UNION ALL ".join(f"SELECT kind, quantity, {1 << place} AS bit FROM {name}" for place, name in enumerate(parts))
    sql = f"""SELECT kind, held, count(*)::BIGINT AS n FROM (SELECT kind, quantity, bit_or(bit) AS held FROM ({every}) GROUP BY 1, 2)
              GROUP BY 1, 2"""
    found: dict[str, dict[int, int]] = {facts.name: {} for facts in kinds}
    for kind, held, n in corpus.across(sql, parts).itertuples(index=False):
        found[kind][int(held)] = int(n)
    return found


def joined(corpus: Corpus, facts: Facts, sides: Sides) -> pd.DataFrame:
    """fact, quantity, name, held (see `tallies`), total, in_articles and in_places of the quantity; and for each side a, b, ... its
    mentions, `a_articles`, and of its first place `a_article_id`, `a_start`, `a_end`, `a_words`, `a_said`, `a_sentence_start`,
    `a_language`, `a_article` (its title or first words), `a_source`.

    Facts on most sides first, then those in most articles, then with most mentions; wordings of one quantity stand together.
    """
    letters = LETTERS[: len(sides)]
    parts = {f"side_{letter}": (SIDE.format(facts.evidence), side) for letter, side in zip(letters, sides, strict=True)}
    rows = corpus.across(_sql(facts, letters), parts)
    for letter in letters:
        rows = _worded(corpus, rows, letter)
    if facts.named and len(rows):
        names = corpus.ask(facts.named, facts=rows["fact"].tolist()).set_index("fact")["name"]
        rows = rows.assign(name=rows["fact"].map(names).fillna(rows["name"]))
    return rows.drop(columns=["first_at", "rank"])


def _sql(facts: Facts, letters: Sequence[str]) -> str:
    columns, held, ends, texts = [], [], [], []
    for place, one in enumerate(letters):
        columns += [f"coalesce({one}.mentions, 0)::BIGINT AS {one}", f"coalesce({one}.articles, 0)::BIGINT AS {one}_articles"]
        columns += [f'{one}.first."{part}" AS {one}_{part}' for part in PLACE]
        held.append(f"max(CASE WHEN {one} > 0 THEN {1 << place} ELSE 0 END) OVER same")
        ends += [f"s{one}.start AS {one}_sentence_start", f's{one}."end" AS {one}_sentence_end']
        texts.append(f"LEFT JOIN sentences s{one} ON s{one}.article_id = {one}_article_id AND s{one}.sentence = {one}_sentence")
    tables = " ".join(f"FULL JOIN side_{one} {one} USING (fact)" for one in letters[1:])
    articles, names = " + ".join(f"{one}_articles" for one in letters), f"least({', '.join(f'{one}.name' for one in letters)})"
    places = ", ".join(f"{one}_article_id || lpad({one}_start::VARCHAR, 10, '0')" for one in letters)
    return f"""SELECT r.*, {", ".join(ends)} FROM (
        SELECT *, row_number() OVER (
            ORDER BY bit_count(held) DESC, in_articles DESC, in_places DESC, first_at, quantity, length(fact), fact) AS rank
        FROM (SELECT *, ({" + ".join(held)})::INTEGER AS held, ({" + ".join(letters)})::BIGINT AS mentions,
                count(*) OVER ()::BIGINT AS total,
                sum({articles}) OVER same AS in_articles, sum({" + ".join(letters)}) OVER same AS in_places,
                min(least({places})) OVER same AS first_at
              FROM (SELECT fact, {_quantity(facts)} AS quantity, {names} AS name, {", ".join(columns)}
                    FROM side_{letters[0]} {letters[0]} {tables})
              WINDOW same AS (PARTITION BY quantity))
        QUALIFY rank <= {MOST}) r {" ".join(texts)} ORDER BY rank"""


def _worded(corpus: Corpus, rows: pd.DataFrame, letter: str) -> pd.DataFrame:
    """The rows with the words and the sentence of a side's first place."""
    names = {f"{letter}_{part}": part for part in ("article_id", "start", "end", "sentence_start", "sentence_end")}
    first = rows.head(SAID)
    first = first[first[f"{letter}_article_id"].notna()]
    places = with_passages(corpus, first[[*names]].rename(columns=names)).set_index(first.index)
    cut = [_cut(item) for item in places.to_dict("records")]
    found = {
        "words": pd.Series(cut, index=places.index, dtype=object),
        "said": places["said"],
        "language": places["text_language"],
        "source": places["source"],
        "article": pd.Series([wording.headline(item, length=90) for item in places.to_dict("records")], index=places.index, dtype=object),
    }
    added = {f"{letter}_{name}": column.reindex(rows.index) for name, column in found.items()}
    return rows.drop(columns=[f"{letter}_sentence_end", f"{letter}_sentence"]).assign(**added)


def _cut(item: Mapping[str, object]) -> str | None:
    """The words of a place, as far as they stand in its sentence."""
    if not isinstance(item["said"], str):
        return None
    start, end = (int(item[name]) - int(item["sentence_start"]) for name in ("start", "end"))  # type: ignore[call-overload]
    return item["said"][start:end] or None
