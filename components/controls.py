"""Controls of a piece of a page as HTML, from escaped text: links within the dashboard, switches, boxes, question marks. No Streamlit.

What they do is heard by `browser/piece.js`: data-go, data-choose, data-tick, data-large.
"""

import html
from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from components.pages import PAGES
from components.words import say

MATERIAL = ":material/"
HERE = "here"
NEAR = 2  # pages of a list that are named on either side of the open one
Params = Mapping[str, Sequence[str] | str]


def address(page: str, params: Params) -> str:
    """The address of a page by its name, relative to any page of the dashboard; of the page on which it stands for ""."""
    query = urlencode(params, doseq=True)
    return {"": "", PAGES[0].name: "./"}.get(page, page) + (f"?{query}" if query else "")


def icon_html(icon: str) -> str:
    """An icon of the framework's font, as pages name theirs."""
    return f'<span class="icon" aria-hidden="true" translate="no">{html.escape(icon.removeprefix(MATERIAL).removesuffix(":"))}</span>'


def link_html(words: str, to: str, *, icon: str = "", kind: str = "", title: str = "") -> str:
    """A link within the dashboard; `to` is an address made by `address`, `kind` a class, that of the open page "here"."""
    named = f' class="{html.escape(kind)}"' if kind else ""
    named += ' aria-current="page"' if kind == HERE else ""
    told = f' title="{html.escape(title)}"' if title else ""
    drawn = icon_html(icon) if icon else ""
    return f'<a{named}{told} href="{html.escape(to)}" target="_self" data-go dir="auto">{drawn}{html.escape(words)}</a>'


def switch_html(group: str, words: Mapping[str, str], chosen: str, *, key: str, label: str) -> str:
    """A choice of exactly one of several words (word -> how it reads); nothing where there is only one."""
    if len(words) < 2:
        return ""
    name = html.escape(f"{key}-{group}")
    options = "".join(
        f'<label><input type="radio" name="{name}" id="{name}-{html.escape(word)}" data-choose="{html.escape(group)}"'
        f' value="{html.escape(word)}"{" checked" if word == chosen else ""}><span>{html.escape(said)}</span></label>'
        for word, said in words.items()
    )
    return f'<div class="switch" role="radiogroup" aria-label="{html.escape(label)}">{options}</div>'


def box_html(code: str, *, on: bool, key: str, words: tuple[str, str], why_not: str = "") -> str:
    """A box that keeps the evidence of a code: its name as seen, and what the name says more to those who do not see what it stands
    beside. It cannot be ticked where `why_not` says so."""
    seen, more = (html.escape(part) for part in words)
    state = (" checked" if on else "") + (" disabled" if why_not else "")
    told = f' title="{html.escape(why_not)}"' if why_not else ""
    return (f'<label class="box"{told}><input type="checkbox" id="{html.escape(f"{key}-{code}")}" data-tick="{html.escape(code)}"{state}>'
            f'<span>{seen}<span class="unseen"> {more}</span></span></label>')


def button_html(deed: str, words: str, *, key: str, icon: str = "", opened: bool | None = None) -> str:
    """A button that does a deed; `opened` where it opens and closes something."""
    state = "" if opened is None else f' aria-expanded="{str(opened).lower()}"'
    held = (icon_html(icon) if icon else "") + html.escape(words)
    return f'<button type="button" id="{html.escape(f"{key}-{deed}")}" data-do="{html.escape(deed)}"{state}>{held}</button>'


def enlarge_html(key: str) -> str:
    """The button that shows its card on the whole screen and, there, takes it back; the browser does it alone."""
    larger, smaller = (html.escape(say(f"cards.{words}")) for words in ("enlarge", "reduce"))
    icons = icon_html("open_in_full") + icon_html("close_fullscreen")
    named = f'aria-label="{larger}" title="{larger}" data-large="{larger}" data-small="{smaller}"'
    return f'<button type="button" class="enlarge" id="{html.escape(key)}-enlarge" {named}>{icons}</button>'


def chips_html(words: Mapping[str, tuple[str, str]], opened: str, *, label: str) -> str:
    """Words in a line, each with its number, as buttons that open the sentences of the mark with that code; `opened` is the open one."""
    buttons = (f'<button type="button" id="mark-{html.escape(code)}" data-do="mark" value="{html.escape(code)}" dir="auto"'
               f' aria-pressed="{str(code == opened).lower()}">{html.escape(said)} <i>{html.escape(number)}</i></button>'
               for code, (said, number) in words.items())
    return f'<div class="chips" role="group" aria-label="{html.escape(label)}">{"".join(buttons)}</div>'


def pages_html(page: int, pages: int, *, key: str) -> str:
    """The pages of a list as buttons that turn to them: the first, the last, those around the open one; nothing where there is only one."""
    if pages < 2:
        return ""
    near = sorted({1, pages, *range(max(1, page - NEAR), min(pages, page + NEAR) + 1)})
    said = []
    for before, number in zip([0, *near], near, strict=False):
        here = ' aria-current="page"' if number == page else ""
        said.append("<span>…</span>" if number > before + 1 else "")
        said.append(f'<button type="button" id="{html.escape(key)}-turn-{number}" data-do="turn" value="{number}"{here}'
                    f' aria-label="{html.escape(say("cards.page", n=f"{number:,}"))}">{number:,}</button>')
    return f'<nav class="leaves" aria-label="{html.escape(say("cards.pages"))}">{"".join(said)}</nav>'


def help_html(words: str) -> str:
    """A question mark that says more under the pointer or with the focus."""
    return f'<span class="help" tabindex="0">?<span role="tooltip">{html.escape(words)}</span></span>' if words else ""
