"""The heads of profiles and the members of blocs as HTML, from escaped text. No layout, no data."""

import html
from collections.abc import Mapping, Sequence


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
