"""PAGES: the table of contents of the dashboard, in reading order. A page is one file here, one line below and its words."""

from dataclasses import dataclass

from components.words import say


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name in the URL and in code, its title, the question it answers, its icon, its script."""

    name: str
    title: str
    question: str
    icon: str
    file: str


def _page(name: str, icon: str) -> Page:
    return Page(name, say(f"pages.{name}.title"), say(f"pages.{name}.question"), f":material/{icon}:", f"components/pages/{name}.py")


PAGES: tuple[Page, ...] = (
    _page("overview", "newspaper"),
    _page("keywords", "sell"),
    _page("people", "groups"),
    _page("places", "public"),
    _page("statistics", "tag"),
    _page("quotes", "format_quote"),
    _page("themes", "category"),
    _page("compare", "compare_arrows"),
    _page("contradictions", "difference"),
    _page("search", "search"),
    _page("tray", "inbox"),
    _page("reader", "menu_book"),
    _page("data", "database"),
)
