"""A Selection in SQL: the relations `picked_articles`, `picked_sentences` and `picked_<table>` that every query may read from.

Charts write plain SQL over `picked_statistics` and get the reader's filters right without knowing them. Values are always
parameters. In scope `passages` a row is picked when for each filter the row itself or its sentence matches; `picked_articles`
are the articles with a picked sentence. In scope `articles` whole articles are picked (a theme counts when it is main).
`picked_words` are the picked sentences that hold the words searched for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.schema import TABLES
from corpus.search import term, terms
from corpus.selection import Selection

PASSAGE_HITS = {
    "theme": "SELECT article_id, sentence, theme AS v FROM theme_mentions",
    "country": "SELECT article_id, sentence, country AS v FROM mentions WHERE country IS NOT NULL",
    "actor": "SELECT article_id, sentence, entity_id AS v FROM mentions UNION ALL SELECT article_id, sentence, speaker_id FROM quotes "
             "UNION ALL SELECT article_id, sentence, speaker_id FROM statistics",
}
ARTICLE_HITS = {
    "theme": "SELECT article_id, theme AS v FROM article_themes WHERE main",
    "country": "SELECT article_id, country AS v FROM article_countries",
    "actor": "SELECT article_id, entity_id AS v FROM mentions",
}
OWN = {
    ("statistics", "country"): "t.country = v", ("statistics", "actor"): "t.speaker_id = v",
    ("quotes", "actor"): "t.speaker_id = v OR list_contains(t.about, v)",
    ("mentions", "country"): "t.country = v", ("mentions", "actor"): "t.entity_id = v",
    ("theme_mentions", "theme"): "t.theme = v",
}
COLUMNS = {"language": "a.language", "source": "a.source", "article": "a.article_id"}
# An article is from a day on when its known period reaches it; where one side of the period is open, the other must decide.
SINCE = "(a.published_earliest >= $since OR (a.published_earliest IS NOT NULL AND a.published_latest >= $since))"
UNTIL = "(a.published_latest <= $until OR (a.published_latest IS NOT NULL AND a.published_earliest <= $until))"
NAME = re.compile(r"\bpicked_([a-z_]+)\b")
SOUGHT = "sought_"
PARAMETER = re.compile(r"\$(\w+)")


@dataclass(frozen=True, slots=True)
class Picked:
    """The relations that a query names, each by the SQL that makes it, in the order in which they must stand; and the values of the
    parameters. Relations named sought_... read every text, so whoever asks often may answer them once (`without`)."""

    relations: dict[str, str]
    values: dict[str, object]

    @property
    def sql(self) -> str:
        """The relations as common table expressions, to stand before the query."""
        bodies = ",\n".join(f"{name} AS ({body})" for name, body in self.relations.items())
        return f"WITH {bodies}\n" if bodies else ""

    @property
    def sought(self) -> dict[str, str]:
        """The relations that read every text."""
        return {name: body for name, body in self.relations.items() if name.startswith(SOUGHT)}

    def without(self, names: Iterable[str], *, query: str) -> "Picked":
        """The same where the relations with these names exist already; parameters that nothing before or in the query uses are gone."""
        rest = Picked({name: body for name, body in self.relations.items() if name not in names}, {})
        used = set(PARAMETER.findall(rest.sql + query))
        return Picked(rest.relations, {name: value for name, value in self.values.items() if name in used})


def picked(sql: str, selection: Selection) -> Picked:
    """The common table expressions that `sql` needs; raises KeyError on a relation `picked_x` of a table that does not exist."""
    names = dict.fromkeys(NAME.findall(sql))
    if not names:
        return Picked({}, {})
    values: dict[str, object] = {}
    relations = {**_sought(selection, values), **_beyond(names, selection, values)}
    relations |= {"base_articles": _base(selection, values), **_hits(selection, values)}
    relations["picked_sentences"] = _rows("sentences", selection, relations)
    narrowed = selection.beyond or any(name.startswith(("hit_", "miss_")) for name in relations)
    relations["picked_articles"] = (
        "SELECT a.* FROM articles a SEMI JOIN picked_sentences p USING (article_id)" if narrowed and selection.scope == "passages"
        else "SELECT a.* FROM articles a SEMI JOIN base_articles b USING (article_id)")
    for name in names:
        if name == "words":
            relations["picked_words"] = _found(selection)
        elif name not in ("articles", "sentences"):
            relations[f"picked_{name}"] = _rows(TABLES[name].name, selection, relations)
    return Picked(relations, values)


def _base(selection: Selection, values: dict[str, object]) -> str:
    """Articles by what only articles have: language, source, dates; in scope `articles` by everything."""
    tests = []
    for name, column in COLUMNS.items():
        tests += _listed(column, getattr(selection, name, ()), name, values)
        tests += [f"NOT coalesce({test}, false)" for test in _listed(column, getattr(selection, f"not_{name}", ()), f"not_{name}", values)]
    if selection.since:
        values["since"] = selection.since
        tests.append(f"coalesce({SINCE}, false)")
    if selection.until:
        values["until"] = selection.until
        tests.append(f"coalesce({UNTIL}, false)")
    if selection.scope == "articles":
        tests += ["a.article_id NOT IN (SELECT article_id FROM beyond_articles)"] if selection.beyond else []
        tests += [f"a.article_id {word} (SELECT article_id FROM {kind}_{name})" for kind, word in (("hit", "IN"), ("miss", "NOT IN"))
                  for name in _filters(selection, kind)]
        own = ",\n".join(f"{name} AS ({body})" for name, body in _article_hits(selection, values).items())
        prefix = f"WITH {own} " if own else ""
    else:
        prefix = ""
    return f"{prefix}SELECT a.article_id FROM articles a WHERE {' AND '.join(tests) or 'true'}"


def _listed(column: str, chosen: tuple[str, ...], name: str, values: dict[str, object]) -> list[str]:
    if not chosen:
        return []
    values[name] = list(chosen)
    return [f"list_contains(${name}, {column})"]


def _filters(selection: Selection, kind: str) -> list[str]:
    prefix = "" if kind == "hit" else "not_"
    return [name for name in ("theme", "country", "actor", "words") if getattr(selection, prefix + name)]


def _hits(selection: Selection, values: dict[str, object]) -> dict[str, str]:
    """In scope `passages`: for each filter the sentences that match it, hit_<name> and miss_<name>."""
    if selection.scope == "articles":
        return {}
    return _matches(selection, values, PASSAGE_HITS, "article_id, sentence")


def _article_hits(selection: Selection, values: dict[str, object]) -> dict[str, str]:
    return _matches(selection, values, ARTICLE_HITS, "article_id")


def _matches(selection: Selection, values: dict[str, object], sources: dict[str, str], key: str) -> dict[str, str]:
    relations = {}
    for kind, prefix in (("hit", ""), ("miss", "not_")):
        for name in _filters(selection, kind):
            chosen = getattr(selection, prefix + name)
            if name == "words":
                relations[f"{kind}_words"] = f"SELECT {key} FROM {SOUGHT}{prefix}words GROUP BY {key}"
                continue
            values[prefix + name] = list(chosen)
            need = f" HAVING count(DISTINCT v) = {len(set(chosen))}" if kind == "hit" and name in selection.every else ""
            test = f"list_contains(${prefix}{name}, v)"
            relations[f"{kind}_{name}"] = f"SELECT {key} FROM ({sources[name]}) WHERE {test} GROUP BY {key}{need}"
    return relations


def _sought(selection: Selection, values: dict[str, object]) -> dict[str, str]:
    """The sentences that hold the words searched for, and those that hold the words left out (as `holding` gives them)."""
    relations = {}
    for field in ("words", "not_words"):
        if getattr(selection, field):
            patterns = {f"{field}_{number}": term(word).pattern for number, word in enumerate(terms(getattr(selection, field)))}
            values.update(patterns)
            relations[SOUGHT + field] = holding(tuple(patterns))
    return relations


def _found(selection: Selection) -> str:
    """Relation `picked_words`: article_id, sentence, start, end: picked sentences that hold the words, and where the first word stands."""
    wanted = terms(selection.words)
    if not wanted:
        return 'SELECT article_id, sentence, start, "end" FROM sentences WHERE false'
    first = term(wanted[0])
    return f"""SELECT article_id, sentence, place AS start, (place + length(hit) - {first.before + first.after})::INTEGER AS "end" FROM (
        SELECT article_id, sentence, hit, (start + strpos(said, hit) - 2 + {first.before})::INTEGER AS place FROM (
            SELECT *, regexp_extract(said, $words_0, 0) AS hit FROM {SOUGHT}words
            SEMI JOIN picked_sentences USING (article_id, sentence)))"""


def holding(patterns: tuple[str, ...]) -> str:
    """SQL of the sentences that hold every pattern (names of parameters): article_id, sentence, start, and `said`, between two spaces.

    Articles are looked at first, since cutting out every sentence of a pile costs far more than reading its texts.
    """
    article, sentence = (" AND ".join(f"regexp_matches({text}, ${name})" for name in patterns) or "true"
                         for text in ("' ' || text || ' '", "said"))
    return f"""SELECT * FROM (
        SELECT s.article_id, s.sentence, s.start, ' ' || substring(a.text, s.start + 1, s."end" - s.start) || ' ' AS said
        FROM sentences s JOIN (SELECT article_id, text FROM articles WHERE {article}) a USING (article_id)) WHERE {sentence}"""


def _rows(table: str, selection: Selection, relations: dict[str, str]) -> str:
    """Rows of a table that are picked: by their sentence where they have one, else by their article."""
    names = TABLES[table].names
    if "article_id" not in names:
        return f"SELECT * FROM {table}"
    if "sentence" not in names:
        return f"SELECT t.* FROM {table} t SEMI JOIN picked_articles p USING (article_id)"
    tests = []
    for relation in relations:
        kind, _, name = relation.partition("_")
        if kind not in ("hit", "miss"):
            continue
        test = f"(t.article_id, t.sentence) IN (SELECT (article_id, sentence) FROM {relation})"
        own = OWN.get((table, name))
        if own:
            chosen = f"${'not_' if kind == 'miss' else ''}{name}"
            enough = "list_bool_and" if name in selection.every and kind == "hit" else "list_bool_or"
            test = f"({test} OR coalesce({enough}([({own}) for v in {chosen}]), false))"
        tests.append(test if kind == "hit" else f"NOT {test}")
    rows = f"SELECT t.* FROM {table} t SEMI JOIN base_articles b USING (article_id) WHERE {' AND '.join(tests) or 'true'}"
    if f"beyond_{table}" not in relations:
        return rows
    return f"SELECT r.* FROM ({rows}) r ANTI JOIN beyond_{table} o USING ({_key(table)})"


def _key(table: str) -> str:
    return ", ".join(f'"{name}"' for name in TABLES[table].key)


def _beyond(names: Iterable[str], selection: Selection, values: dict[str, object]) -> dict[str, str]:
    """For each relation that is asked for, keys of the rows that the selections of `beyond` pick; in scope `articles` of the articles."""
    if not selection.beyond:
        return {}
    placed = {name for name in {"sentences", *names} - {"words"} if "sentence" in TABLES[name].names}
    return {f"beyond_{table}": _union(table, selection.beyond, values)
            for table in (sorted(placed) if selection.scope == "passages" else ("articles",))}


def _union(table: str, selections: Iterable[Selection], values: dict[str, object]) -> str:
    parts = [under(f"SELECT {_key(table)} FROM picked_{table}", other, f"beyond_{number}") for number, other in enumerate(selections)]
    for _, own in parts:
        values.update(own)
    return " UNION ALL ".join(f"({part})" for part, _ in parts)


def under(sql: str, selection: Selection, name: str) -> tuple[str, dict[str, object]]:
    """A query under a selection of its own, to stand inside another query, and its parameters, which begin with `name`."""
    own = picked(sql, selection)
    renamed = {value: f"{name}_{value}" for value in own.values}
    whole = PARAMETER.sub(lambda found: f"${renamed.get(found[1], found[1])}", own.sql + sql)
    return whole, {renamed[value]: held for value, held in own.values.items()}

