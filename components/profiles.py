"""Heads of profiles, members of blocs, numbers and articles of a pile as HTML, from escaped text. No layout, no data."""

import html
from collections.abc import Iterable, Mapping, Sequence

from components import controls
from components.words import say


def profile_html(name: str, others: Sequence[str], *, kind: str, facts: Sequence[str]) -> str:
    """The head of a profile: the name, large, in the colour of its kind; what it is and how often it is named; its other spellings."""
    written = "".join(f'<li dir="auto">{html.escape(other)}</li>' for other in others)
    return (
        f'<div class="profile"><p class="facts">{html.escape(" · ".join(facts))}</p>'
        f'<h2 dir="auto"><mark class="k-{html.escape(kind)}">{html.escape(name)}</mark></h2><ul>{written}</ul></div>'
    )


def bloc_html(name: str, members: Mapping[str, bool], *, facts: Sequence[str]) -> str:
    """A bloc of states: its name, how often it is named, its members, with those that are named themselves in strong type."""
    states = ", ".join(f"<b>{html.escape(state)}</b>" if named else html.escape(state) for state, named in members.items())
    return (
        f'<div class="bloc"><p><mark class="k-organisation">{html.escape(name)}</mark> <span>{html.escape(" · ".join(facts))}</span></p>'
        f"<p>{states}</p></div>"
    )


def numbers_html(rows: Iterable[tuple[str, str, str]], *, kept: Mapping[str, Sequence[str]]) -> str:
    """A row of numbers, each a link to the page that lists what it counts: (page, amount, what is counted)."""
    links = "".join(
        f'<a href="{html.escape(controls.address(page, kept))}" target="_self" data-go>'
        f"<b>{html.escape(amount)}</b> {html.escape(words)}</a>"
        for page, amount, words in rows
    )
    return f'<div class="numbers">{links}</div>'


def articles_html(rows: Iterable[tuple[str, str, str]], *, kind: str) -> str:
    """Articles as a list: (headline, address, facts); the headline leads to the address. `kind` is the list's class."""
    items = "".join(
        f'<li>{controls.link_html(headline, to)}<span dir="auto">{html.escape(facts)}</span></li>' for headline, to, facts in rows
    )
    return f'<ul class="{html.escape(kind)}">{items}</ul>'


def pages_html(pages: Iterable[tuple[str, str, str]], *, here: str, kept: Mapping[str, Sequence[str]]) -> str:
    """The navigation: (name, title, icon) of every page as a link that keeps the filters; the page named `here` is marked as open."""
    links = "".join(
        f"<li>{controls.link_html(title, controls.address(name, kept), icon=icon, kind=controls.HERE if name == here else '')}</li>"
        for name, title, icon in pages
    )
    return f'<nav aria-label="{html.escape(say("pages.navigation"))}"><ul class="pages">{links}</ul></nav>'
