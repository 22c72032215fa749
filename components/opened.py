"""What a card shows once a mark is opened: its sentences, what can be done with it, the way back. The address is the only state."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pandas as pd
import streamlit as st

from components import bound, controls, piece, reader, showing, wording
from components.charts.chart import Chart
from components.sides import Side
from components.words import say

if TYPE_CHECKING:
    from components.desk import View

COMPARE = "components/pages/compare.py"
NAMES = {"theme": "theme", "country": "country", "language": "language", "source": "source", "entity_id": "actor", "speaker_id": "actor",
         "one": "actor", "other": "actor", "article_id": "article"}  # column of a mark -> the filter, or side, that its values may name
PER_PAGE = 10  # sentences
LONGEST = 32  # characters of a name on a button


@dataclass(frozen=True, slots=True)
class Named:
    """A value of a mark that names something to filter by or to compare: the filter, the value, how it reads."""

    filter: str
    value: str
    words: str


def open_mark(chart: Chart, mark: Mapping[str, object]) -> None:
    """Opens the sentences of a mark (a value for each of the chart's `marks`); of the one that is open it closes them. For callbacks."""
    here, code = bound.params(), showing.code([mark[name] for name in chart.marks])
    if showing.asked(here, chart.stem, ()).mark == code:
        close(chart)
    else:
        bound.put(showing.opened(here, chart.stem, code))


def close(chart: Chart) -> None:
    """Closes the sentences of a card; the table forgets its row, so that it can be chosen again."""
    bound.put(showing.opened(bound.params(), chart.stem, None))
    st.session_state[f"{chart.key}-turn"] = st.session_state.get(f"{chart.key}-turn", 0) + 1


def find(chart: Chart, rows: pd.DataFrame, mark: str) -> dict[str, object] | None:
    """The row of the frame whose mark has this code; None when no row has."""
    at = place(chart, rows, mark)
    return None if at is None else {str(name): value for name, value in rows.iloc[at].items()}


def place(chart: Chart, rows: pd.DataFrame, mark: str) -> int | None:
    """The number of the row whose mark has this code, from 0; None when no row has."""
    codes = (showing.code(values) for values in rows[list(chart.marks)].astype(object).itertuples(index=False, name=None))
    return next((at for at, code in enumerate(codes) if code == mark), None)


def links(view: "View", chart: Chart, shown: pd.DataFrame) -> list[str]:
    """Where each row leads: to its article where a row opens one, else to this page with the row's sentences open."""
    if chart.opens:
        return [controls.address("reader", {**view.kept, "article": str(name)}) for name in shown["article_id"]]
    here, marks = bound.params(), shown[list(chart.marks)].astype(object).itertuples(index=False, name=None)
    return [controls.address("", showing.opened(here, chart.stem, showing.code(values))) for values in marks]


def show(view: "View", chart: Chart, row: Mapping[str, object]) -> None:
    """The sentences behind a row of the chart, and what can be done with what it names."""
    mark = {name: value if wording.known(value) else None for name, value in ((name, _plain(row[name])) for name in chart.marks)}
    with st.container(key=f"{chart.key}-opened", gap="small"):
        for number, named in enumerate(names(view, mark)):
            with st.container(horizontal=True, vertical_alignment="center", gap="small", key=f"{chart.key}-do-{number}"):
                _offer(view, chart, named, key=f"{chart.key}-do-{number}")
        st.button(say("cards.close"), key=f"{chart.key}-close", icon=":material/close:", type="tertiary", on_click=close, args=(chart,))
        behind = chart.behind(view.corpus, view.selection, mark)
        articles = say("nouns.article", n=int(behind["article_id"].nunique()))
        counted = say(f"units.{chart.unit or 'places'}", n=len(behind))
        st.markdown(f"**{wording.markdown(chart.named(row))}** · {say('cards.behind', number=counted, articles=articles)}")
        page = bound.turned(chart.stem, -(-len(behind) // PER_PAGE), key=f"{chart.key}-page", name=showing.SENTENCES)
        shown = behind.iloc[(page - 1) * PER_PAGE : page * PER_PAGE]
        piece.show(reader.sentences_html(shown, key=f"{chart.key}-opened"), key=f"{chart.key}-sentences")


def names(view: "View", mark: Mapping[str, object]) -> list[Named]:
    """What of a mark the pile knows as a theme, country, language, source, actor or article, in the order of its columns."""
    from components import filters  # here: the filters ask the desk for their counts, and the desk opens marks

    items = {item.name: item for item in filters.FILTERS}
    found = []
    for column, value in mark.items():
        name = NAMES.get(column)
        if name == "article":
            found.append(Named(name, str(value), ""))
        elif name and isinstance(value, str) and value in filters.known(view.corpus, {name: [value]})[name]:
            words = items[name].reads(filters.names(items[name], view.corpus, (value,))[value])
            found.append(Named(name, value, wording.clipped(words, length=LONGEST)))
    return found


def _offer(view: "View", chart: Chart, named: Named, *, key: str) -> None:
    """For one value: filter by it, leave it out, compare it."""
    words = wording.markdown(named.words)
    if named.filter != "article":
        for field, phrase, icon in ((named.filter, "filter_by", "filter_alt"), (f"not_{named.filter}", "leave_out", "filter_alt_off")):
            if named.value not in getattr(view.selection, field):
                st.button(say(f"cards.{phrase}", name=words), key=f"{key}-{phrase}", icon=f":material/{icon}:", type="tertiary",
                          on_click=_go, args=(view, chart, field, named.value))
    label = say("cards.compare_article" if named.filter == "article" else "cards.compare_with")
    st.page_link(COMPARE, label=label, icon=":material/compare_arrows:",
                 query_params={**view.kept, "a": Side(named.filter, named.value).code})


def _go(view: "View", chart: Chart, field: str, value: str) -> None:
    """Adds the value to the filters and runs the whole page; the sentences close, since the page now answers another question."""
    from components import filters

    close(chart)
    opposite = field.removeprefix("not_") if field.startswith("not_") else f"not_{field}"
    freed = view.selection.without(opposite, value)
    filters.go(freed.having(field, (*getattr(freed, field), value)))
    st.rerun()


def _plain(value: object) -> object:
    return value.item() if hasattr(value, "item") else value
