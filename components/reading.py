"""The reader's page: chooses an article, opens it at the evidence, marks and lists what was found in it. No SQL, no HTML."""

import pandas as pd
import streamlit as st

from components import bound, desk, piece, reader, tick, wording
from components.charts import reading as found
from components.look import LETTERS
from components.reader import Mark
from components.words import say

PAGE = 40_000  # characters of a text that are shown at once
STARTS = "start", "end"


def choose(view: desk.View) -> dict[str, object] | None:
    """The article that the address names, else the first picked one; None when there is none. Says so when the address is in vain."""
    asked_for = st.query_params.get("article")
    head = found.head(view.corpus, asked_for) if asked_for else None
    if asked_for and head is None:
        st.warning(say("reading.vain"), icon=":material/link_off:")
    rows = found.articles(view.corpus, view.selection)
    return head or (found.head(view.corpus, rows["article_id"].iloc[0]) if len(rows) else None)


def other(view: desk.View, head: dict[str, object]) -> None:
    """The list of picked articles, bound to ?article=."""
    rows = found.articles(view.corpus, view.selection)
    titles = {
        row["article_id"]: " · ".join([wording.headline(row, length=90), *([row["source"]] if wording.known(row["source"]) else [])])
        for row in rows.to_dict("records")
    }
    titles.setdefault(str(head["article_id"]), wording.headline(head, length=90))
    st.session_state["article"] = head["article_id"]
    st.selectbox(say("reading.choose"), list(titles), key="article", format_func=lambda number: titles[number], on_change=_chosen)
    if len(rows) == found.ARTICLES:
        st.caption(say("reading.first", n=found.ARTICLES))


def _chosen() -> None:
    st.query_params["article"] = st.session_state["article"]
    for name in (*STARTS, "part"):
        st.query_params.pop(name, None)


def asked(length: int) -> tuple[int, int] | None:
    """The stretch that the address asks for, ?start=&end=, inside the text; None without one."""
    try:
        start, end = (int(st.query_params[name]) for name in STARTS)
    except (KeyError, ValueError):
        return None
    return (start, end) if 0 <= start < end <= length else None


def show(view: desk.View) -> None:
    """The whole page below its head."""
    head = choose(view)
    if head is None:
        return
    article, text = str(head["article_id"]), found.text(view.corpus, str(head["article_id"]))
    spot = asked(len(text))
    title, choice = st.columns([7, 3], gap="large")
    with title:
        st.header(wording.markdown(wording.headline(head, length=200 if wording.known(head["title"]) else 100)), anchor=False)
        st.html(reader.facts_html(facts(head), url=head["url"]))
    with choice:
        other(view, head)
    if spot:
        _came(view, article, text, spot)
    first, last = page(text, spot)
    rows = found.items(view.corpus, article, first=first, last=last)
    kinds = toggles(rows)
    body, side = st.columns([7, 3], gap="large")
    with body:
        st.html(reader.article_html(text[first:last], marks(rows, kinds, spot, head), language=head["language"], offset=first))
    with side:
        keep(article, rows)
        st.html(reader.items_html(listed(rows, kinds, first=first), names=found.KINDS))


def facts(head: dict[str, object]) -> list[str]:
    """What is known about the article, in words; what is not known is said where it matters."""
    earliest, latest = head["published_earliest"], head["published_latest"]
    day = wording.period(earliest, latest)
    if day == wording.UNKNOWN and wording.known(head["published_edtf"]):
        day = say("reading.partly_known", date=wording.partly(str(head["published_edtf"])))
    source = str(head["source"]) if wording.known(head["source"]) else say("reading.no_source")
    author = [say("reading.by", author=head["author"])] if wording.known(head["author"]) else []
    place = [say("reading.dateline", place=head["place"])] if wording.known(head["place"]) else []
    return [
        source,
        *author,
        day if day != wording.UNKNOWN else say("reading.published", day=day),
        *place,
        wording.language(head["language"]),  # type: ignore[arg-type]
        say("nouns.word", n=int(str(head["words"]))),
        str(head["key"]),
    ]


def _came(view: desk.View, article: str, text: str, spot: tuple[int, int]) -> None:
    """The passage that a link asked for, above the article."""
    start, end = found.passage(view.corpus, article, first=spot[0], last=spot[1]) or spot
    start, end = min(start, spot[0]), max(end, spot[1])
    said, at = reader.around(text[start:end], at=start, start=spot[0])
    box = tick.box_html({"article_id": article, "start": spot[0], "end": spot[1]}, key="came")
    piece.show(reader.came_html(said, Mark(*spot, "evidence"), offset=at, foot=box), key="came")


