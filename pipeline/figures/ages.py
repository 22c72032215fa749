"""Lengths of time that are ages: "18 years old", "aged 73", "a 50-year-old man", "60-летний", "৬০ বছর বয়সী"."""

from dataclasses import replace

from pipeline.figures.quantity import Quantity
from pipeline.text.glosses import glossed, wider
from pipeline.text.tokened import Tokened
from pipeline.text.tokens import NUMERAL, WORD, Token
from pipeline.text.wordlists import base, wordlist

OLDEST, NAME = 130, 60  # years of an age; characters of a name


def as_age(run: list[Token], quantity: Quantity, language: str) -> Quantity:
    """The quantity as an age where the words beside it say so, else the quantity itself."""
    lists = wordlist("units", base(language))
    if quantity.value is None or quantity.kind not in ("duration", "count"):
        return quantity
    if quantity.kind == "duration":
        end = _old(run, quantity.last, lists)
        if end is not None:
            return replace(quantity, kind="age", last=end, after=end)
        if quantity.unit == "year" and _of_person(run, quantity, lists):
            return replace(quantity, kind="age")
        inner = " ".join(token.word for token in run[quantity.core: quantity.last])
        following = run[quantity.last].word if quantity.last < len(run) else ""
        if any(inner.endswith(word) or f"{inner} {following}".endswith(word) for word in lists.get("age_units", ())):
            return replace(quantity, kind="age")
        if any(inner.endswith(word) for word in lists.get("age_of_people", ())) and "person" in wider(glossed(following, "things") or ""):
            return replace(quantity, kind="age")
    if (_aged(run, quantity, lists) or _limits_people(run, quantity, lists)) and quantity.value < OLDEST:
        return replace(quantity, kind="age", unit=quantity.unit or "year")
    return quantity


def _of_person(run: list[Token], quantity: Quantity, lists: dict) -> bool:
    """ "una mujer de 34 años", "une femme de 34 ans": a person, a link, the years."""
    at = quantity.first - 1
    linked = at > 0 and run[at].word in lists.get("age_links", ())
    return linked and _is_person(run[at - 1].word, lists)


def _is_person(word: str, lists: dict) -> bool:
    return word in lists.get("age_people", ()) or "person" in wider(glossed(word, "things") or "")


def _limits_people(run: list[Token], quantity: Quantity, lists: dict) -> bool:
    """ "people over 65", "children under five": a limit behind persons, and no noun behind the number."""
    at, after = quantity.first, run[quantity.last] if quantity.last < len(run) else None
    bare = quantity.kind == "count" and (after is None or after.kind != WORD or not after.word.endswith("s"))
    return bare and at > 0 and run[at].word in lists.get("age_limits", ()) and _is_person(run[at - 1].word, lists)


def _old(run: list[Token], at: int, lists: dict) -> int | None:
    words = [token.word for token in run[at: at + 3]]
    for phrase in lists.get("ages", ()):
        parts = phrase.split()
        if words[: len(parts)] == parts:
            return at + len(parts)
    if words[:2] == ["-", "old"] and "old" in lists.get("ages", ()):
        return at + 2
    return None


def _aged(run: list[Token], quantity: Quantity, lists: dict) -> bool:
    small = run[quantity.core].kind != NUMERAL and quantity.kind == "count" and quantity.value < 10
    for at in {quantity.first, quantity.core}:
        for size in (5, 4, 3, 2, 1):
            words = " ".join(token.word for token in run[at - size : at]) if at >= size else ""
            if words in lists.get("age_before", ()) and not (small and words not in lists.get("age_certain", ())):
                return True
    return False


def beside_name(text: Tokened, quantity: Quantity) -> Quantity:
    """The number between commas behind a person's name as an age: "Samuel Otengo, 46, crossed the river"."""
    run, at = text.run, quantity.core
    plain = quantity.kind == "count" and run[at].kind == NUMERAL and quantity.value is not None and quantity.last == at + 1
    if not plain or not OLDEST > quantity.value >= 1 or quantity.value != int(quantity.value) or not 0 < at < len(run) - 1:
        return quantity
    comma, after = run[at - 1], run[at + 1]
    apart = comma.word == "," and after.word in (",", ")", ".")
    lists = wordlist("units", base(text.language))
    named = apart and ((at > 1 and _is_person(run[at - 2].word, lists) and not run[at - 2].word.endswith("s")) or any(
        row["kind"] == "person" and row["end"] == comma.start for row in text.within("mentions", comma.start - NAME, comma.start + 1)))
    return replace(quantity, kind="age", unit="year") if named else quantity
