"""What sides state of one figure or event: the statements beside each other, why they conflict, interval marks. Joins nothing itself."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

import pandas as pd
import plotly.graph_objects as go

from components import wording
from components.charts import panels, statistics
from components.charts.facts import CONFLICTS, Facts
from components.look import Look
from components.sides import LETTERS
from components.words import say
from corpus.store import Corpus

Row = dict[str, object]
STATED = ("states", "value", "low", "high", "by", "place")  # columns of a side that tell what it states
DRAWN = 40  # marks of one picture
PLACES = """(SELECT unnest($rows) AS row, unnest($articles) AS article_id, unnest($starts) AS start, unnest($ends) AS "end") p"""
FIGURES = f"""SELECT p.row, d.*, coalesce(e.name, d.speaker) AS who, coalesce(d.claim, d.statistic_id) AS base
              FROM {PLACES} JOIN statistics d ON d.article_id = p.article_id AND d.start = p.start AND d."end" = p."end"
              LEFT JOIN entities e ON e.entity_id = d.speaker_id"""
EVENTS = f"""SELECT p.row, d.earliest, d.latest, d.place, coalesce(d.claim, d.event_id) AS base
             FROM {PLACES} JOIN events d ON d.article_id = p.article_id AND d.start = p.start AND d."end" = p."end" """
TOLD = ("states", "by", "panel", "counted")
KEPT = ("statistic_id", "value", "low", "high", "qualifier", "attribution", "base", "place", "earliest", "latest", "kind")


def stated(corpus: Corpus, rows: pd.DataFrame, *, facts: Facts, letters: Sequence[str]) -> pd.DataFrame:
    """The rows with `a_states` (in words), `a_value`, `a_low`, `a_high`, `a_by` or `a_place` and so on of each side, `conflict` (the
    clash in a sentence, or null) and `why` (why the statements are taken to be about one thing, or null)."""
    figures = facts.name == "figures"
    for letter in letters:
        found = _details(corpus, rows, letter, sql=FIGURES if figures else EVENTS)
        told = [_figure(item) if figures else _event(item) for item in found.to_dict("records")]
        words = pd.DataFrame(told, index=found.index, columns=[*TOLD] if figures else ["states"], dtype=object)
        kept = pd.concat([words, found[[name for name in KEPT if name in found]]], axis=1)
        rows = rows.assign(**{f"{letter}_{name}": column.reindex(rows.index) for name, column in kept.items()})
    if figures:
        rows = rows.assign(name=[_named(row, letters) for row in rows.to_dict("records")])
        rows = rows.drop(columns=[f"{letter}_counted" for letter in letters])
    clashes = _clashes(corpus)
    clash = [_conflict(row, letters, clashes) for row in rows.to_dict("records")]
    return rows.assign(conflict=pd.Series([one for one, _ in clash], dtype=object), why=pd.Series([why for _, why in clash], dtype=object))


def _details(corpus: Corpus, rows: pd.DataFrame, letter: str, *, sql: str) -> pd.DataFrame:
    here = rows[rows[f"{letter}_article_id"].notna()]
    places = {f"{name}s": here[f"{letter}_{name}"].astype(int).tolist() for name in ("start", "end")}
    found = corpus.ask(sql, rows=here.index.tolist(), articles=here[f"{letter}_article_id"].tolist(), **places)
    return found.drop_duplicates("row").set_index("row").sort_index()


def _figure(item: dict[str, object]) -> dict[str, object]:
    named = {"panel": statistics.panel(item), "counted": wording.counted(item)}
    return {"states": wording.figure(item), "by": statistics.behind(item), **named}


def _event(item: dict[str, object]) -> dict[str, object]:
    when = wording.period(item["earliest"], item["latest"])
    return {"states": when + (f", {item['place']}" if wording.known(item["place"]) else "")}


def _named(row: dict[str, object], letters: Sequence[str]) -> str:
    """A figure's name: what its first side counts where several state it, else what that side states."""
    first = next(letter for letter in letters if row[letter])
    several = sum(bool(row[letter]) for letter in letters) > 1
    return str((several and row[f"{first}_counted"]) or row[f"{first}_states"])


@lru_cache(maxsize=8)
def _clashes(corpus: Corpus) -> dict[tuple[str, str], str | None]:
    """Pairs of figures that the pile's links call conflicting -> why they are set side by side; pairs of their claims -> null."""
    found = corpus.ask(f"SELECT * FROM ({CONFLICTS}) ORDER BY confidence, one, other")
    pairs: dict[tuple[str, str], str | None] = {}
    for row in found.itertuples():
        pairs |= {(row.one, row.other): None, (row.other, row.one): None}
    for row in found.itertuples():
        pairs |= {(row.left_id, row.right_id): row.why, (row.right_id, row.left_id): row.why}
    return pairs


def _conflict(row: Row, letters: Sequence[str], clashes: dict[tuple[str, str], str | None]) -> tuple[str | None, str | None]:
    """The clash of a row's statements in a sentence, and why they are of one thing; nulls where they agree or only one side states it."""
    for one, other in combinations([letter for letter in letters if row[letter]], 2):
        clash = _dated(row, one, other) if f"{one}_earliest" in row else _counted(row, one, other, clashes)
        if clash[0]:
            return clash
    return None, None


def _counted(row: Row, one: str, other: str, clashes: dict[tuple[str, str], str | None]) -> tuple[str | None, str | None]:
    """The clash of two figures: the links call them, or others of their claims with bounds apart, conflicting."""
    said = {"a": one.upper(), "b": other.upper(), "one": row[f"{one}_states"], "other": row[f"{other}_states"]}
    apart = _apart(*((row[f"{side}_low"], row[f"{side}_high"]) for side in (one, other)))
    exactly, claims = ((str(row[f"{one}_{name}"]), str(row[f"{other}_{name}"])) for name in ("statistic_id", "base"))
    if said["one"] == said["other"] or not (exactly in clashes or (claims in clashes and apart)):
        return None, None
    return say("compare.conflict.apart" if apart else "compare.conflict.differ", **said), clashes.get(exactly)


def _dated(row: Row, one: str, other: str) -> tuple[str | None, str | None]:
    """The clash of two statements of one event: another day, or another place."""
    if row[f"{one}_base"] != row[f"{other}_base"]:
        return None, None
    said = {"a": one.upper(), "b": other.upper(), "one": row[f"{one}_states"], "other": row[f"{other}_states"]}
    if _apart(*((row[f"{side}_earliest"], row[f"{side}_latest"]) for side in (one, other))):
        return say("compare.conflict.date", **said), None
    place = [row[f"{side}_place"] for side in (one, other)]
    differ = all(map(wording.known, place)) and not (str(place[0]) in str(place[1]) or str(place[1]) in str(place[0]))
    return (say("compare.conflict.place", **said), None) if differ else (None, None)


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
