"""Overview: what is in this pile?"""

import streamlit as st

from components import desk, hall, shelf
from components.charts import articles, keywords, overview, places, themes

view = hall.open_page("overview")
shelf.numbers(view, overview.NUMBERS)
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, themes.CHARTS["themes_by_country"])
    desk.card(view, overview.CHARTS["overview_years"])
    desk.card(view, articles.CHARTS["articles_list"], listing=shelf.articles)
with right:
    desk.card(view, places.CHARTS["countries_map"])
    desk.card(view, overview.CHARTS["overview_figures"], listing=shelf.figures)
    desk.card(view, keywords.CHARTS["keywords_ranked"])
