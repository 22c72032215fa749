"""The address of a view: a Selection as URL parameters and back. Knows parameter names, not widgets."""

from collections.abc import Mapping, Sequence
from datetime import date

from corpus.search import terms
from corpus.selection import LISTS, SCOPES, Selection

TEXTS = ("words", "not_words")
DAYS = {"from": "since", "to": "until"}
NAMES = (*LISTS, *(f"not_{name}" for name in LISTS), *TEXTS, *DAYS, "all", "scope", "pile")
MOST = 100  # values of one parameter
CARRIED = ("pile", "tray")  # what no filter is and every link carries on all the same
LONGEST = 300  # characters of one value

Params = Mapping[str, Sequence[str]]


def parse(params: Params, known: Mapping[str, frozenset[str]]) -> tuple[Selection, list[str]]:
    """The selection that the parameters ask for, and what they ask for that does not exist, as "theme: foo".

    `known` holds the values that the pile has for each list; anything else is named and left out, never guessed.
    """
    chosen: dict[str, object] = {}
    strange: list[str] = []
    for name in (*LISTS, *(f"not_{name}" for name in LISTS)):
        values = [value[:LONGEST] for value in params.get(name, ())][:MOST]
        there = known[name.removeprefix("not_")]
        chosen[name] = tuple(dict.fromkeys(value for value in values if value in there))
        strange += [f"{name}: {value}" for value in values if value not in there]
    for name in TEXTS:
        words = " ".join(params.get(name, [""])[-1:])[:LONGEST].replace("\x00", "").strip()
        chosen[name] = words if terms(words) else ""
        strange += [f"{name}: {words}"] if words and not terms(words) else []
    for name, field in DAYS.items():
        for value in params.get(name, ())[-1:]:
            chosen[field] = day(value)
            strange += [] if chosen[field] else [f"{name}: {value[:LONGEST]}"]
    every = dict.fromkeys(params.get("all", ()))
    chosen["every"] = tuple(name for name in every if name in LISTS)
    strange += [f"all: {name[:LONGEST]}" for name in every if name not in LISTS]
    scope = (params.get("scope") or ["passages"])[-1]
    if scope not in SCOPES:
        strange.append(f"scope: {scope[:LONGEST]}")
    chosen["scope"] = scope if scope in SCOPES else "passages"
    return Selection(**chosen), strange  # type: ignore[arg-type]


def day(text: str) -> date | None:
    """A day as the address has it, YYYY-MM-DD; None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def unparse(selection: Selection) -> dict[str, list[str]]:
    """The parameters that lead back to the selection; defaults are left out."""
    params = {name: list(getattr(selection, name)) for name in (*LISTS, *(f"not_{name}" for name in LISTS))}
    params.update({name: [getattr(selection, name)] for name in TEXTS if getattr(selection, name)})
    params.update({name: [getattr(selection, field).isoformat()] for name, field in DAYS.items() if getattr(selection, field)})
    params["all"] = list(selection.every)
    params["scope"] = [selection.scope] if selection.scope != "passages" else []
    return {name: values for name, values in params.items() if values}
