"""Charts of Compare: two to four sides; facts by key as on one side only or on several, as shares of articles. No choosing, no layout."""

from dataclasses import dataclass, replace
from functools import lru_cache, partial

import pandas as pd
import plotly.graph_objects as go

from components import sides as codes
from components.charts import dumbbells, joined, quantities
from components.charts.chart import Chart
from components.charts.facts import FACTS, Facts
from components.look import Look
from components.shares import wilson
from components.sides import LETTERS, Side
from components.words import say
from corpus.selection import Selection
from corpus.store import Corpus

SMALL = 5  # below this many articles on a side counts are shown, not shares
ROWS = 18  # rows that a picture of shares has room for
MEASURES = ("share", "articles")
ALONE = ("dates", "speakers")  # kinds of which some facts stand for one article alone, and the note says which
FIRST = ("name", "where", "match", "conflict")
TAKEN = ("", "articles", "states", "value", "low", "high", "share", "said", "article")  # what a spreadsheet takes of each side
KEYWORDS = "keywords"  # they are compared within one language only


@dataclass(frozen=True, slots=True)
class Comparison(Chart):
    """A chart of sides: its evidence is that of each side under its own selection, each row with `side`: A, B, or A and B."""

    sides: tuple[Side, ...] = ()
    spoken: bool = False

    @property
    def key(self) -> str:
        """The key of the card: the same for all sides, so that a browser changes its picture and does not make it anew."""
        return f"card-{self.name}"

    def taken(self, frame: pd.DataFrame) -> pd.DataFrame:
        """What a fact is and where it stands, then the same few columns of each side beside each other, without ids and offsets."""
        letters = [letter for letter in LETTERS if letter in frame]
        own = [letter if not part else f"{letter}_{part}" for part in TAKEN for letter in letters]
        return frame[[name for name in (*FIRST, *own) if name in frame]]

    @property
    def values(self) -> dict[str, object]:
        """Codes of sides are no parameters of SQL: each side has a selection of its own."""
        return {}

    def read(self, corpus: Corpus, selection: Selection) -> str:
        """The articles of each side."""
        numbers = [say("nouns.article", n=size["articles"]) for size in joined.sizes(corpus, self.selections(corpus, selection))]
        return ", ".join(say("cards.side", side=letter.upper(), articles=n) for letter, n in zip(LETTERS, numbers, strict=False))

    def selections(self, corpus: Corpus, selection: Selection) -> tuple[Selection, ...]:
        """What each side picks under the filters of the page."""
        return picked(corpus, selection, self.sides, spoken=self.spoken)

    def behind(self, corpus: Corpus, selection: Selection, mark: dict[str, object]) -> pd.DataFrame:
        """The evidence rows of one mark on all sides, side A first; a row that stands on several comes once."""
        found = [super(Comparison, self).behind(corpus, side, mark) for side in self.selections(corpus, selection)]
        named = pd.concat([rows.assign(side=letter.upper()) for letter, rows in zip(LETTERS, found, strict=False)], ignore_index=True)
        if named.empty:
            return named
        place = ["article_id", "start", "end", *self.marks]
        held = named.groupby(place, dropna=False, sort=False)["side"].transform(lambda letters: joint(list(letters)))
        return named.assign(side=held).drop_duplicates(place).reset_index(drop=True)


def joint(letters: list[str]) -> str:
    """Letters as a sentence names them: "A", "A and B", "A, B and C"."""
    return say("compare.and", first=", ".join(letters[:-1]), last=letters[-1]) if len(letters) > 1 else letters[0]


def picked(corpus: Corpus, selection: Selection, sides: tuple[Side, ...], *, spoken: bool = False) -> tuple[Selection, ...]:
    """What each side picks; with `spoken` only articles of the language in which all sides have most: none where they share none."""
    chosen = codes.selections(selection, sides)
    if not spoken:
        return chosen
    language = joined.shared_language(corpus, chosen)
    return tuple(replace(side, language=(language or "",)) for side in chosen)


def where(held: int, sides: int) -> str:
    """Where a fact stands, in words: "both", "only A", "A and C"."""
    letters = [letter.upper() for place, letter in enumerate(LETTERS[:sides]) if held >> place & 1]
    if len(letters) == sides:
        return say("compare.where.both" if sides == 2 else "compare.where.all")
    return say("compare.where.only", side=letters[0]) if len(letters) == 1 else joint(letters)


