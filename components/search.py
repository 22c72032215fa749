"""The page Search: the box, the sentences that hold the words, article by article. No SQL beyond the choice of sentences, no HTML."""

import pandas as pd
import streamlit as st

from components import address, bound, desk, filters, piece, reader, wording
from components.charts.keywords import CHARTS as KEYWORDS
from components.charts.passages import with_passages
from components.charts.search import CHARTS
from components.words import say
from corpus.search import terms

PAGE = "components/pages/search.py"
ARTICLES, SENTENCES = 10, 5  # articles a page; sentences of an article before the rest is asked for
WHOLE = "whole"  # the parameter that names articles whose sentences are all shown
MOST = 200  # sentences of one article
EXAMPLES = 4
SORTS = ("relevance", "reading")
FOUND = """SELECT w.article_id, w.start, w."end", w.sentence, s.start AS sentence_start, s."end" AS sentence_end,
             a.published_earliest, a.published_latest
           FROM (SELECT *, row_number() OVER (PARTITION BY article_id ORDER BY sentence) AS number FROM picked_words
                 WHERE list_contains($these, article_id)) w
           JOIN sentences s USING (article_id, sentence) JOIN articles a USING (article_id)
           WHERE w.number <= CASE WHEN list_contains($whole, w.article_id) THEN $most ELSE $few END ORDER BY w.article_id, w.sentence"""


def show(view: desk.View) -> None:
    """The whole page below its head."""
    box(view)
    if not terms(view.selection.words):
        st.caption(say("search.how"))
        examples(view)
        return
    rows = desk.frame(view, CHARTS["search_articles"])
    if rows.empty:
        st.caption(say("search.how"))
        return
    left, right = st.columns([3, 2], gap="large")
    with right:
        desk.card(view, CHARTS["search_articles"], brief=True)
        with st.expander(say("search.rules")):
            st.caption(say("search.how"))
    with left:
        results(view, rows)


def box(view: desk.View) -> None:
    """The search box: the same words as in the filter of the sidebar."""
    st.session_state["search-words"] = view.selection.words
    st.text_input(say("search.label"), key="search-words", type="search", placeholder=say("search.hint"), max_chars=address.LONGEST,
                  on_change=_asked, args=(view,), label_visibility="collapsed")


def _asked(view: desk.View) -> None:
    st.query_params.pop(WHOLE, None)
    filters.go(view.selection.having("words", str(st.session_state["search-words"]).strip()))


def examples(view: desk.View) -> None:
    """A few keywords of the pile to search for."""
    rows = desk.frame(view, KEYWORDS["keywords_ranked"]).head(EXAMPLES)
    if rows.empty:
        return
    with st.container(horizontal=True, gap="small", vertical_alignment="center"):
        st.markdown(say("search.try"), width="content")
        for keyword in rows["keyword"]:
            words = f'"{keyword}"' if " " in keyword else keyword
            st.page_link(PAGE, label=wording.markdown(words), query_params={**view.kept, "words": words})


def results(view: desk.View, rows: pd.DataFrame) -> None:
    """The articles that hold the words, ten a page, each with its first sentences."""
    with st.container(horizontal=True, vertical_alignment="center"):
        counts = {"sentences": say("nouns.sentence", n=int(rows["sentences"].sum())), "articles": say("nouns.article", n=len(rows))}
        st.markdown(say("search.found", **counts))
        sort = st.query_params.get("sort")
        st.session_state["search-sort"] = sort if sort in SORTS else SORTS[0]
        sort = st.segmented_control(say("search.sort"), SORTS, required=True, key="search-sort", label_visibility="collapsed",
                                    on_change=_sorted, format_func=lambda name: say(f"search.order.{name}"))
    rows = rows.sort_values("key", kind="stable") if sort == "reading" else rows
    first = (bound.page("page", -(-len(rows) // ARTICLES), key="page") - 1) * ARTICLES
    here = rows.iloc[first : first + ARTICLES]
    whole = [article for article in st.query_params.get_all(WHOLE) if article in set(here["article_id"])]
    found = with_passages(view.corpus, view.corpus.ask(FOUND, view.selection, these=list(here["article_id"]), whole=whole, few=SENTENCES,
                                                       most=MOST))
    for article in here.to_dict("records"):
        _article(view, article, found[found["article_id"] == article["article_id"]])


def _sorted() -> None:
    st.query_params["sort"] = str(st.session_state["search-sort"])


def _article(view: desk.View, article: dict[str, object], found: pd.DataFrame) -> None:
    facts = [say("nouns.sentence", n=int(str(article["sentences"]))), article["source"], article["published"]]
    with st.container(key=f"found-{article['article_id']}", gap="xsmall"):
        st.markdown(f"**{wording.markdown(article['article'])}**")
        st.caption(wording.markdown(" · ".join(str(fact) for fact in facts if wording.known(fact))))
        said = (reader.found_html(row, view.selection.words) + reader.link_html(row, label=say("search.in_article"), key="search")
                for row in found.to_dict("records"))
        piece.show("".join(said), key=f"sentences-{article['article_id']}")
        more = int(str(article["sentences"])) - len(found)
        if more > 0 and len(found) < MOST:
            st.button(say("search.more", n=more), key=f"more-{article['article_id']}", type="tertiary", on_click=_whole,
                      args=(str(article["article_id"]),))


def _whole(article: str) -> None:
    st.query_params[WHOLE] = [*st.query_params.get_all(WHOLE), article]
