"""The page Data: what the snapshot holds, table by table, its dictionary, how it was made, how to use other articles. No SQL, no HTML."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from components import bound, desk, entries, export, fitness, wording
from components.charts import tables
from components.words import FALLBACK, catalogue, say
from corpus.schema import TABLES

INPUTS = ("inputs", "articles", "copies", "rejects", "doubts")
KINDS = frozenset(catalogue(FALLBACK)["data"]["kind"])  # codes of rejects that have words
TALL = 420  # pixels of a preview of many rows
FEW = 10  # rows that are shown without scrolling
MAIN = ("p", "r", "f1")  # scores with columns of their own
Board = Mapping[str, Mapping[str, Mapping[str, Mapping[str, float]]]]


def inputs(view: desk.View) -> None:
    """What went in and what came of it: inputs, articles, copies, rejects with their reasons, doubts with what to do."""
    counts, doubted = view.corpus.snapshot.manifest["counts"], tables.doubted(view.corpus)
    shown = {**counts, "copies": int(counts.get("copies", 0)) - int(counts.get("articles", 0)), "doubts": doubted["key"].nunique()}
    with st.container(horizontal=True, gap="large"):
        for name in INPUTS:
            st.metric(say(f"data.input.{name}"), f"{int(shown.get(name, 0)):,}", help=say(f"data.help.{name}"), width="content")
    rejected, repeated, unapplied = (ask(view.corpus) for ask in (tables.rejected, tables.repeated, tables.unapplied))
    if not (len(rejected) or len(doubted) or len(unapplied)):
        st.caption(say("data.all_read"))
    _told("rejected", rejected.assign(kind=rejected["code"].map(_kind))[["kind", "code", "inputs", "example", "reason"]])
    _told("doubted", doubted)
    _told("unapplied", unapplied)
    if len(rejected) or len(doubted) or len(unapplied):
        st.caption(say("data.next"))
    if len(doubted):
        st.download_button(say("data.csv_doubts", rows=say("nouns.row", n=len(doubted))), data=lambda: export.csv_bytes(doubted),
                           mime="text/csv", file_name=export.file_name("doubts", view.corpus.build_id), on_click="ignore",
                           key="csv-doubts", icon=":material/download:")
    if len(repeated):
        st.markdown(say("data.repeated"))
        _plain(repeated, key="repeated")


def _kind(code: str) -> str:
    """A kind of reject in words; its code where there are none."""
    return say(f"data.kind.{code}") if code in KINDS else code


def _told(name: str, rows: pd.DataFrame) -> None:
    """Long reasons as a list at every width: a cell of a table would cut them."""
    if len(rows):
        st.markdown(say(f"data.{name}"))
        labels = {name: say(f"data.column.{name}") for name in ("code", "inputs", "example", "line", "action")} | {"reason": ""}
        st.html(f'<div class="told">{entries.list_html(rows, labels)}</div>')


def _plain(frame: pd.DataFrame, *, key: str, **settings: Any) -> None:
    """A table to read, its columns named in words; `settings` lay out a column."""
    labels: dict[str, Any] = {str(name): settings.get(str(name)) or say(f"data.column.{name}") for name in frame.columns}
    alt = say("data.alt_plain", name=key, rows=say("nouns.row", n=len(frame)))
    st.dataframe(frame, hide_index=True, column_config=labels, key=key, placeholder="", alt=alt)
    st.html(entries.list_html(frame, {name: str(label["label"] if isinstance(label, dict) else label) for name, label in labels.items()}))


def one(view: desk.View) -> None:
    """One table, chosen from all: what a row is, the download of all rows, its dictionary, its rows a page at a time."""
    overview = tables.overview(view.corpus).set_index("table")
    asked = st.query_params.get("table", "")
    st.session_state["table"] = asked if asked in overview.index else next(iter(overview.index))
    chosen = st.pills(
        say("data.table"),
        list(overview.index),
        key="table",
        required=True,
        on_change=_chosen,
        label_visibility="collapsed",
        wrap=True,
        format_func=lambda name: f"{name} {overview.loc[name, 'rows']:,}",
    )
    entry = overview.loc[chosen]
    number = int(entry["rows"])
    head, download = st.columns([5, 2], vertical_alignment="center")
    head.caption(say("data.whole", row=entry["row"], rows=say("nouns.row", n=number), columns=int(entry["columns"])))
    download.download_button(
        say("data.csv", rows=say("nouns.row", n=number)),
        data=lambda: export.csv_bytes(tables.whole(view.corpus, chosen)),
        file_name=export.file_name(f"table-{chosen}", view.corpus.build_id),
        mime="text/csv",
        on_click="ignore",
        key=f"csv-{chosen}",
        icon=":material/download:",
        width="stretch",
    )
    rows_tab, dictionary_tab = st.tabs([say("data.rows"), say("data.dictionary")])
    with rows_tab:
        _rows(view, chosen, rows=number)
    with dictionary_tab:
        _plain(tables.dictionary(chosen), key=f"dictionary-{chosen}")


def _chosen() -> None:
    st.query_params.pop("page", None)
    st.query_params["table"] = st.session_state["table"]


def _rows(view: desk.View, table: str, *, rows: int) -> None:
    if not rows:
        st.caption(say("data.no_rows", table=table))
        return
    pages = -(-rows // tables.PAGE)
    page = bound.page("page", pages, key=f"rows-{table}") - 1
    labels = {
        column.name: st.column_config.Column(column.name, help=f"{column.label}. {column.meaning}") for column in TABLES[table].columns
    }
    first, last = page * tables.PAGE + 1, min(rows, (page + 1) * tables.PAGE)
    held = tables.rows(view.corpus, table, page=page)
    st.dataframe(
        held,
        hide_index=True,
        column_config=labels,
        key=f"preview-{table}-{page}",
        height=TALL if last - first >= FEW else "content",
        placeholder="",
        alt=say("data.alt", first=first, last=last, table=table),
    )
    st.html(entries.list_html(held, {}))


def made(view: desk.View) -> None:
    """How the snapshot was made: its id, the measured quality where there is one, the libraries that shaped it."""
    manifest = view.corpus.snapshot.manifest
    st.markdown(say("data.snapshot", build=view.corpus.build_id, version=int(manifest["schema_version"])))
    _languages(view)
    board = manifest.get("quality") or {}
    if board:
        st.markdown(say("data.quality"))
        summary = _summary(board)
        number = st.column_config.NumberColumn(format="%.2f")
        st.dataframe(summary, hide_index=True, key="quality", placeholder="", alt=say("data.alt_plain", name="quality", rows=len(summary)),
                     column_config={str(name): number if name != "what" else say("data.column.what") for name in summary.columns})
        with st.expander(say("data.every_score")):
            score = {name: st.column_config.NumberColumn(say(f"data.column.{name}"), format="%.2f") for name in MAIN}
            _plain(pd.DataFrame(_scores(board)), key="scores", **score)
    else:
        st.caption(say("data.no_quality"))
    with st.expander(say("data.versions")):
        _plain(pd.DataFrame(sorted(manifest.get("versions", {}).items()), columns=["library", "version"]), key="versions")


def _languages(view: desk.View) -> None:
    """What reads the words and finds the names of each language of the articles."""
    rows = tables.languages(view.corpus)
    st.markdown(say("data.read"))
    shown = pd.DataFrame({
        "language": rows["language"].map(wording.language),
        "articles": rows["articles"],
        "words": rows["words"].map(fitness.words_by),
        "names": rows["names"].map(fitness.names_by),
    })
    _plain(shown, key="languages")


def _summary(board: Board) -> pd.DataFrame:
    """What is found x language: the mean F1 over held-out texts, as in the fitness line; the languages with most measured come first."""
    languages = {language for found in board.values() for language in found if language != "mul"}
    scores = {language: fitness.scores(board, language) for language in languages}
    order = sorted((code for code in scores if scores[code]), key=lambda code: (-len(scores[code]), code))
    columns = {wording.language(code): [scores[code].get(task) for task in fitness.HEADLINES] for code in order}
    return pd.DataFrame({"what": [fitness.called(task) for task in fitness.HEADLINES], **columns})


def _scores(board: Board) -> list[dict[str, object]]:
    """The scoreboard, extractor > language > set > figures, as rows."""
    aside = ("texts", "rows", "seconds", *MAIN)
    return [
        {
            "extractor": extractor,
            "language": say("fitness.across") if language == "mul" else wording.language(language),
            "set": fitness.gold(name),
            "texts": figures.get("texts"),
            **{score: figures.get(score) for score in MAIN},
            "scores": " · ".join(f"{score} {value:.2f}" for score, value in figures.items() if score not in aside),
        }
        for extractor, languages in board.items()
        for language, sets in languages.items()
        for name, figures in sets.items()
    ]


def own() -> None:
    """How to see other articles here."""
    st.markdown(say("data.own"))
    st.code("python -m pipeline build my-articles --out data", language="bash")
    st.markdown(say("data.after"))
    st.code("python -m pipeline check data", language="bash")