def framed(corpus: Corpus, selection: Selection, *, facts: Facts, sides: tuple[Side, ...]) -> pd.DataFrame:
    """A row a fact: fact, name, where; a side's mentions (`a`), `a_articles`, their share with its 95 % interval in percent (`a_share`,
    `a_share_low`, `a_share_high`), the words and the sentence of its first place; of figures and events what each side states."""
    chosen = picked(corpus, selection, sides, spoken=facts.name == KEYWORDS)
    rows = joined.joined(corpus, facts, chosen)
    letters = LETTERS[: len(sides)]
    rows = rows.assign(name=rows["name"].map(facts.reads), where=[where(held, len(sides)) for held in rows["held"]])
    for letter, size in zip(letters, joined.sizes(corpus, chosen), strict=True):
        low, high = wilson(rows[f"{letter}_articles"], size["articles"])
        share = 100 * rows[f"{letter}_articles"] / max(size["articles"], 1)
        shares = {"share": share.round(1), "share_low": (100 * low).round(1), "share_high": (100 * high).round(1)}
        rows = rows.assign(**{f"{letter}_of": size["articles"], **{f"{letter}_{name}": values for name, values in shares.items()}})
    rows = rows.assign(**counted(joined.tallies(corpus, (facts,), chosen)[facts.name], len(sides)))
    rows = quantities.stated(corpus, rows, facts=facts, letters=letters) if facts.worded else rows
    rows = rows.drop(columns=["in_articles", "in_places"])
    first = [name for name in FIRST if name in rows]
    return rows[[*first, *sorted((name for name in rows if name not in first), key=_order)]]


def counted(tally: dict[int, int], sides: int) -> dict[str, int]:
    """How many facts are on all sides, on several but not all, and on one only: on_all, on_several, only_a, only_b, ..."""
    full = (1 << sides) - 1
    several = sum(n for held, n in tally.items() if held != full and held.bit_count() > 1)
    only = {f"only_{letter}": tally.get(1 << place, 0) for place, letter in enumerate(LETTERS[:sides])}
    return {"on_all": tally.get(full, 0), "on_several": several, **only}


def _order(name: str) -> tuple[int, int]:
    """Counts of every side before shares, shares before words, ids last."""
    part = name[2:] if name[1:2] == "_" else "" if name in LETTERS else name
    order = ("", "articles", *quantities.STATED, "share", "share_low", "share_high", "words", "said", "why")
    return order.index(part) if part in order else len(order), LETTERS.index(name[0]) if name[0] in LETTERS else 0


@lru_cache(maxsize=256)
def comparison(facts: Facts, sides: tuple[Side, ...], measure: str = MEASURES[0]) -> Comparison:
    """The chart of one kind of fact on two to four sides. `measure` says what the picture draws: shares of articles, or articles."""
    letters = LETTERS[: len(sides)]
    noun = facts.noun
    drawn = quantities.draw if facts.worded else partial(draw_shares, measure=measure)
    note = say("compare.note.worded", n=quantities.DRAWN) if facts.worded else say("compare.note.shares", n=ROWS)
    alone = f" {say(f'compare.note.{facts.name}')}" if facts.name in ALONE else ""
    return Comparison(
        name=f"compare_{facts.name}",
        question=say("compare.question", kind=facts.label),
        noun=noun,
        note=f"{say('compare.note.key')}{alone} {note}",
        frame=partial(framed, facts=facts, sides=sides),
        evidence=facts.evidence,
        marks=("fact",),
        says=("name",),
        gap=say("compare.gap", nouns=noun[1]),
        figure=drawn if facts.name != "events" else None,
        finding=lambda frame: finding(frame, facts, sides=len(sides)),
        limit=joined.SAID,
        labels=labels(letters, noun[0]),
        hidden=hidden(letters),
        given=tuple((letter, side.code) for letter, side in zip(letters, sides, strict=True)),
        sides=sides,
        spoken=facts.name == KEYWORDS,
    )


def labels(letters: tuple[str, ...], noun: str) -> dict[str, str]:
    """Columns of the table in words; of each side the same, with its letter."""
    own = {"name": noun[0].upper() + noun[1:], "where": say("compare.column.where"), "conflict": say("compare.column.conflict")}
    own["match"] = say("compare.column.match")
    parts = ("articles", "share", "share_low", "share_high", "words", "said", "article", *quantities.STATED)
    for letter in letters:
        own[letter] = say("compare.column.mentions", side=letter.upper())
        own |= {f"{letter}_{part}": say(f"compare.column.{part}", side=letter.upper()) for part in parts}
    return own


