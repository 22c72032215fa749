"""What stands on every page: navigation, filters, the heading, the line that says what is filtered, the fitness line."""

import shlex

import streamlit as st

from components import address, banner, bound, chips, clippings, desk, filters, fitness, piece, piles, profiles, reader, tick, wording
from components.look import LOOKS, Look
from components.pages import PAGES, Page
from components.words import say
from corpus.snapshot import NoSnapshot

VIEW, HINTED, ADDRESS = "view", "hinted", "address"
QUIET = ("tray", "reader", "data")  # pages without marks to select


def set_up() -> None:
    """The browser tab and the stylesheet. First call of every run."""
    st.set_page_config(page_title="Lineup", page_icon="📰", layout="wide", initial_sidebar_state="auto")
    reader.style(look())


def look() -> Look:
    """The colours of the visitor's mode; light until the browser has told it."""
    return LOOKS.get(st.context.theme.type or "light", LOOKS["light"])


def tell_address(page: str) -> None:
    """Tells the browser its parameters again once they changed within a page: a link to the page on which it stands changes what the
    script is given, and the framework's client then leaves the address as it was."""
    here, before = (page, bound.params()), st.session_state.get(ADDRESS)
    if before and before[0] == page and here != before:
        st.query_params.from_dict(here[1])
    st.session_state[ADDRESS] = here


def open_pile() -> desk.View | None:
    """The view that the URL asks for; None, after saying why and what to do, when there is no usable data."""
    pile = (st.query_params.get_all("pile") or [""])[-1]
    try:
        corpus = desk.corpus(pile)
    except (NoSnapshot, ValueError) as fault:
        explain(str(fault), pile=pile)
        return None
    selection, strange = filters.chosen(corpus)
    tray = tuple(clippings.unparse(tick.clips()))
    view = desk.View(corpus, selection, look(), pile, (*strange, *desk.strangers()), tray)
    st.session_state.pop(tick.CHANGED, None)
    st.session_state[VIEW] = view
    return view


def explain(reason: str, *, pile: str) -> None:
    """The page that stands where no data is: what was found and the next step."""
    st.title(say("piles.nothing"), anchor=False)
    st.markdown(wording.markdown(reason))
    if pile in piles.names():
        st.markdown(say("piles.made_pile"))
        st.code(f"python -m pipeline build {shlex.quote('my articles')} --out {shlex.quote(f'piles/{pile}')}", language="bash")
    elif not pile:
        st.markdown(say("piles.made"))
        st.code("python -m pipeline build seeds --out data", language="bash")
    others = [name for name in ("", *piles.names()) if name != pile]
    if others:
        st.markdown(say("piles.another"))
    for name in others:
        st.page_link(page_of(PAGES[0]), label=wording.markdown(piles.title(name)), query_params={"pile": name} if name else {})


def page_of(page: Page) -> st.Page:
    """The Streamlit page of a registry entry."""
    return st.Page(page.file, title=page.title, icon=page.icon, url_path=page.name if page is not PAGES[0] else None,
                   default=page is PAGES[0], help=page.question)


def navigate() -> st.Page:
    """The page that the URL names; the navigation itself is drawn by `sidebar`, with links that keep the filters."""
    page = st.navigation([page_of(page) for page in PAGES], position="hidden")
    tell_address(page.url_path)
    return page


def _contents(view: desk.View | None) -> list[tuple[str, str, str]]:
    """name, title and icon of every page; the tray with the number of pieces in it."""
    kept = len(view.tray) if view else 0
    return [(page.name, say("tray.link", n=kept) if page.name == "tray" and kept else page.title, page.icon) for page in PAGES]


def sidebar(view: desk.View | None, *, here: str) -> None:
    """Navigation, with the page that is open (its name in the address), and filters."""
    with st.sidebar:
        st.markdown("### Lineup", help=say("pages.motto"))
        if view and piles.names():
            pick_pile(view)
        piece.show(profiles.pages_html(_contents(view), here=here or PAGES[0].name, kept=view.kept if view else {}), key="navigation")
        if view and not st.session_state.pop(chips.OPENED, False):
            filters.sidebar(view.corpus, view.selection)
        elif view:
            st.dialog(say("filters.open_none"), on_dismiss="rerun")(chips.dialog)(view.corpus)


def hinting(page: Page) -> bool:
    """Whether the three lines for whoever comes for the first time are due: on the front page, at its bare address, until dismissed or
    another page is seen."""
    if page is not PAGES[0] or st.query_params.to_dict():
        st.session_state[HINTED] = True
    return not st.session_state.get(HINTED)


def _hinted(_: object) -> None:
    st.session_state[HINTED] = True


def pick_pile(view: desk.View) -> None:
    """The list of piles; a choice opens the same page over the other pile, with the same filters as far as it knows them."""
    st.session_state["pile"] = view.pile
    st.selectbox(say("piles.label"), ["", *piles.names()], key="pile", format_func=piles.title, on_change=_piled)


def _piled() -> None:
    kept = {name: st.query_params.get_all(name) for name in st.query_params if name in (*address.NAMES, *address.CARRIED)}
    st.query_params.from_dict({**kept, "pile": [st.session_state["pile"]] if st.session_state["pile"] else []})


def open_page(name: str, *, stops: bool = True) -> desk.View:
    """Heading, filter line and fitness line of a page; with `stops` it ends there, showing the way back, when nothing matches."""
    view: desk.View = st.session_state[VIEW]
    page = next(page for page in PAGES if page.name == name)
    articles, line = chips.line(view)
    question = page.question + ("" if page.name in QUIET else f" {say('cards.select')}")
    facts, measured = fit(view)
    held = banner.Banner(page.title, question, facts=facts, measured=measured, hint=say("hint.lines") if hinting(page) else "", **line)
    piece.show(banner.head_html(held), key=banner.KEY, heard={**chips.heard(view), "hinted": _hinted})
    chips.strange(view)
    if articles == 0:
        chips.way_back(view)
        if stops:
            st.stop()
    return view


def fit(view: desk.View) -> tuple[str, str]:
    """How much there is to go by: articles, words, languages, copies; and how well what is found was measured."""
    counts = desk.ask(view, """SELECT count(*)::BIGINT AS articles, coalesce(sum(words), 0)::BIGINT AS words,
                                 (SELECT count(*) FROM picked_copies)::BIGINT AS copies FROM picked_articles""").iloc[0]
    spoken = desk.ask(view, "SELECT language, count(*)::BIGINT AS n FROM picked_articles GROUP BY 1 ORDER BY n DESC, 1")
    languages = ", ".join(f"{wording.language(row.language)} {row.n:,}" for row in spoken.head(6).itertuples())
    spare = int(counts["copies"]) - int(counts["articles"])
    quality, codes = view.corpus.snapshot.manifest.get("quality", {}), [str(code) for code in spoken["language"] if wording.known(code)]
    parts = [say("nouns.article", n=int(counts["articles"])), say("nouns.word", n=int(counts["words"])), languages,
             say("fitness.copies", n=spare) if spare else say("fitness.no_copies"), say("fitness.snapshot", id=view.corpus.build_id[:8])]
    return " · ".join(part for part in (*parts, fitness.weak(quality, codes)) if part), fitness.measured(quality, codes[:6])
