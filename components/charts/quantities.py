"""What sides state of one figure or event: the statements beside each other, why they conflict, interval marks. Joins nothing itself."""

from collections.abc import Mapping, Sequence, Set
from functools import lru_cache
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go

from components import clashes, wording
from components.charts import panels, statistics
from components.charts.chains import chains
from components.charts.facts import CONFLICTS, Facts
from components.look import Look
from components.sides import LETTERS
from components.words import say
from corpus.store import Corpus

Row = dict[str, object]
Clashing = Set[tuple[str, str]]
Reasons = dict[frozenset[str], tuple[str, float]]
STATED = ("states", "value", "low", "high", "by", "place")  # columns of a side that tell what it states
# Confidence of a link from which a match is called likely. Of 64 figures that links join between seven outlets (384 real articles, read by
# hand) 20 of the 23 from here up are right, and 11 of the 41 below.
SURE = 0.9
LIKELY, POSSIBLE = "likely", "possible"
DRAWN = 40  # marks of one picture
PLACES = """(SELECT unnest($rows) AS row, unnest($articles) AS article_id, unnest($starts) AS start, unnest($ends) AS "end") p"""
FIGURES = f"""SELECT p.row, d.*, coalesce(e.name, d.speaker) AS who, coalesce(d.claim, d.statistic_id) AS base
              FROM {PLACES} JOIN statistics d ON d.article_id = p.article_id AND d.start = p.start AND d."end" = p."end"
              LEFT JOIN entities e ON e.entity_id = d.speaker_id"""
EVENTS = f"""SELECT p.row, d.event_id, d.what AS surface, d.earliest, d.latest, d.place, coalesce(d.claim, d.event_id) AS base
             FROM {PLACES} JOIN events d ON d.article_id = p.article_id AND d.start = p.start AND d."end" = p."end" """
REASONS = """SELECT left_id, right_id, why, confidence FROM links JOIN (SELECT unnest($ids) AS left_id) USING (left_id)
             JOIN (SELECT unnest($ids) AS right_id) USING (right_id) ORDER BY confidence, why"""
TOLD = ("states", "by", "panel")
LINKED = ("counted", "unit", "about", "surface", "event_id")  # what links speak of, not shown
KEPT = (*LINKED, "statistic_id", "value", "low", "high", "qualifier", "attribution", "base", "place", "earliest", "latest", "kind")


def stated(corpus: Corpus, rows: pd.DataFrame, *, facts: Facts, letters: Sequence[str]) -> pd.DataFrame:
    """The rows with `a_states` (in words), `a_value`, `a_low`, `a_high`, `a_by` or `a_place` and so on of each side, `conflict` (the
    clash in a sentence, or null), `why` (why the statements of two sides are taken to be about one thing, or null) and `match` (whether
    that is likely or only possible, or null)."""
    figures = facts.name == "figures"
    for letter in letters:
        found = _details(corpus, rows, letter, sql=FIGURES if figures else EVENTS)
        told = [_figure(item) if figures else _event(item) for item in found.to_dict("records")]
        words = pd.DataFrame(told, index=found.index, columns=[*TOLD] if figures else ["states"], dtype=object)
        kept = pd.concat([words, found[[name for name in KEPT if name in found]]], axis=1)
        rows = rows.assign(**{f"{letter}_{name}": column.reindex(rows.index) for name, column in kept.items()})
    if figures:
        rows = _telling(rows.assign(name=_names(rows, letters)), letters)
    clashing, reasons = _clashes(corpus), _reasons(corpus, rows, letters)
    beside = _beside(rows, letters)
    records = beside.to_dict("records")
    found = [_conflict(row, letters, clashing) for row in records]
    chained = chains(corpus, _ids(beside, letters), sure=SURE)
    matched = [_why(row, pair or _several(row, letters), reasons, chained) for row, (_, pair) in zip(records, found, strict=True)]
    columns = {"conflict": [words for words, _ in found], "why": [why for why, _ in matched], "match": [match for _, match in matched]}
    for name, values in columns.items():
        held = dict(zip(beside.index, values, strict=True))
        rows = rows.assign(**{name: pd.Series([held.get(place) for place in rows.index], index=rows.index, dtype=object)})
    return rows.drop(columns=[name for name in rows if name[2:] in LINKED and name[:2] in {f"{letter}_" for letter in letters}])


def unsure(frame: pd.DataFrame) -> int:
    """How many quantities are only possibly the same on several sides."""
    held = {match: set(group) for match, group in frame.groupby("match")["quantity"]}
    return len(held.get(POSSIBLE, set()) - held.get(LIKELY, set()))


def _details(corpus: Corpus, rows: pd.DataFrame, letter: str, *, sql: str) -> pd.DataFrame:
    here = rows[rows[f"{letter}_article_id"].notna()]
    places = {f"{name}s": here[f"{letter}_{name}"].astype(int).tolist() for name in ("start", "end")}
    found = corpus.ask(sql, rows=here.index.tolist(), articles=here[f"{letter}_article_id"].tolist(), **places)
    return found.drop_duplicates("row").set_index("row").sort_index()


