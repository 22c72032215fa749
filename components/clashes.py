"""Why two facts contradict each other, in plain words: what each states, what cannot be, why they were set side by side. No SQL."""

import re

from components import wording
from components.words import say

LONGEST = 70  # characters of a fact's own words
Fact = dict[str, object]
CLAUSE = re.compile(
    r"(?P<name>the same thing counted|the same done to it|the same country|the same unit|the same day) \((?P<what>[^)]{1,60})\)"
)
NAMES = {
    "the same thing counted": "noun",
    "the same done to it": "done",
    "the same country": "country",
    "the same unit": "unit",
    "the same day": "day",
}
DAYS = re.compile(r"published (\d{1,6}) days? apart")
ABOUT = re.compile(r"both about ([^;]{1,60})")
COMMON = re.compile(r"(\d{1,3}) % of the words in common")


def subject(kind: str, one: Fact, other: Fact, *, why: str = "") -> str:
    """What is in dispute: the noun that is counted, what the link says that both are about, else the happening; English words first."""
    sides = sorted((one, other), key=lambda fact: fact["text_language"] != "en")
    if kind == "figure" and one["kind"] != "count" and (about := ABOUT.search(why)):
        return say("contradictions.about", what=about[1].replace("_", " ").capitalize(), unit=_unit(one))
    if "people counted" in why:
        return say("contradictions.people")
    name = "counted" if kind == "figure" else "surface"
    found = next((str(fact[name]) for fact in sides if wording.known(fact[name])), None)
    around = next((f"“{fact['about']}”" for fact in sides if kind == "figure" and wording.known(fact["about"])), None)
    words = found or around or say("contradictions.subject", unit=_unit(one))
    return wording.clipped(words[:1].upper() + words[1:], length=LONGEST)


def _unit(fact: Fact) -> str:
    return wording.unit({**fact, "value": 2}) if wording.known(fact["unit"]) else ""


def stated(kind: str, fact: Fact) -> str:
    """What one side states: the figure, the day, or the place."""
    if kind == "figure":
        return wording.figure(fact)
    return wording.period(fact["earliest"], fact["latest"]) if kind == "date" else str(fact["place"])


def short(fact: Fact) -> str:
    """What one side states, without the noun."""
    if fact["kind"] == "happening":
        return str(fact["place"]) if wording.known(fact["place"]) else wording.period(fact["earliest"], fact["latest"])
    return " ".join([wording.amount(fact), *([wording.unit(fact)] if wording.known(fact["unit"]) else [])])


def clash(kind: str, one: Fact, other: Fact) -> str:
    """Why both cannot be right, in one sentence."""
    if kind != "figure":
        return say(f"contradictions.clash.{kind}", one=stated(kind, one), other=stated(kind, other))
    low, high = sorted((one, other), key=_middle)
    if low["qualifier"] == high["qualifier"] == "exact":
        return say("contradictions.clash.exact", low=wording.number(low["value"]), high=wording.number(high["value"]))
    return say("contradictions.clash.bounds", low=_reach(low), high=_reach(high))


def _middle(fact: Fact) -> float:
    values = [float(str(fact[name])) for name in ("value", "low", "high") if wording.known(fact[name])]
    return values[0] if values else 0.0


def _reach(fact: Fact) -> str:
    """A figure and what it allows: "about 180 (175 to 185)"."""
    low, high = (wording.number(fact[name]) for name in ("low", "high"))
    words = wording.amount(fact)
    if fact["qualifier"] == "exact" or not (low or high):
        return words
    return f"{words} ({say('contradictions.reach', low=low, high=high)})" if low and high and fact["qualifier"] != "between" else words


def ratio(one: Fact, other: Fact) -> float | None:
    """How many times as large the larger figure is; None where they are no figures, or one is 0 or of another sign."""
    low, high = sorted((_middle(one), _middle(other)))
    return high / low if one["kind"] != "happening" and low > 0 else None


def matched(why: str, one: Fact, other: Fact) -> str:
    """Why both were set side by side, from the reasons of their link; what only one of them could know is left out."""
    clauses = [_clause(part.strip(), one, other) for part in why.split(";")]
    return "; ".join(clause for clause in clauses if clause)


def common(why: str) -> int:
    """The percentage of words that both sentences share, as the link tells it; 0 where it tells none."""
    found = COMMON.search(why)
    return int(found[1]) if found else 0


def _clause(part: str, one: Fact, other: Fact) -> str:
    if part.startswith(("one says", "both say")):  # the figures stand above
        return ""
    if found := DAYS.fullmatch(part):
        return say("contradictions.why.days", n=int(found[1]))
    if found := COMMON.fullmatch(part):
        return say("contradictions.why.words", n=int(found[1]))
    if part == "people counted":
        return say("contradictions.why.people")
    found = CLAUSE.fullmatch(part)
    if not found:
        return part
    name, what = NAMES[found["name"]], found["what"]
    if name == "noun":  # the link names the normal form, which may be a stem
        what = subject("figure", one, other).lower()
    elif name == "unit":
        what = _unit(one) or what
    elif name == "country":
        what = wording.country(what)
    return say(f"contradictions.why.{name}", what=what.replace("_", " "))
