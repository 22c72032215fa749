"""Overview: what is in this pile?"""

from dataclasses import replace

import streamlit as st

from components import desk, hall, shelf
from components.charts import articles, keywords, overview, places, themes

view = hall.open_page("overview")
shelf.lead(view)
shelf.numbers(view, overview.NUMBERS)
shelf.front(view, "statistics", overview.CHARTS["overview_figures"], listing=shelf.figures)
left, middle, right = st.columns([10, 8, 7], gap="medium")
with left:
    shelf.front(view, "themes", themes.BRIEF)
with middle:
    shelf.front(view, "places", places.BRIEF)
    desk.card(view, overview.CHARTS["overview_years"], over="")
with right:
    shelf.front(view, "keywords", keywords.BRIEF)
shelf.front(view, "reader", replace(articles.CHARTS["articles_list"], limit=5), listing=shelf.headlines)