def _figure(item: dict[str, object]) -> dict[str, object]:
    return {"states": wording.figure(item), "by": statistics.behind(item), "panel": statistics.panel(item)}


def _event(item: dict[str, object]) -> dict[str, object]:
    when = wording.period(item["earliest"], item["latest"])
    if not wording.known(item["place"]):
        return {"states": when}
    return {"states": say("compare.undated", place=item["place"]) if when == wording.UNKNOWN else f"{when}, {item['place']}"}


def _beside(rows: pd.DataFrame, letters: Sequence[str]) -> pd.DataFrame:
    """The rows in which several sides state something: few of many."""
    return rows[(rows[[*letters]] > 0).sum(axis=1) > 1]


def _names(rows: pd.DataFrame, letters: Sequence[str]) -> pd.Series:
    """The name of every figure: what its one side states, or what several do."""
    names = rows[[f"{letter}_states" for letter in letters]].bfill(axis=1).iloc[:, 0].astype(object)
    beside = _beside(rows, letters)
    names.loc[beside.index] = [_named(row, letters) for row in beside.to_dict("records")]
    return names


def _named(row: Row, letters: Sequence[str]) -> str:
    """A figure's name, whichever side comes first: what is stated where all state the same, else what is counted, else all statements."""
    states = sorted({str(row[f"{letter}_states"]) for letter in letters if row[letter]})
    counted = sorted(str(row[f"{letter}_counted"]) for letter in letters if wording.known(row[f"{letter}_counted"]))
    return counted[0] if len(states) > 1 and counted else " / ".join(states)


def _telling(rows: pd.DataFrame, letters: Sequence[str]) -> pd.DataFrame:
    """The rows with bare small counts (one, two, three) and ordinals behind other figures that as many articles state: an article's "one
    of the tasks" tells less than its 213 arrests. Of those stated equally often the larger first."""
    small = pd.Series(True, index=rows.index)
    for letter in letters:
        kind, value = rows[f"{letter}_kind"], rows[f"{letter}_value"]
        bare = (kind == "count") & (rows[f"{letter}_qualifier"] == "exact") & (value <= statistics.FEW)
        small &= kind.isna() | (kind == "ordinal") | bare.fillna(False)
    small = small.groupby(rows["quantity"]).transform("all")
    bounds = [f"{letter}_{name}" for letter in letters for name in ("value", "low", "high")]
    sizes = rows[bounds].astype(float).max(axis=1).fillna(0.0)
    order = {"sides": rows["held"].map(lambda held: -int(held).bit_count()), "articles": -rows["in_articles"], "places": -rows["in_places"]}
    order |= {"small": small, "size": -sizes.groupby(rows["quantity"]).transform("max")}
    ranked = rows.assign(**order).sort_values(["sides", "articles", "small", "places", "size"], kind="stable")
    return ranked.drop(columns=[*order]).reset_index(drop=True)


@lru_cache(maxsize=8)
def _clashes(corpus: Corpus) -> frozenset[tuple[str, str]]:
    """Pairs of figures that the pile's links call conflicting, and pairs of their claims, both ways round."""
    found = corpus.ask(CONFLICTS)
    ends = [("one", "other"), ("left_id", "right_id")]
    pairs = {pair for names in ends for pair in found[[*names]].itertuples(index=False, name=None)}
    return frozenset(pairs | {(other, one) for one, other in pairs})


def _reasons(corpus: Corpus, rows: pd.DataFrame, letters: Sequence[str]) -> Reasons:
    """Pairs of the figures or events that stand beside each other -> why the surest link takes them for one thing, and how sure it is."""
    several = rows[rows["held"].map(lambda held: int(held).bit_count() > 1).astype(bool)]
    ids = _ids(several, letters)
    found = corpus.ask(REASONS, ids=ids) if ids else pd.DataFrame(columns=["left_id", "right_id", "why", "sure"])
    return {frozenset((left, right)): (why, sure) for left, right, why, sure in found.itertuples(index=False, name=None)}


def _ids(rows: pd.DataFrame, letters: Sequence[str]) -> list[str]:
    """The figures or events of all sides."""
    names = [f"{letter}_{name}" for letter in letters for name in ("statistic_id", "event_id") if f"{letter}_{name}" in rows]
    return sorted({str(number) for name in names for number in rows[name].dropna()})


def _several(row: Row, letters: Sequence[str]) -> tuple[str, str] | None:
    """The first two sides that state something; None where only one does."""
    return next(combinations([letter for letter in letters if row[letter]], 2), None)