def keep(article: str, rows: pd.DataFrame) -> None:
    """Boxes that put the article's figures and quotations into the tray."""
    kept = rows[rows["kind"].isin(["statistic", "quote"])].head(reader.ITEMS).to_dict("records")
    if not kept:
        return
    with st.popover(say("tray.reader"), key="reader-keep", on_change="rerun", icon=":material/inbox:") as place:
        if place.open:
            boxes = []
            for row in kept:
                own = {"statistic_id": row["item"]} if row["kind"] == "statistic" else {}
                words = wording.clipped(str(row["surface"]), length=80)
                boxes.append(tick.box_html({"article_id": article, "start": row["start"], "end": row["end"], **own}, key="reader",
                                           words=(words, "")))
            piece.show("".join(boxes), key="reader-boxes")


def toggles(rows: pd.DataFrame) -> list[str]:
    """The kinds that are marked, chosen from pills that are also the legend: name, letter, number of places."""
    counts = rows["kind"].value_counts()
    options = [kind for kind in found.KINDS if counts.get(kind, 0)]
    if not options:
        st.caption(say("reading.nothing"))
        return []
    return st.pills(
        say("reading.mark"),
        options,
        selection_mode="multi",
        **bound.several("marked", options, key="reader-marked", default=[kind for kind in found.SHOWN_FIRST if kind in options]),
        label_visibility="collapsed",
        wrap=True,
        format_func=lambda kind: f"{LETTERS.get(kind, 'H')} {found.KINDS[kind]} {counts[kind]:,}",
    )


def page(text: str, spot: tuple[int, int] | None) -> tuple[int, int]:
    """The stretch of the text that is shown: all of it, or of a very long text the part that holds the evidence, else the one chosen."""
    starts = parts(text)
    if len(starts) == 1:
        return 0, len(text)
    at = max(number for number, start in enumerate(starts) if start <= (spot[0] if spot else 0))
    st.caption(say("reading.parts", characters=len(text), parts=len(starts)))
    chosen = bound.page("part", len(starts), key=f"part-{at}-{len(text)}", default=at + 1) - 1
    return starts[chosen], starts[chosen + 1] if chosen + 1 < len(starts) else len(text)


def parts(text: str) -> list[int]:
    """Where the parts of a text begin: at most PAGE characters each, cut after a line, else after a space, else anywhere."""
    starts, at = [0], 0
    while len(text) - at > PAGE:
        cut = max(text.rfind("\n", at + PAGE // 2, at + PAGE), text.rfind(" ", at + PAGE - 400, at + PAGE))
        at = cut + 1 if cut > at else at + PAGE
        starts.append(at)
    return starts


def marks(rows: pd.DataFrame, kinds: list[str], spot: tuple[int, int] | None, head: dict[str, object]) -> list[Mark]:
    """The marks of the chosen kinds, each with the anchor that the list beside the text jumps to; the evidence and the headline too."""
    chosen = [
        Mark(row.start, row.end, row.kind, row.note, anchor(row.kind, row.start)) for row in rows[rows["kind"].isin(kinds)].itertuples()
    ]
    if spot:
        chosen.append(Mark(*spot, "evidence", anchor="evidence"))
    if wording.known(head["title_start"]):
        chosen.append(Mark(int(head["title_start"]), int(head["title_end"]), "headline"))  # type: ignore[call-overload]
    return chosen


def anchor(kind: str, start: int) -> str:
    """The id of a mark in the page."""
    return f"found-{kind}-{start}"


def listed(rows: pd.DataFrame, kinds: list[str], *, first: int) -> dict[str, list[tuple[str, str, int]]]:
    """For each chosen kind the items that begin in the shown part: name, anchor of the first place, number of places; most places first."""
    here = rows[rows["start"] >= first]
    found: dict[str, dict[str, tuple[str, int, int]]] = {kind: {} for kind in kinds}  # kind -> item -> name, first place, number of places
    for kind, item, name, start in here[["kind", "item", "name", "start"]].itertuples(index=False, name=None):
        if kind in found:
            first_name, least, places = found[kind].get(item, (name, start, 0))
            found[kind][item] = (first_name, min(least, start), places + 1)
    groups = {}
    for kind, items in found.items():
        said = list(items.values()) if kind in ("statistic", "happening") else sorted(items.values(), key=lambda each: -each[2])
        if said:
            groups[kind] = [(wording.clipped(str(name), length=80), anchor(kind, start), places) for name, start, places in said]
    return groups
