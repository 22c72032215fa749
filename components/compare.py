"""The page Compare: the sides, how large they are, what they share and where they differ. No choosing of sides, no SQL, no HTML."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components import abreast, choice, contrast, desk, heads, piece, reader, readers, showing, tick, wording
from components.charts import compare as charts
from components.charts import joined, quantities, reading, timelines
from components.charts.compare import Comparison
from components.charts.facts import FACTS
from components.sides import ARTICLE, LETTERS, Side
from components.words import say
from corpus.selection import Selection

TOGETHER, ALONE = 6, 6  # facts of each list; the table holds all
WHICH = 40  # articles that stand on several sides, by name
Sides = tuple[Side, ...]
Kept = dict[str, list[str]]
Rows = list[dict[str, object]]


def show(view: desk.View) -> None:
    """The whole page below its head."""
    sides = choice.choose(view)
    if not sides:
        st.caption(say("compare.nothing_to"))
        return
    picked = charts.picked(view.corpus, view.selection, sides)
    sized(view, picked)
    if len(set(sides)) == 1:
        st.info(say("compare.same"), icon=":material/compare_arrows:")
    two = (sides[0].value, sides[1].value) if sides[0] != sides[1] and sides[0].kind == sides[1].kind == ARTICLE else None
    if two and readers.asked():
        readers.show(view, two)
    glance(view, sides, picked)
    facts(view, sides, picked)
    desk.card(view, timeline(view, sides))
    if sides[0] != sides[1]:
        contrast.show(view, (picked[0], picked[1]))
    if two and not readers.asked():
        readers.show(view, two)


def sized(view: desk.View, picked: tuple[Selection, ...]) -> None:
    """How large the sides are, and which articles stand on several of them."""
    sizes = joined.sizes(view.corpus, picked)
    nouns = {"article": "articles", "sentence": "passages", "word": "words"}
    words = [say("compare.size", **{noun: say(f"nouns.{noun}", n=size[name]) for noun, name in nouns.items()}) for size in sizes]
    both = joined.overlap(view.corpus, picked)
    shared = say("compare.shared", n=len(both)) if both else say("compare.unshared")
    with st.container(horizontal=True, vertical_alignment="center", key="sizes"):
        st.html(abreast.sides_html(dict(zip(LETTERS, words, strict=False)), shared), width="content")
        if both:
            with st.popover(say("compare.which"), key="which-both", on_change="rerun") as box:
                if box.open:
                    which(view, both)
    empty = [letter.upper() for letter, size in zip(LETTERS, sizes, strict=False) if not size["articles"]]
    if empty:
        st.info(say("compare.empty", sides=charts.joint(empty)), icon=":material/filter_alt_off:")


def which(view: desk.View, both: Sequence[tuple[str, str]]) -> None:
    """The articles that stand on several sides, each a link to it."""
    said = []
    for article, letters in both[:WHICH]:
        head = reading.head(view.corpus, article)
        if head:
            said.append(reader.link_html({**head, "start": None, "end": None, "side": charts.joint(list(letters.upper()))}))
    piece.show("".join(said), key="which-articles")
    if len(both) > WHICH:
        st.caption(say("compare.more", n=len(both) - WHICH))


def glance(view: desk.View, sides: Sides, picked: tuple[Selection, ...]) -> None:
    """All kinds of facts at once: how many stand on which sides."""
    tally = joined.tallies(view.corpus, tuple(facts for facts in FACTS.values() if facts.name != charts.KEYWORDS), picked)
    spoken = charts.picked(view.corpus, view.selection, sides, spoken=True)
    tally |= joined.tallies(view.corpus, (FACTS[charts.KEYWORDS],), spoken) if spoken[0].language != ("",) else {}
    letters = LETTERS[: len(sides)]
    two = len(letters) == 2
    order = ("a", "both", "b") if two else (*letters, "several", "both")
    names = {"both": say("compare.where.both" if two else "compare.where.all"), "several": say("compare.where.several")}
    names |= {letter: say("compare.where.only", side=letter.upper()) for letter in letters}
    counts = {}
    for name, facts in FACTS.items():
        found = charts.counted(tally.get(name, {}), len(letters))
        parts = {"both": found["on_all"], "several": found["on_several"], **{letter: found[f"only_{letter}"] for letter in letters}}
        counts |= {facts.label: parts} if sum(parts.values()) else {}
    held = [sum(parts.values()) for parts in counts.values()]
    both = [parts["both"] for parts in counts.values()]
    title = say("compare.glance", n=sum(held), both=sum(both))
    st.html(abreast.glance_html(counts, {name: names[name] for name in order}, title=title))


@st.fragment
def facts(view: desk.View, sides: Sides, picked: tuple[Selection, ...]) -> None:
    """The facts of one kind; choosing another kind redraws nothing else."""
    chart = chosen(view, sides, picked)
    if chart:
        desk.card(view, chart, listing=lists)


def chosen(view: desk.View, sides: Sides, picked: tuple[Selection, ...]) -> Comparison | None:
    """The chart of the kind of fact that the reader chose; None, after saying why, for keywords where the sides share no language."""
    with st.container(horizontal=True, vertical_alignment="center", key="kinds"):
        kind = st.pills(say("compare.kind"), list(FACTS), default="figures", required=True, key="facts", label_visibility="collapsed",
                        format_func=lambda name: FACTS[name].label, persist_state="session")  # fmt: skip
    if kind == charts.KEYWORDS:
        language = joined.shared_language(view.corpus, picked)
        st.caption(say("compare.spoken", language=wording.language(language)) if language else say("compare.unspoken"))
        if language is None:
            return None
    return charts.comparison(FACTS[kind], sides, measure(view, picked) if not FACTS[kind].worded else charts.MEASURES[0])


def measure(view: desk.View, picked: tuple[Selection, ...]) -> str:
    """Whether pictures draw shares or articles; of sides with few articles only articles can be drawn."""
    if min(size["articles"] for size in joined.sizes(view.corpus, picked)) < charts.SMALL:
        return charts.MEASURES[1]
    return st.segmented_control(say("compare.measure"), charts.MEASURES, default=charts.MEASURES[0], required=True, key="measure",
                                format_func=lambda name: say(f"compare.measures.{name}"), label_visibility="collapsed")  # fmt: skip


def timeline(view: desk.View, sides: Sides) -> Comparison:
    """The chart of publication, by months, or by years where they are many."""
    months = desk.frame(view, timelines.timeline("months", sides))
    return timelines.timeline(timelines.step(months), sides)


def lists(view: desk.View, chart: Comparison, rows: pd.DataFrame) -> str:
    """What conflicts, what is on one side only, what is on several, each fact a button, with a sentence of each side."""
    letters = LETTERS[: len(chart.sides)]
    sought = rows[["quantity", "held", *(name for name in ("conflict", "match") if name in rows)]]
    if "match" in sought:  # what is only possibly the same stands behind what is likely so
        sought = sought.assign(unsure=sought["match"] == quantities.POSSIBLE).sort_values("unsure", kind="stable")
    quantity, held = sought["quantity"], sought["held"].astype(int)
    clash = sought["conflict"].notna() if "conflict" in sought else pd.Series(False, index=sought.index)
    clash = clash.groupby(quantity).transform("any")  # all wordings of what is in conflict stand together
    several = (held & (held - 1) > 0) & ~clash
    conflicts, lone = _together(quantity[clash]), [_alone(quantity[held == 1 << place]) for place in range(len(letters))]
    shared = _together(quantity[several])
    shown = [at for part in (conflicts, *lone, shared) for at in part]
    records = dict(zip(shown, rows.loc[shown].to_dict("records"), strict=True))  # once: a row has a hundred columns
    said, kept = [], view.kept
    number = int(quantity[clash].nunique())
    if conflicts:
        said.append(together(chart, [records[at] for at in conflicts], kept, name="conflict", number=number))
    counts = [int(rows[f"only_{letter}"].iloc[0]) for letter in letters]
    said.append(abreast.columns_html([alone(chart, [records[at] for at in part], letter, kept, number=count)
                                      for part, letter, count in zip(lone, letters, counts, strict=True)]))  # fmt: skip
    found = int(rows["on_all"].iloc[0]) + int(rows["on_several"].iloc[0]) - number
    name = "several" if len(letters) > 2 else "both"
    said.append(together(chart, [records[at] for at in shared], kept, name=name, number=found))
    return "".join(said)


def _together(quantity: pd.Series) -> list[int]:
    """The rows of the first quantities, with all their wordings as far as there is room."""
    return list(quantity[quantity.isin(quantity.unique()[:TOGETHER])].index[: 2 * TOGETHER])


def _alone(quantity: pd.Series) -> list[int]:
    """The first row of each of the first quantities."""
    return list(quantity.drop_duplicates().index[:ALONE])


def together(chart: Comparison, rows: Rows, kept: Kept, *, name: str, number: int) -> str:
    """Facts of several sides, the words of each beside the other, `number` in all; nothing where there are none, as the title says."""
    if not number:
        return ""
    letters = LETTERS[: len(chart.sides)]
    facts = []
    for row in rows:
        boxes = (_keep(chart, row, letter, words=(say("tray.keep_side", side=letter.upper()), _name(row))) for letter in letters)
        facts.append(abreast.fact_html(_name(row), _code(chart, row), boxes="".join(boxes)) + abreast.row_html(row, letters, kept))
    rest = _rest(number, len({row["quantity"] for row in rows}))
    return abreast.head_html(say(f"compare.heading.{name}"), number) + "".join(facts) + rest


def alone(chart: Comparison, rows: Rows, letter: str, kept: Kept, *, number: int) -> str:
    """Facts of one side only, each with a sentence; `number` is how many there are."""
    facts = (
        abreast.fact_html(_name(row), _code(chart, row), number=abreast.amount(row, letter), boxes=_keep(chart, row, letter))
        + abreast.cell_html(row, letter, kept)
        for row in rows
    )
    head = abreast.head_html(say("compare.heading.only", side=letter.upper()), number, letter=letter)
    return f'<div class="only-{letter}">{head}{"".join(facts)}{_rest(number, ALONE)}</div>'


def _rest(found: int, most: int) -> str:
    if found > most:
        return heads.note_html(say("compare.more_in_table", n=found - most))
    return "" if found else heads.note_html(say("compare.none"))


def _keep(chart: Comparison, row: dict[str, object], letter: str, *, words: tuple[str, str] | None = None) -> str:
    """The box that keeps the sentence of a fact on one side; nothing where the side does not hold it in these words."""
    if not row[letter] or not wording.known(row[f"{letter}_said"]):
        return ""
    start, end = (int(float(str(row[f"{letter}_{name}"]))) for name in ("start", "end"))
    place = {"article_id": row[f"{letter}_article_id"], "start": start, "end": end, "words": _name(row)}
    return tick.box_html(place, key=f"{chart.key}-{row['fact']}-{letter}", words=words)


def _code(chart: Comparison, row: dict[str, object]) -> str:
    """What opens the sentences of a fact."""
    return showing.code([row[name] for name in chart.marks])


def _name(row: dict[str, object]) -> str:
    """A fact's name, cut to what a button holds."""
    return wording.clipped(str(row["name"]), length=70)