def _why(row: Row, pair: tuple[str, str] | None, reasons: Reasons, held: Mapping[str, str]) -> tuple[str | None, str | None]:
    """Why the statements of two sides are taken for one thing, in words, and whether that is likely or only possible; nulls where they are
    one place of the text, or one side's. Likely: the link between them is sure, or every link on a way by other articles (`held`)."""
    if pair is None:
        return None, None
    name = "event_id" if f"{pair[0]}_event_id" in row else "statistic_id"
    ids = [str(row[f"{letter}_{name}"]) for letter in pair]
    if ids[0] == ids[1]:
        return None, None
    one, other = ({**{part: row.get(f"{letter}_{part}") for part in KEPT}, "text_language": row[f"{letter}_language"]} for letter in pair)
    why, sure = reasons.get(frozenset(ids), ("", 0.0))
    likely = sure >= SURE or held[ids[0]] == held[ids[1]]
    return clashes.matched(why, one, other) if why else say("compare.through"), LIKELY if likely else POSSIBLE


def _conflict(row: Row, letters: Sequence[str], clashing: Clashing) -> tuple[str | None, tuple[str, str] | None]:
    """The clash of a row's statements in a sentence, and the sides that it is of; nulls where they agree or only one side states it."""
    for one, other in combinations([letter for letter in letters if row[letter]], 2):
        clash = _dated(row, one, other) if f"{one}_earliest" in row else _counted(row, one, other, clashing)
        if clash:
            return clash, (one, other)
    return None, None


def _counted(row: Row, one: str, other: str, clashing: Clashing) -> str | None:
    """The clash of two figures: the links call them, or others of their claims with bounds apart, conflicting."""
    said = {"a": one.upper(), "b": other.upper(), "one": row[f"{one}_states"], "other": row[f"{other}_states"]}
    apart = _apart(*((row[f"{side}_low"], row[f"{side}_high"]) for side in (one, other)))
    exactly, claims = ((str(row[f"{one}_{name}"]), str(row[f"{other}_{name}"])) for name in ("statistic_id", "base"))
    if said["one"] == said["other"] or not (exactly in clashing or (claims in clashing and apart)):
        return None
    return say("compare.conflict.apart" if apart else "compare.conflict.differ", **said)


def _dated(row: Row, one: str, other: str) -> str | None:
    """The clash of two statements of one event: another day, or another place."""
    if row[f"{one}_base"] != row[f"{other}_base"]:
        return None
    said = {"a": one.upper(), "b": other.upper(), "one": row[f"{one}_states"], "other": row[f"{other}_states"]}
    if _apart(*((row[f"{side}_earliest"], row[f"{side}_latest"]) for side in (one, other))):
        return say("compare.conflict.date", **said)
    place = [row[f"{side}_place"] for side in (one, other)]
    differ = all(map(wording.known, place)) and not (str(place[0]) in str(place[1]) or str(place[1]) in str(place[0]))
    return say("compare.conflict.place", **said) if differ else None


def _apart(one: tuple[object, object], other: tuple[object, object]) -> bool:
    """True where two ranges share no value or day; open ends reach everywhere."""
    return any(wording.known(last) and wording.known(first) and last < first for last, first in ((one[1], other[0]), (other[1], one[0])))  # type: ignore[operator]


def draw(frame: pd.DataFrame, look: Look) -> go.Figure:
    """Interval marks of all sides on one axis a unit: what conflicts first, then what several sides state; a side's colour and sign."""
    return panels.panels(marked(frame, look), look, marks=("fact",), colour=look.neutral)


def marked(frame: pd.DataFrame, look: Look) -> pd.DataFrame:
    """A row a mark: of each row of the frame one for every side that states it; those of one quantity beside each other."""
    letters = [letter for letter in LETTERS if letter in frame]
    rows = frame.assign(clash=frame["conflict"].notna(), shared=frame["held"].map(lambda held: int(held).bit_count()))
    rows = rows.sort_values(["clash", "shared"], ascending=False, kind="stable").reset_index(drop=True)
    parts = []
    for place, letter in enumerate(letters):
        own = rows[rows[letter] > 0]
        columns = {name: own[f"{letter}_{name}"] for name in ("panel", "value", "low", "high", "qualifier", "attribution", "kind")}
        label = [f"{letter.upper()} · {words}" for words in own[f"{letter}_states"]]
        parts.append(pd.DataFrame({**columns, "label": label, "detail": own[f"{letter}_by"], "fact": own["fact"], "side": letter,
                                   "tint": look.side(letter), "row": own.index, "place": place}))  # fmt: skip
    marks = pd.concat(parts, ignore_index=True)
    marks = marks[(marks["kind"] != "ordinal") & (marks["low"].notna() | marks["high"].notna())]
    marks = marks.sort_values(["row", "place"], kind="stable").head(DRAWN)
    size = marks.groupby("panel")["panel"].transform("size")
    return marks.assign(size=size).sort_values(["size", "panel", "row", "place"], ascending=[False, True, True, True], kind="stable")
