"""What stands on every page: navigation, filters, the heading, the line that says what is filtered, the fitness line."""

import streamlit as st

from components import chips, desk, filters, fitness, reader, wording
from components.look import LOOKS, Look
from components.pages import PAGES, Page
from components.words import say
from corpus.snapshot import NoSnapshot

VIEW = "view"
QUIET = ("reader", "data")  # pages without marks to select
MOTTO = "Put the news side by side: who says what, where, and how many, with the sentence behind every number."


def set_up() -> None:
    """The browser tab and the stylesheet. First call of every run."""
    st.set_page_config(page_title="Lineup", page_icon="📰", layout="wide", initial_sidebar_state="auto")
    reader.style(look())


def look() -> Look:
    """The colours of the visitor's mode; light until the browser has told it."""
    return LOOKS.get(st.context.theme.type or "light", LOOKS["light"])


def open_pile() -> desk.View | None:
    """The view that the URL asks for; None, after saying why and what to do, when there is no usable data."""
    pile = (st.query_params.get_all("pile") or [""])[-1]
    try:
        corpus = desk.corpus(pile)
    except (NoSnapshot, ValueError) as fault:
        explain(str(fault), pile=pile)
        return None
    selection, strange = filters.chosen(corpus)
    view = desk.View(corpus, selection, look(), pile, (*strange, *desk.strangers()))
    st.session_state[VIEW] = view
    return view


def explain(reason: str, *, pile: str) -> None:
    """The page that stands where no data is: what was found and the next step."""
    st.title("There is nothing to show yet", anchor=False)
    st.markdown(wording.markdown(reason))
    st.markdown("Lineup shows tables that were made beforehand from a pile of articles. Make them from the shipped articles, "
                "then reload this page:")
    st.code("python -m pipeline build seeds --out data", language="bash")
    if pile:
        st.page_link(page_of(PAGES[0]), label="Go to the pile in data/")


def page_of(page: Page) -> st.Page:
    """The Streamlit page of a registry entry."""
    return st.Page(page.file, title=page.title, icon=page.icon, url_path=page.name if page is not PAGES[0] else None,
                   default=page is PAGES[0], help=page.question)


def navigate() -> st.Page:
    """The page that the URL names; the navigation itself is drawn by `sidebar`, with links that keep the filters."""
    return st.navigation([page_of(page) for page in PAGES], position="hidden")


def sidebar(view: desk.View | None) -> None:
    """Navigation and filters."""
    kept = view.kept if view else {}
    with st.sidebar:
        st.markdown("### Lineup", help=MOTTO)
        with st.container(gap=None, key="navigation"):
            for page in PAGES:
                st.page_link(page.file, label=page.title, icon=page.icon, query_params=kept, width="stretch", help="")
        if view and not st.session_state.pop(chips.OPENED, False):
            with st.container(key="filters", gap="small"):
                filters.sidebar(view.corpus, view.selection)
        elif view:
            st.dialog(say("filters.open_none"), on_dismiss="rerun")(chips.dialog)(view.corpus)


def open_page(name: str, *, stops: bool = True) -> desk.View:
    """Heading, filter line and fitness line of a page; with `stops` it ends there, showing the way back, when nothing matches."""
    view: desk.View = st.session_state[VIEW]
    page = next(page for page in PAGES if page.name == name)
    with st.container(key="head"):
        st.title(page.title, anchor=False)
        st.markdown(f":gray[{page.question}{'' if page.name in QUIET else ' ' + say('cards.select')}]")
        articles = chips.line(view)
        fitness_line(view)
    if articles == 0 and stops:
        chips.way_back(view)
        st.stop()
    return view


def fitness_line(view: desk.View) -> None:
    """How much there is to go by: articles, words, languages, copies, measured quality."""
    counts = desk.ask(view, """SELECT count(*)::BIGINT AS articles, coalesce(sum(words), 0)::BIGINT AS words,
                                 (SELECT count(*) FROM picked_copies)::BIGINT AS copies FROM picked_articles""").iloc[0]
    spoken = desk.ask(view, "SELECT language, count(*)::BIGINT AS n FROM picked_articles GROUP BY 1 ORDER BY n DESC, 1")
    languages = ", ".join(f"{wording.language(row.language)} {row.n:,}" for row in spoken.head(6).itertuples())
    spare = int(counts["copies"]) - int(counts["articles"])
    quality, codes = view.corpus.snapshot.manifest.get("quality", {}), [str(code) for code in spoken["language"] if wording.known(code)]
    parts = [wording.many(int(counts["articles"]), ("article", "articles")), wording.many(int(counts["words"]), ("word", "words")),
             languages,
             f"{wording.many(spare, ('copy', 'copies'))} left out" if spare else "no copies", f"snapshot {view.corpus.build_id[:8]}"]
    st.caption(" · ".join(part for part in (*parts, fitness.weak(quality, codes)) if part), help=fitness.measured(quality, codes[:6]))
