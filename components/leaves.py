"""Long lists a page at a time: the part that the address asks for, and the way to the other parts. No queries."""

from typing import TypeVar

import pandas as pd

from components import bound, controls
from components.charts.chart import Chart

T = TypeVar("T", pd.DataFrame, list)


def leaf(items: T, chart: Chart, *, per: int) -> tuple[T, str]:
    """The items of the page of a card's list that is open, `per` at most, and HTML of the numbers of its pages."""
    pages = -(-len(items) // per)
    page = bound.turned_to(chart.stem, pages)
    return items[(page - 1) * per : page * per], controls.pages_html(page, pages, key=chart.key)
