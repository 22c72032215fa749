"""The page Compare: chooses two sides, says how large they are, lays out what they share and where they differ. No SQL, no HTML."""

import pandas as pd
import streamlit as st

from components import citation, contrast, desk, filters, opened, reader, readers, wording
from components.charts import compare as sides
from components.charts import reading as found
from components.charts.compare import WHERE, Comparison
from components.charts.facts import FACTS
from components.sides import ARTICLE, PERIOD, REST, VIEW, Side, picked, selections
from corpus.selection import Selection

LISTED = 14  # facts of a list before the table takes over
VALUES = 60  # values of each filter to choose from


def options(view: desk.View) -> dict[str, str]:
    """Code of every side that can be chosen -> how it reads: articles, then the values of each filter, then the rest."""
    rows = found.articles(view.corpus, view.selection)
    chosen = {
        Side("article", str(row["article_id"])).code: f"Article · {wording.headline(row, length=80)}" for row in rows.to_dict("records")
    }
    for item in filters.FILTERS:
        for row in filters.values(view.corpus, view.selection, item.name, most=VALUES).to_dict("records"):
            chosen[Side(item.name, row["value"]).code] = f"{item.label} · {item.reads(row['name'])} ({row['n']:,})"
    return {**chosen, REST: "The rest: everything that is not on the other side"}


def choose(view: desk.View) -> tuple[Side, Side] | None:
    """Both sides, from two lists bound to ?a= and ?b=, and the button that swaps them; None when there is nothing to choose."""
    known = options(view)
    codes = _codes(view, known)
    if codes is None:
        return None
    left, middle, right = st.columns([10, 2, 10], vertical_alignment="bottom")
    for column, name, code in ((left, "a", codes[0]), (right, "b", codes[1])):
        st.session_state[f"side-{name}"] = code
        column.selectbox(
            f"Side {name.upper()}", list(known), key=f"side-{name}", format_func=lambda value: known[value], on_change=_chosen, args=(name,)
        )
    middle.button("Swap", icon=":material/swap_horiz:", on_click=_go, args=(codes[1], codes[0]), width="stretch", key="swap")
    pair = tuple(Side.parse(code) for code in codes)
    return (pair[0], pair[1]) if pair[0] and pair[1] else None


def _codes(view: desk.View, known: dict[str, str]) -> tuple[str, str] | None:
    """What the address asks for where the pile has it, else the first two articles, or the first and the rest."""
    articles = [code for code in known if code.startswith("article:")]
    if not articles:
        return None
    default = {"a": articles[0], "b": articles[1] if len(articles) > 1 else REST}
    codes = {}
    for name, spare in default.items():
        code = st.query_params.get(name, spare)
        if code not in known and not _names_more(view, code, known):
            st.warning(
                f"The address asks for a side {name.upper()} that this pile does not have under these filters; shown instead: "
                f"{wording.markdown(known[spare])}.",
                icon=":material/link_off:",
            )
            code = spare
        codes[name] = code
    return codes["a"], codes["b"]


def _names_more(view: desk.View, code: str, known: dict[str, str]) -> bool:
    """True for a side that the list does not hold but the pile can have: an article, a period, saved filters; puts it there."""
    side = Side.parse(code)
    if side is None or side.kind not in (ARTICLE, PERIOD, VIEW):
        return False
    if side.kind == ARTICLE:
        head = found.head(view.corpus, side.value)
        known.update({side.code: f"Article · {wording.headline(head, length=80)}"} if head else {})
        return head is not None
    chosen = picked(Selection(), side)
    words = "; ".join(citation.filters_in_words(view.corpus, chosen)) if side.kind == VIEW else wording.period(chosen.since, chosen.until)
    known[code] = f"{'Filter' if side.kind == VIEW else 'Period'} · {words}"
    return True


def _chosen(name: str) -> None:
    st.query_params[name] = st.session_state[f"side-{name}"]


def _go(a: str, b: str) -> None:
    st.query_params["a"], st.query_params["b"] = a, b


