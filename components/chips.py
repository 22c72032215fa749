"""The line above the charts: how much is picked, each filter in words, removable; and the way back when nothing is left."""

from typing import Any

import streamlit as st

from components import banner, desk, filters, piece, versus, wording
from components.phrases import phrases
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

OPENED, COMPARED = "filters-open", "compare-open"
ARTICLES = "SELECT count(*)::BIGINT AS n FROM picked_articles"
COUNTS = """SELECT (SELECT count(*) FROM picked_articles)::BIGINT AS articles,
                   (SELECT count(*) FROM picked_sentences)::BIGINT AS sentences"""
# Articles that a filter leaves out because they do not say what it asks for, not because they say something else.
SILENT = {
    "undated": (("since", "until"), f"""{ARTICLES} WHERE
        (CAST($since AS DATE) IS NULL OR published_latest IS NULL OR published_latest >= $since)
        AND (CAST($until AS DATE) IS NULL OR published_earliest IS NULL OR published_earliest <= $until)"""),
    "sourceless": (("source",), f"{ARTICLES} WHERE source IS NULL"),
    "speechless": (("language",), f"{ARTICLES} WHERE language IS NULL"),
}


def heard(view: desk.View) -> piece.Heard:
    """What the head of a page does when one of its buttons is pressed."""
    nothing = Selection(scope=view.selection.scope)
    return {
        "filters": lambda _: st.session_state.update({OPENED: True}),
        "clear": lambda _: filters.go(nothing),
        "drop": lambda code: filters.go(_less(view.selection, str(code))),
        "compare": lambda _: st.session_state.update({COMPARED: view.selection if _comparing(view) is None else None}),
    }


def _less(selection: Selection, code: str) -> Selection:
    """The selection without the filter whose chip was pressed; as it is where there is no such filter any more."""
    field, value = banner.dropped(code)
    return selection.without(field, value) if field in selection.active() else selection


def line(view: desk.View) -> tuple[int, dict[str, Any]]:
    """The number of picked articles, and what the head of a page says of them."""
    counts = desk.ask(view, COUNTS).iloc[0]
    articles, said = int(counts["articles"]), phrases(view.corpus, view.selection)
    return articles, {
        "picked": _picked(view, articles, int(counts["sentences"]), bool(said)),
        "phrases": said,
        "silent": silent(view),
        "comparable": versus.comparable(view),
        "others": _comparing(view),
    }


def _comparing(view: desk.View) -> list[tuple[str, str]] | None:
    """What the filters can be compared with, where the reader has opened that list for these filters."""
    return versus.links(view) if st.session_state.get(COMPARED) == view.selection and versus.comparable(view) else None


def strange(view: desk.View) -> None:
    """Names what the address asks for in vain."""
    if view.strange:
        named = wording.markdown(", ".join(view.strange[:5]))
        st.warning(say("filters.line.strange", what=named), icon=":material/link_off:")


def dialog(corpus: Corpus) -> None:
    """The filters in a window of their own, for narrow screens; it is drawn anew with every choice, so it reads the URL itself."""
    selection, _ = filters.chosen(corpus)
    number = int(corpus.ask(ARTICLES, selection)["n"].iloc[0])
    if st.button(say("filters.line.show", n=number), type="primary", width="stretch", key="filters-show"):
        st.rerun()
    filters.sidebar(corpus, selection)


def _picked(view: desk.View, articles: int, sentences: int, filtered: bool) -> str:
    total = counted(view, Selection())
    if not filtered:
        return say("filters.line.everything", n=total)
    words = {"picked": articles, "all": say("nouns.article", n=total), "sentences": say("nouns.sentence", n=sentences)}
    return say("filters.line.part" if view.selection.scope == "articles" else "filters.line.passages", **words)


def counted(view: desk.View, selection: Selection) -> int:
    """The number of articles that a selection picks."""
    return int(view.corpus.ask(ARTICLES, selection)["n"].iloc[0])


def silent(view: desk.View) -> list[str]:
    """A sentence for each filter that leaves out articles which do not say what it asks for."""
    sentences = []
    for name, (fields, sql) in SILENT.items():
        chosen = {field: getattr(view.selection, field) for field in fields}
        if not any(chosen.values()):
            continue
        others = view.selection
        for field in fields:
            others = others.without(field)
        kept = view.selection if name == "undated" else None
        given = chosen if name == "undated" else {}
        number = int(view.corpus.ask(sql, others, **given)["n"].iloc[0]) - (counted(view, kept) if kept else 0)
        if number:
            sentences.append(say(f"filters.line.{name}", n=number))
    return sentences


def way_back(view: desk.View) -> None:
    """What stands where no article matches: which single filter to take away, and what that leaves."""
    said = phrases(view.corpus, view.selection)
    freed = [(phrase, view.selection.without(phrase.field)) for phrase in said]
    left = [(phrase, selection, counted(view, selection)) for phrase, selection in freed]
    st.info(say("filters.line.nothing"), icon=":material/filter_alt_off:")
    if len(said) > 1:
        st.markdown(say("filters.line.back" if any(number for _, _, number in left) else "filters.line.also_nothing"))
    with st.container(horizontal=True, gap="small", key="way-back"):
        for phrase, selection, number in left:
            if number:
                words = wording.markdown(wording.clipped(phrase.said, length=80))
                st.button(say("filters.line.without", words=words, articles=say("nouns.article", n=number)), key=f"back-{phrase.field}",
                          on_click=filters.go, args=(selection,))
        st.button(say("filters.line.clear"), key="back-clear", type="primary", on_click=filters.go,
                  args=(Selection(scope=view.selection.scope),))
