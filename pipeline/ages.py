"""Lengths of time that are ages: "18 years old", "aged 73", "a 50-year-old man", "60-летний", "৬০ বছর বয়সী"."""

from dataclasses import replace

from pipeline.quantity import Quantity
from pipeline.tokens import NUMERAL, Token
from pipeline.wordlists import base, wordlist


def as_age(run: list[Token], quantity: Quantity, language: str) -> Quantity:
    """The quantity as an age where the words beside it say so, else the quantity itself."""
    lists = wordlist("units", base(language))
    if quantity.value is None or quantity.kind not in ("duration", "count"):
        return quantity
    if quantity.kind == "duration":
        end = _old(run, quantity.last, lists)
        if end is not None:
            return replace(quantity, kind="age", last=end, after=end)
        inner = " ".join(token.word for token in run[quantity.core: quantity.last])
        following = run[quantity.last].word if quantity.last < len(run) else ""
        if any(inner.endswith(word) or f"{inner} {following}".endswith(word) for word in lists.get("age_units", ())):
            return replace(quantity, kind="age")
    if _aged(run, quantity, lists) and quantity.value < 130:
        return replace(quantity, kind="age", unit=quantity.unit or "year")
    return quantity


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
    if run[quantity.core].kind != NUMERAL and quantity.kind == "count" and quantity.value < 10:
        return False
    for at in {quantity.first, quantity.core}:
        for size in (5, 4, 3, 2, 1):
            if at - size >= 0 and " ".join(token.word for token in run[at - size: at]) in lists.get("age_before", ()):
                return True
    return False
