"""The page Data: what the snapshot holds, table by table, its dictionary, how it was made, how to use other articles. No SQL, no HTML."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from components import desk, export, fitness, wording
from components.charts import tables
from components.words import say
from corpus.schema import TABLES

DICTIONARY = {
    "column": "Column",
    "label": "Label",
    "type": "Type",
    "unit": "Unit",
    "meaning": "What a cell is",
    "made": "How it is made",
    "values": "Allowed words",
    "required": "Always there",
}
OWN = """**A folder of texts** (.txt, .md), or **a table** (.csv, .jsonl, .parquet) with one article a row: column *text*,
and where known *id*, *title*, *language*, *source*, *url*, *author*, *published*. In the project's folder:"""
AFTER = (
    "Then reload this page. The tables that are here now stay until the new ones are whole. "
    "To prove that every quoted word stands in its article:"
)


def inputs(view: desk.View) -> None:
    """What went in and what came of it: inputs, articles, copies, rejects with their reasons."""
    counts = view.corpus.snapshot.manifest["counts"]
    numbers = (("Inputs found", "inputs"), ("Articles", "articles"), ("Copies", "copies"), ("Rejected", "rejects"))
    with st.container(horizontal=True, gap="large"):
        for label, name in numbers:
            shown = int(counts.get(name, 0)) - (int(counts.get("articles", 0)) if name == "copies" else 0)
            st.metric(label, f"{shown:,}", help=HELP[name], width="content")
    rejected, repeated = tables.rejected(view.corpus), tables.repeated(view.corpus)
    if len(rejected):
        st.markdown("**Why inputs were rejected**")
        _plain(
            rejected,
            {"code": "Code", "inputs": "Inputs", "example": "For example", "reason": "What was found, and what to do"},
            key="rejected",
        )
    if len(repeated):
        st.markdown("**Articles that came more than once** (the same text to the letter)")
        _plain(repeated, {"key": "Article", "copies": "Inputs", "others": "Also found as"}, key="repeated")


HELP = {
    "inputs": "Files and records that the build found. Every one is an article, a copy of one, or a reject.",
    "articles": "Different texts.",
    "copies": "Inputs whose text is, to the letter, that of another input.",
    "rejects": "Inputs that gave no article.",
}


def _plain(frame: pd.DataFrame, labels: Mapping[str, str], *, key: str) -> None:
    st.dataframe(
        frame,
        hide_index=True,
        column_config=dict(labels),
        key=key,
        placeholder="",
        alt=f"{key}: {wording.many(len(frame), ('row', 'rows'))}",
    )


def one(view: desk.View) -> None:
    """One table, chosen from all: what a row is, the download of all rows, its dictionary, its rows a page at a time."""
    overview = tables.overview(view.corpus).set_index("table")
    asked = st.query_params.get("table", "")
    st.session_state["table"] = asked if asked in overview.index else next(iter(overview.index))
    chosen = st.pills(
        "Table",
        list(overview.index),
        key="table",
        required=True,
        on_change=_chosen,
        label_visibility="collapsed",
        wrap=True,
        format_func=lambda name: f"{name} {overview.loc[name, 'rows']:,}",
    )
    entry = overview.loc[chosen]
    head, download = st.columns([5, 2], vertical_alignment="center")
    head.caption(
        f"One row is {entry['row']}. {wording.many(int(entry['rows']), ('row', 'rows'))}, {entry['columns']} columns. The whole "
        "table: filters do not apply here."
    )
    download.download_button(
        f"CSV ({wording.many(int(entry['rows']), ('row', 'rows'))})",
        data=lambda: export.csv_bytes(tables.whole(view.corpus, chosen)),
        file_name=export.file_name(f"table-{chosen}", view.corpus.build_id),
        mime="text/csv",
        on_click="ignore",
        key=f"csv-{chosen}",
        icon=":material/download:",
        width="stretch",
    )
    rows_tab, dictionary_tab = st.tabs(["Rows", "Dictionary"])
    with rows_tab:
        _rows(view, chosen, rows=int(entry["rows"]))
    with dictionary_tab:
        _plain(tables.dictionary(chosen), DICTIONARY, key=f"dictionary-{chosen}")


def _chosen() -> None:
    st.query_params["table"] = st.session_state["table"]


def _rows(view: desk.View, table: str, *, rows: int) -> None:
    if not rows:
        st.caption(f"The table {table} has no rows in this snapshot.")
        return
    pages = -(-rows // tables.PAGE)
    page = st.pagination(pages, key=f"rows-{table}") - 1 if pages > 1 else 0
    labels = {
        column.name: st.column_config.Column(column.name, help=f"{column.label}. {column.meaning}") for column in TABLES[table].columns
    }
    st.dataframe(
        tables.rows(view.corpus, table, page=page),
        hide_index=True,
        column_config=labels,
        key=f"preview-{table}-{page}",
        height=420,
        placeholder="",
        alt=f"Rows {page * tables.PAGE + 1} to {min(rows, (page + 1) * tables.PAGE)} of the table {table}",
    )


def made(view: desk.View) -> None:
    """How the snapshot was made: its id, the libraries that shaped it, the measured quality where there is one."""
    manifest = view.corpus.snapshot.manifest
    st.markdown(
        f"Snapshot `{view.corpus.build_id}`, schema version {int(manifest['schema_version'])}. The same articles, lexicons and "
        "versions give the same snapshot."
    )
    scores = pd.DataFrame(_scores(manifest.get("quality") or {}))
    if len(scores):
        st.markdown("**Measured quality**, on texts that people marked")
        _plain(
            scores,
            {"extractor": "What was found", "language": "Language", "set": "Marked texts", "texts": "Texts", "scores": "Scores, of 1"},
            key="quality",
        )
    else:
        st.caption("This snapshot carries no measured quality: it was built without the scoreboard.")
    with st.expander("Libraries that shaped the tables"):
        versions = pd.DataFrame(sorted(manifest.get("versions", {}).items()), columns=["library", "version"])
        _plain(versions, {"library": "Library", "version": "Version"}, key="versions")


def _scores(board: Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]) -> list[dict[str, object]]:
    """The scoreboard, extractor > language > set > figures, as rows."""
    return [
        {
            "extractor": extractor,
            "language": say("fitness.across") if language == "mul" else wording.language(language),
            "set": fitness.gold(name),
            "texts": figures.get("texts"),
            "scores": " · ".join(f"{score} {value:.2f}" for score, value in figures.items() if score not in ("texts", "rows", "seconds")),
        }
        for extractor, languages in board.items()
        for language, sets in languages.items()
        for name, figures in sets.items()
    ]


def own() -> None:
    """How to see other articles here."""
    st.markdown(OWN)
    st.code("python -m pipeline build my-articles --out data", language="bash")
    st.markdown(AFTER)
    st.code("python -m pipeline check data", language="bash")