def hidden(letters: tuple[str, ...]) -> tuple[str, ...]:
    """Columns that the table does not show."""
    places = ("article_id", "start", "end", "sentence_start", "language", "source", "article", "of", "value", "low", "high",
              "qualifier", "attribution", "panel", "base", "statistic_id", "kind", "earliest", "latest", "share_low",
              "share_high")  # fmt: skip
    tally = ("on_all", "on_several", *(f"only_{letter}" for letter in letters))
    return ("fact", "quantity", "held", "total", "mentions", "why", *tally, *(f"{letter}_{part}" for letter in letters for part in places))


def small(frame: pd.DataFrame) -> bool:
    """True where a side has too few articles for shares."""
    sizes = [frame[f"{letter}_of"].iloc[0] for letter in LETTERS if f"{letter}_of" in frame] if len(frame) else [0]
    return bool(min(sizes) < SMALL)


def draw_shares(frame: pd.DataFrame, look: Look, *, measure: str) -> go.Figure:
    """Dumbbells of the facts that differ most: shares with their intervals, or articles."""
    letters = tuple(letter for letter in LETTERS if letter in frame)
    shares = measure == MEASURES[0] and not small(frame)
    rows = most(frame, letters, measure="share" if shares else "articles")
    for letter in letters:
        columns = {"at": rows[f"{letter}_{'share' if shares else 'articles'}"], "text": _shares(rows, letter)}
        columns |= {end: rows[f"{letter}_share_{end}"] for end in ("low", "high")} if shares else {}
        rows = rows.assign(**{f"{letter}_{name}": values for name, values in columns.items()})
    unit = say("compare.unit.share" if shares else "compare.unit.articles")
    return dumbbells.dumbbells(rows, look, sides=dumbbells.Sides(letters, ("fact",)), unit=unit)


def _shares(rows: pd.DataFrame, letter: str) -> list[str]:
    """How many of a side's articles in words, with the share where the side has enough of them for one."""
    numbers = rows[[f"{letter}_articles", f"{letter}_of", f"{letter}_share"]].itertuples(index=False)
    said = []
    for n, of, share in numbers:
        words = say("compare.few", side=letter.upper(), n=int(n), total=int(of))
        said.append(words if of < SMALL else say("compare.of", few=words, share=f"{share:.0f}"))
    return said


def most(frame: pd.DataFrame, letters: tuple[str, ...], *, measure: str) -> pd.DataFrame:
    """The rows that a picture has room for: those that differ most between two of the sides, then those with most articles."""
    at = frame[[f"{letter}_{measure}" for letter in letters]]
    sized = frame.assign(gap=at.max(axis=1) - at.min(axis=1), size=at.sum(axis=1))
    first = sized.sort_values(["gap", "size", "fact"], ascending=[False, False, True], kind="stable").head(ROWS)
    return first.drop(columns=["gap", "size"])


def finding(frame: pd.DataFrame, facts: Facts, *, sides: int) -> str:
    """How many facts stand where, and how many are worded so that they conflict."""
    first = frame.iloc[0]
    parts = [say("compare.found.both" if sides == 2 else "compare.found.all", n=int(first["on_all"]))]
    parts += [say("compare.found.several", n=int(first["on_several"]))] if sides > 2 else []
    if "match" in frame and (unsure := quantities.unsure(frame)):
        parts[-1] = say("compare.found.possible", found=parts[-1], n=unsure)
    parts += [say("compare.found.only", n=int(first[f"only_{letter}"]), side=letter.upper()) for letter in LETTERS[:sides]]
    conflicts = int(frame["conflict"].notna().sum()) if "conflict" in frame else 0
    parts += [say("compare.found.conflict", n=conflicts)] if conflicts else []
    return f"{facts.label}: {', '.join(parts)}"


def family(sides: tuple[Side, ...]) -> dict[str, Chart]:
    """The charts of the facts of sides, by name."""
    charts: list[Chart] = [comparison(facts, sides) for facts in FACTS.values()]
    return {chart.name: chart for chart in charts}
