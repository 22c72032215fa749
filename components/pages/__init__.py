"""PAGES: the table of contents of the dashboard, in reading order. A page is one file here and one line below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Page:
    """One page: its name in the URL and in code, its title, the question it answers, its icon, its script."""

    name: str
    title: str
    question: str
    icon: str
    file: str


def _page(name: str, title: str, question: str, icon: str) -> Page:
    return Page(name, title, question, f":material/{icon}:", f"components/pages/{name}.py")


PAGES: tuple[Page, ...] = (
    _page("overview", "Overview", "What is in this pile?", "newspaper"),
    _page("keywords", "Keywords", "What is it about?", "sell"),
    _page("people", "People and organisations", "Who acts?", "groups"),
    _page("places", "Places", "Where?", "public"),
    _page("statistics", "Statistics", "How many, says who?", "tag"),
    _page("quotes", "Quotes", "Who says what?", "format_quote"),
    _page("themes", "Themes", "Which themes, and why?", "category"),
    _page("compare", "Compare", "What differs?", "compare_arrows"),
    _page("contradictions", "Contradictions", "Where do they disagree?", "difference"),
    _page("search", "Search", "Where is it said?", "search"),
    _page("tray", "Tray", "What did I keep?", "inbox"),
    _page("reader", "Reader", "Is it true?", "menu_book"),
    _page("data", "Data", "May I have it?", "database"),
)