def show(view: desk.View) -> None:
    """The whole page below its head."""
    pair = choose(view)
    if pair is None:
        st.caption("There is nothing to compare under these filters.")
        return
    first, second = selections(view.selection, pair)
    chosen = (first, second)
    a, b, shared = sides.sizes(view.corpus, chosen)
    size(a, b, shared)
    if pair[0] == pair[1]:
        st.info("Both sides are the same, so nothing differs. Choose another side.", icon=":material/compare_arrows:")
    small = min(a["articles"], b["articles"]) < sides.SMALL
    glance(view, pair=pair, chosen=chosen, small=small)
    kind = st.pills(
        "Compare",
        list(FACTS),
        default="figures",
        required=True,
        key="facts",
        format_func=lambda name: FACTS[name].label,
        label_visibility="collapsed",
        persist_state="session",
    )
    chart = chart_of(view, kind, pair=pair, chosen=chosen, small=small)
    if chart:
        desk.card(view, chart, listing=lists)
    if pair[0] != pair[1]:
        contrast.show(view, chosen)
    if pair[0].kind == pair[1].kind == "article" and pair[0] != pair[1]:
        readers.show(view, (pair[0].value, pair[1].value))


def size(a: dict[str, int], b: dict[str, int], shared: int) -> None:
    """How large both sides are, and how much of them is the same."""
    words = [
        ", ".join(
            (
                wording.many(side["articles"], ("article", "articles")),
                wording.many(side["passages"], ("sentence", "sentences")),
                wording.many(side["words"], ("word", "words")),
            )
        )
        for side in (a, b)
    ]
    same = f"{wording.many(shared, ('article', 'articles'))} on both sides" if shared else "no article on both sides"
    st.html(reader.sides_html(words[0], words[1], same))
    if not a["articles"] or not b["articles"]:
        st.info("One side is empty under these filters.", icon=":material/filter_alt_off:")


def glance(view: desk.View, *, pair: tuple[Side, Side], chosen: tuple[Selection, Selection], small: bool) -> None:
    """All kinds of facts at once: how many only A has, both have, only B has."""
    counts: dict[str, tuple[int, int, int]] = {}
    for name, facts in FACTS.items():
        narrowed = comparable(view, name, chosen)
        if narrowed:
            where = desk.frame(view, sides.comparison(facts, pair=narrowed, sides=pair, small=small))["where"].value_counts()
            both, only_a, only_b = (int(where.get(part, 0)) for part in WHERE)
            counts[facts.label] = (only_a, both, only_b)
    st.html(reader.glance_html(counts))


def comparable(view: desk.View, kind: str, chosen: tuple[Selection, Selection]) -> tuple[Selection, Selection] | None:
    """The sides as far as this kind of fact can be compared: keywords only within one language; None where the sides share none."""
    if kind != "keywords":
        return chosen
    language = sides.shared_language(view.corpus, chosen)
    return (sides.spoken(chosen[0], language), sides.spoken(chosen[1], language)) if language else None


def chart_of(view: desk.View, kind: str, *, pair: tuple[Side, Side], chosen: tuple[Selection, Selection], small: bool) -> Comparison | None:
    """The chart of one kind of fact. Keywords only within one language: None, after saying why, where the sides share none."""
    narrowed = comparable(view, kind, chosen)
    if narrowed is None:
        st.caption(
            "The sides share no language, and words of different languages cannot be set side by side. "
            "People, countries, figures and dates can."
        )
        return None
    if narrowed != chosen:
        language = wording.language(narrowed[0].language[0])
        st.caption(f"Only {language} articles of both sides: words of different languages cannot be set side by side.")
    return sides.comparison(FACTS[kind], pair=narrowed, sides=pair, small=small)


def lists(view: desk.View, chart: Comparison, rows: pd.DataFrame) -> None:
    """Three lists, only A, both, only B, each fact a button that opens its sentences."""
    for column, where in zip(st.columns(3, gap="medium"), (WHERE[1], WHERE[0], WHERE[2]), strict=True):
        here = rows[rows["where"] == where]
        with column, st.container(gap=None, key=f"{chart.key}-{where.replace(' ', '-')}"):
            st.markdown(f"**{where[0].upper()}{where[1:]}** · {len(here):,}")
            for row in here.head(LISTED).to_dict("records"):
                key = f"{chart.key}-{where}-{row['fact']}"
                st.button(said(row), key=key, type="tertiary", on_click=opened.open_mark, args=(chart, row))
            if len(here) > LISTED:
                st.caption(f"and {len(here) - LISTED:,} more, in the table")
            elif here.empty:
                st.caption("none")


def said(row: dict[str, object]) -> str:
    """A fact as a list shows it: its name and how often each side has it."""
    name = wording.markdown(wording.clipped(str(row["name"]), length=60))
    if "figure" in row:
        return f"{name} :gray[{wording.markdown(row['tint_of'])}]" if row["where"] == WHERE[0] else name
    numbers = f"{row['a']:,} · {row['b']:,}" if row["a"] and row["b"] else f"{row['a'] or row['b']:,}"
    return f"{name} :gray[{numbers}]"
