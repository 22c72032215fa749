"""Overview: what is in this pile?"""

from dataclasses import replace

import streamlit as st

from components import desk, hall, shelf
from components.charts import articles, keywords, overview, places, themes

view = hall.open_page("overview")
shelf.numbers(view, overview.NUMBERS)
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, themes.BRIEF)
with right:
    desk.card(view, places.BRIEF)
    desk.card(view, overview.CHARTS["overview_years"])
desk.card(view, overview.CHARTS["overview_figures"], listing=shelf.figures)
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, articles.CHARTS["articles_list"], listing=shelf.articles)
with right:
    desk.card(view, replace(keywords.CHARTS["keywords_ranked"], limit=12))
