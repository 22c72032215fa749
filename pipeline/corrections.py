"""The corrections file: read once, replayed on every build, each line answered in the table `corrections`.

One JSON object a line. `action` says what, `target` says for which article (id or key), entity or statistic (id):
    {"action": "set", "target": "news.csv#7", "field": "source", "value": "Daily Post"}     title, source, source_country, url, author,
                                                                                             published, language
    {"action": "not_theme", "target": "news.csv#7", "theme": "migration"}
    {"action": "counted", "target": "<statistic id>", "value": "detentions"}
    {"action": "rename", "target": "<entity id>", "value": "Ivan Kubrakov"}
    {"action": "merge", "target": "<entity id>", "into": "<entity id>"}
    {"action": "split", "target": "<entity id>", "value": "an alias that names somebody else"}
    {"action": "drop", "target": "<entity id>"}
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from corpus.article import Article
from pipeline.days.publication import read_record_date
from pipeline.document import Row, Rows
from pipeline.kept import Picked
from pipeline.metadata import country_code, language_code

Articles = Sequence[tuple[str, Article]]
FIELDS = ("title", "source", "source_country", "url", "author", "published", "language")
NEEDS = {"set": ("field", "value"), "not_theme": ("theme",), "counted": ("value",), "rename": ("value",), "merge": ("into",),
         "split": ("value",), "drop": ()}
VALUES = {"language": "a code such as en, ru or bn", "source_country": "a code such as KEN, LVA or GBR",
          "published": "a day such as 2024-05-31"}
EXAMPLE = '{"action": "set", "target": "news.csv#7", "field": "source", "value": "Daily Post"}'
ENTITY_TABLES = (("mentions", "entity_id"), ("roles", "entity_id"), ("quotes", "speaker_id"), ("statistics", "speaker_id"))


@dataclass(frozen=True, slots=True)
class Correction:
    """One line of the file."""

    line: int
    action: str
    target: str
    words: dict[str, str]


def read(path: Path | None) -> tuple[Correction, ...]:
    """The lines of a corrections file; none without a file. Raises ValueError that names the line and what was expected."""
    if path is None:
        return ()
    found = []
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as fault:
        raise ValueError(f"{path}: the corrections file cannot be read ({fault.strerror}). Mind who may read it.") from fault
    except UnicodeDecodeError as fault:
        raise ValueError(f"{path}: not a text in UTF-8 (see byte {fault.start:,}). Save it as UTF-8, and build again.") from fault
    for line, raw in enumerate(lines, 1):
        if raw.strip():
            try:
                words = json.loads(raw)
            except ValueError as fault:
                raise ValueError(f"{path}, line {line}: not valid JSON ({fault}). One JSON object a line is expected, "
                                 f"such as {EXAMPLE}") from fault
            found.append(_correction(path, line, words))
    return tuple(found)


def _correction(path: Path, line: int, words: object) -> Correction:
    if not isinstance(words, dict) or words.get("action") not in NEEDS:
        found = repr(words.get("action", "nothing"))[:60] if isinstance(words, dict) else type(words).__name__
        raise ValueError(f"{path}, line {line}: \"action\" must be one of {', '.join(NEEDS)}; it is {found}. Such as {EXAMPLE}")
    for name in ("target", *NEEDS[words["action"]]):
        if not isinstance(words.get(name), str) or not words[name]:
            raise ValueError(f"{path}, line {line}: \"{words['action']}\" needs \"{name}\", a string that is not empty; the line has "
                             f"{', '.join(map(str, words))}.")
    if words["action"] == "set" and words["field"] not in FIELDS:
        raise ValueError(f"{path}, line {line}: \"field\" must be one of {', '.join(FIELDS)}; it is {words['field'][:60]!r}.")
    return Correction(line, words["action"], words["target"], _set(path, line, words) if words["action"] == "set" else words)


def _set(path: Path, line: int, words: dict[str, str]) -> dict[str, str]:
    """The words of a `set` line with a code for a language or country; raises ValueError on a value that its field cannot have."""
    field, value = words["field"], words["value"]
    code = {"language": language_code, "source_country": country_code}.get(field, str)(value)
    if code is None or (field == "published" and read_record_date(value).earliest is None):
        raise ValueError(f"{path}, line {line}: {value[:60]!r} is no value for \"{field}\"; write {VALUES[field]}.")
    return {**words, "value": code}


def correct_articles(articles: Articles, corrections: tuple[Correction, ...]) -> tuple[Articles, list[Row]]:
    """The articles with what the `set` lines say of them, and the answer to each of those lines."""
    wanted = [item for item in corrections if item.action == "set"]
    targets, ids = {item.target for item in wanted}, {}
    for number, article in articles if wanted else ():
        if article.key in targets:
            ids.setdefault(article.key, number)
        if number in targets:
            ids[number] = number
    changes: dict[str, dict[str, str]] = {}
    for item in wanted:
        if item.target in ids:
            changes.setdefault(ids[item.target], {})[item.words["field"]] = item.words["value"]
    answers = [_answer(item, None if item.target in ids else "No article has this id or key.") for item in wanted]
    return Picked(articles, lambda held: (held[0], replace(held[1], **changes.get(held[0], {})))), answers


def correct_rows(rows: Rows, corrections: tuple[Correction, ...]) -> tuple[Rows, list[Row]]:
    """The tables after all other lines, in their order, and the answer to each."""
    answers = []
    for item in corrections:
        if item.action != "set":
            answers.append(_answer(item, ACTIONS[item.action](rows, item)))
    return rows, answers


def _answer(item: Correction, reason: str | None) -> Row:
    return {"line": item.line, "action": item.action, "target": item.target, "applied": reason is None, "reason": reason}


def _not_theme(rows: Rows, item: Correction) -> str | None:
    ids = {row["article_id"] for row in rows["articles"] if item.target in (row["article_id"], row["key"])}
    is_it = lambda row: row["article_id"] in ids and row["theme"] == item.words["theme"]  # noqa: E731
    if not any(is_it(row) for row in rows["article_themes"]):
        return "The article is not there, or does not have this theme."
    for table in ("article_themes", "theme_mentions"):
        rows[table] = [row for row in rows[table] if not is_it(row)]
    return None


def _counted(rows: Rows, item: Correction) -> str | None:
    figures = [row for row in rows["statistics"] if row["statistic_id"] == item.target]
    for row in figures:
        row["counted"] = item.words["value"]
    return None if figures else "No statistic has this id."


def _entity(rows: Rows, number: str) -> Row | None:
    return next((row for row in rows["entities"] if row["entity_id"] == number), None)


def _rename(rows: Rows, item: Correction) -> str | None:
    entity = _entity(rows, item.target)
    if entity is None:
        return "No entity has this id."
    entity["aliases"] = sorted({*entity["aliases"], entity["name"]} - {item.words["value"]})  # type: ignore[misc]
    entity["name"] = item.words["value"]
    _respeak(rows, entity)
    return None


def _merge(rows: Rows, item: Correction) -> str | None:
    gone, kept = _entity(rows, item.target), _entity(rows, item.words["into"])
    if gone is None or kept is None or gone is kept:
        return "Both ids must be of two different entities."
    kept["aliases"] = sorted({*kept["aliases"], *gone["aliases"], gone["name"]} - {kept["name"]})  # type: ignore[misc]
    _rewrite(rows, {str(gone["entity_id"]): str(kept["entity_id"])})
    rows["entities"] = [row for row in rows["entities"] if row is not gone]
    _recount(rows, kept)
    _respeak(rows, kept)
    return None


def _split(rows: Rows, item: Correction) -> str | None:
    entity, alias = _entity(rows, item.target), item.words["value"]
    own = [row for row in rows["mentions"] if row["entity_id"] == item.target and row["surface"] == alias]
    if entity is None or not own:
        return "No entity has this id, or none of its mentions reads so."
    first = min(own, key=lambda row: (row["article_id"], row["start"]))
    number = sha256(f"{entity['kind']}|{first['article_id']}|{first['start']}|split".encode()).hexdigest()[:16]
    for row in own:
        row["entity_id"] = number
    new = {**entity, "entity_id": number, "name": alias, "aliases": []}
    entity["aliases"] = [name for name in entity["aliases"] if name != alias]  # type: ignore[attr-defined]
    rows["entities"].append(new)
    for row in (entity, new):
        _recount(rows, row)
    return None


def _drop(rows: Rows, item: Correction) -> str | None:
    if _entity(rows, item.target) is None:
        return "No entity has this id."
    rows["entities"] = [row for row in rows["entities"] if row["entity_id"] != item.target]
    rows["mentions"] = [row for row in rows["mentions"] if row["entity_id"] != item.target]
    rows["roles"] = [row for row in rows["roles"] if row["entity_id"] != item.target]
    _rewrite(rows, {item.target: None})
    return None


def _rewrite(rows: Rows, ids: dict[str, str | None]) -> None:
    for table, column in ENTITY_TABLES:
        for row in rows[table]:
            if row[column] in ids:
                row[column] = ids[str(row[column])]
    for row in rows["quotes"]:
        row["about"] = sorted({ids.get(one, one) for one in row["about"]} - {None})  # type: ignore[attr-defined, type-var]


def _recount(rows: Rows, entity: Row) -> None:
    own = [row["article_id"] for row in rows["mentions"] if row["entity_id"] == entity["entity_id"]]
    entity["mentions"], entity["articles"] = len(own), len(set(own))


def _respeak(rows: Rows, entity: Row) -> None:
    for table in ("quotes", "statistics"):
        for row in rows[table]:
            if row["speaker_id"] == entity["entity_id"]:
                row["speaker"] = entity["name"]


ACTIONS: dict[str, Callable[[Rows, Correction], str | None]] = {
    "not_theme": _not_theme, "counted": _counted, "rename": _rename, "merge": _merge, "split": _split, "drop": _drop}
