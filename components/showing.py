"""How the cards of a page stand, as parameters of the address and back. Knows words and codes, no widgets and no frames.

    show=themes_ranked.table.share     the choices of a card that are not its defaults, one word each
    open=themes_ranked                 the card that a link leads to
    open=themes_ranked.migration       the mark of a card whose sentences are open, one part for each column that makes the mark
    list=statistics_ledger.3           the page of a card's list that is not its first
    sentences=themes_ranked.2          the page of its opened sentences

A card's name is its chart's `stem`. In a part `~~` stands for ~, `~-` for a dot, `~0` for null, `~1` for an
empty text. What nobody offers is named and dropped.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

SHOW, OPEN, LIST, SENTENCES = "show", "open", "list", "sentences"
NAMES = (SHOW, OPEN, LIST, SENTENCES)
PAGED = (LIST, SENTENCES)  # they end where the page comes to speak of something else
JOINT, SIGN, DOT, NULL, EMPTY = ".", "~", "~-", "~0", "~1"
MOST = 40  # entries of one parameter
LONGEST = 2000  # characters of one entry

Params = Mapping[str, Sequence[str]]
Groups = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """What the address asks of a card: one word of each group of choices (the group's first where it says nothing), the code of the
    opened mark, and the words that the card does not know."""

    words: tuple[str, ...]
    mark: str | None = None
    strange: tuple[str, ...] = ()


def code(values: Sequence[object]) -> str:
    """The values of a mark as one word of the address; `parts` reads it back."""
    return JOINT.join(_part(value) for value in values)


def parts(mark: str) -> list[str | None]:
    """The values of a mark, as text; null where it was null."""
    return [None if part == NULL else "" if part == EMPTY else _plain(part) for part in mark.split(JOINT)]


def asked(params: Params, card: str, groups: Groups) -> Asked:
    """What the parameters ask of the card; of several entries for one card the last holds."""
    said = _said(params, SHOW, card)
    told = said.split(JOINT) if said else []
    offered = {word for group in groups for word in group}
    words = tuple(next((word for word in reversed(told) if word in group), group[0]) for group in groups)
    return Asked(words, _said(params, OPEN, card) or None, tuple(dict.fromkeys(word for word in told if word not in offered)))


def shown(params: Params, card: str, groups: Groups, words: Sequence[str]) -> dict[str, list[str]]:
    """The parameters with the card's choices set to `words`; a card at its defaults is not named. Its list begins at the first page."""
    chosen = [word for word, group in zip(words, groups, strict=True) if word != group[0]]
    return _put(_put(params, SHOW, card, JOINT.join(chosen)), LIST, card, "")


def opened(params: Params, card: str, mark: str | None) -> dict[str, list[str]]:
    """The parameters with the mark opened on the card, at the first of its sentences; with None the card is closed."""
    return _put(_put(params, OPEN, card, mark or ""), SENTENCES, card, "")


def turned(params: Params, card: str, page: int, *, name: str = LIST) -> dict[str, list[str]]:
    """The parameters with the card's list, or its sentences, at a page; a list at its first page is not named."""
    return _put(params, name, card, str(page) if page > 1 else "")


def turned_to(params: Params, card: str, *, name: str = LIST) -> str:
    """What the parameters say of the page of a card's list, or of its sentences; "" for nothing."""
    return _said(params, name, card)


def named(params: Params, card: str) -> dict[str, list[str]]:
    """The parameters with the card named last among what is open, so that a link leads to it; with a mark open it is named already."""
    said = _said(params, OPEN, card)
    kept = [entry for entry in _entries(params, OPEN) if entry.partition(JOINT)[0] != card]
    rest = {key: list(values) for key, values in params.items()}
    return {**rest, OPEN: [*kept, f"{card}{JOINT}{said}" if said else card]}


def goal(params: Params) -> str:
    """The card that a link leads to: the last one that is open or named so; "" when none is."""
    entries = _entries(params, OPEN)
    return entries[-1].partition(JOINT)[0] if entries else ""


def cards(params: Params) -> list[str]:
    """The names of all cards that the parameters speak of, each once."""
    return list(dict.fromkeys(entry.partition(JOINT)[0] for name in NAMES for entry in _entries(params, name)))


def _said(params: Params, name: str, card: str) -> str:
    """What the last entry says after the card's name."""
    found = [entry.partition(JOINT)[2] for entry in _entries(params, name) if entry.partition(JOINT)[0] == card]
    return found[-1] if found else ""


def _entries(params: Params, name: str) -> list[str]:
    return [entry[:LONGEST] for entry in params.get(name, ())][:MOST]


def _put(params: Params, name: str, card: str, said: str) -> dict[str, list[str]]:
    others = [entry for entry in _entries(params, name) if entry.partition(JOINT)[0] != card]
    kept = [*others, f"{card}{JOINT}{said}"] if said else others
    rest = {key: list(values) for key, values in params.items() if key != name}
    return {**rest, name: kept} if kept else rest


def _part(value: object) -> str:
    if value is None or value != value:
        return NULL
    plain = int(value) if isinstance(value, float) and value.is_integer() else value  # a browser gives 2014.0 back as 2014
    return str(plain).replace(SIGN, SIGN * 2).replace(JOINT, DOT) or EMPTY


def _plain(part: str) -> str:
    """A part with its signs read from the left, so that `~~-` is a sign and a hyphen."""
    text, at = "", 0
    while at < len(part):
        pair = part[at : at + 2]
        text += {SIGN * 2: SIGN, DOT: JOINT}.get(pair, part[at])
        at += 2 if pair in (SIGN * 2, DOT) else 1
    return text
