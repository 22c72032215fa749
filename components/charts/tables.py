"""The tables of a snapshot as the page Data shows them: rows counted, dictionary, pages of rows, whole tables. Frames only."""

import pandas as pd

from corpus.schema import TABLES
from corpus.store import Corpus

PAGE = 200  # rows of one page of a preview
TEXT = 400  # characters of a long cell in a preview; downloads hold all


def overview(corpus: Corpus) -> pd.DataFrame:
    """table, label, row (what one row is), rows, columns: every table, in the order of the schema."""
    entries = corpus.snapshot.manifest["tables"]
    return pd.DataFrame(
        [
            {"table": name, "label": table.label, "row": table.row, "rows": int(entries[name]["rows"]), "columns": len(table.columns)}
            for name, table in TABLES.items()
        ]
    )


def dictionary(table: str) -> pd.DataFrame:
    """column, label, type, unit, meaning, how made, allowed words, always there: the columns of a table."""
    return pd.DataFrame(
        [
            {
                "column": column.name,
                "label": column.label,
                "type": column.type,
                "unit": column.unit,
                "meaning": column.meaning,
                "made": column.made,
                "values": ", ".join(column.values) or None,
                "required": column.required,
            }
            for column in TABLES[table].columns
        ]
    )


def rows(corpus: Corpus, table: str, *, page: int) -> pd.DataFrame:
    """A page of a table's rows, from 0, in its stated order; long texts are cut."""
    declared = TABLES[table]
    cut = [
        f'CASE WHEN length("{c.name}") > {TEXT} THEN "{c.name}"[1:{TEXT}] || \'…\' ELSE "{c.name}" END AS "{c.name}"'
        if c.type == "string"
        else f'"{c.name}"'
        for c in declared.columns
    ]
    order = ", ".join(f'"{name}"' for name in declared.order)
    return corpus.ask(f"SELECT {', '.join(cut)} FROM {declared.name} ORDER BY {order} LIMIT {PAGE} OFFSET $skip", skip=max(page, 0) * PAGE)


def whole(corpus: Corpus, table: str) -> pd.DataFrame:
    """All rows of a table, in its stated order: for a download."""
    declared = TABLES[table]
    return corpus.ask(f"SELECT * FROM {declared.name} ORDER BY {', '.join(f'{chr(34)}{name}{chr(34)}' for name in declared.order)}")


def rejected(corpus: Corpus) -> pd.DataFrame:
    """code, inputs, example (key), reason: why inputs gave no article, most frequent first."""
    return corpus.ask(
        "SELECT code, count(*)::BIGINT AS inputs, min(key) AS example, arg_min(reason, key) AS reason FROM rejects "
        "GROUP BY code ORDER BY inputs DESC, code"
    )


def doubted(corpus: Corpus) -> pd.DataFrame:
    """key, reason: inputs that may not be read as they were meant, with what to look at and what to do, as the manifest tells them."""
    told = corpus.snapshot.manifest.get("doubts") or []
    return pd.DataFrame([{"key": row["key"], "reason": row["reason"]} for row in told], columns=["key", "reason"], dtype="str")


def unapplied(corpus: Corpus) -> pd.DataFrame:
    """target, line, action, reason: lines of the corrections file that changed nothing, in their order."""
    return corpus.ask("SELECT target, line::BIGINT AS line, action, reason FROM corrections WHERE NOT applied ORDER BY line")


def repeated(corpus: Corpus) -> pd.DataFrame:
    """key, copies, others: articles that came from several inputs, most copies first."""
    return corpus.ask("""SELECT a.key, count(*)::BIGINT AS copies, string_agg(c.key, ', ' ORDER BY c.key) FILTER (c.key <> a.key) AS others
                         FROM copies c JOIN articles a USING (article_id) GROUP BY a.key HAVING count(*) > 1
                         ORDER BY copies DESC, a.key LIMIT 200""")


def languages(corpus: Corpus) -> pd.DataFrame:
    """language (code), articles, words, names: what reads the words and finds the names of each, as the manifest says; most first."""
    told = corpus.snapshot.manifest.get("languages", {})
    counts = corpus.ask("SELECT language, count(*)::BIGINT AS articles FROM articles GROUP BY language ORDER BY articles DESC, language")
    said = [told.get(code, {}) for code in counts["language"]]
    return counts.assign(words=[entry.get("words") for entry in said], names=[entry.get("names") for entry in said])
