"""What more could be chosen: the values of each list filter, each with the number of articles that choosing it would leave. SQL only.

The SQL stands over the `picked_` relations, so it must be asked under the right selection: `under` says which. It counts from the same
hits as `picked.py` picks by, so that the promise of a number is kept; a test proves it for every value.
"""

from corpus.picked import ARTICLE_HITS, COLUMNS, PASSAGE_HITS
from corpus.selection import Selection

NAMES = {  # name and further words by which a value is found, as SQL over `value`
    "theme": ("SELECT theme AS value, name, [name] AS found_by FROM themes WHERE language = 'en'"),
    "actor": ("SELECT entity_id AS value, name, list_append(aliases, name) AS found_by FROM entities "
              "WHERE kind IN ('person', 'organisation')"),
}


def under(selection: Selection, field: str) -> Selection:
    """The selection under which the values of a field are counted: without the field where a further value widens it, else as it is."""
    narrows = field.startswith("not_") or field in selection.every
    return selection if narrows else selection.without(field)


def facet(field: str, scope: str, *, most: int) -> str:
    """SQL that gives value, name, n, most articles first: the values held ($held), then at most `most` others that $find is part of.

    n is the number of articles that are left when the value is chosen too; for a `not_` field, when it is left out too.
    """
    name = field.removeprefix("not_")
    hits = _hits(name, scope)
    choosing = f"SELECT value, count(DISTINCT article_id)::BIGINT AS n, count(*) AS places FROM ({hits}) GROUP BY 1"
    counted = _staying(hits, scope) if field != name else choosing
    named = f"({counted}) JOIN ({NAMES.get(name, '')}) USING (value)"
    if name not in NAMES:
        named = f"(SELECT *, value AS name, [value] AS found_by FROM ({counted}))"
    order = "n" if field != name else "n DESC"
    return f"""SELECT value, name, n FROM {named}
        WHERE list_contains($held, value) OR $find = '' OR contains(lower(array_to_string(found_by, '\n')), lower($find))
        ORDER BY list_contains($held, value) DESC, {order}, places DESC, value LIMIT {int(most)} + len($held)"""


def _hits(name: str, scope: str) -> str:
    """SQL of value, article_id, sentence: every place of a value in what is picked."""
    if name in COLUMNS:
        column = COLUMNS[name]
        return f"SELECT {column} AS value, a.article_id, NULL::INTEGER AS sentence FROM picked_articles a WHERE {column} IS NOT NULL"
    source, picked = (ARTICLE_HITS, "picked_articles USING (article_id)") if scope == "articles" else (
        PASSAGE_HITS, "picked_sentences USING (article_id, sentence)")
    sentence = "NULL::INTEGER AS sentence" if scope == "articles" else "sentence"
    return f"SELECT v AS value, article_id, {sentence} FROM ({source[name]}) SEMI JOIN {picked} WHERE v IS NOT NULL"


def _staying(hits: str, scope: str) -> str:
    """SQL of value, n, places: articles that keep a sentence, or are not of the value at all, when the value is left out."""
    total = "(SELECT count(*) FROM picked_articles)::BIGINT"
    if scope == "articles":
        return f"SELECT value, {total} - count(DISTINCT article_id)::BIGINT AS n, count(*) AS places FROM ({hits}) GROUP BY 1"
    return f"""SELECT value, {total} - count(*) FILTER (gone)::BIGINT AS n, sum(hit) AS places FROM (
            SELECT value, h.article_id, count(*) AS hit,
                count(DISTINCT h.sentence) >= any_value(k.held) OR count(h.sentence) = 0 AS gone
            FROM ({hits}) h JOIN (SELECT article_id, count(*) AS held FROM picked_sentences GROUP BY 1) k USING (article_id)
            GROUP BY 1, 2) GROUP BY 1"""
