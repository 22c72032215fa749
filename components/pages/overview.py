"""Overview: what is in this pile?"""

from dataclasses import replace

import streamlit as st

from components import desk, hall, shelf
from components.charts import articles, keywords, overview, places, themes

view = hall.open_page("overview")
shelf.numbers(view, overview.NUMBERS)
desk.card(view, overview.CHARTS["overview_figures"], listing=shelf.figures, brief=True)
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, themes.BRIEF, brief=True)
    desk.card(view, replace(keywords.CHARTS["keywords_ranked"], limit=7), brief=True)
with right:
    desk.card(view, places.BRIEF, brief=True)
    desk.card(view, overview.CHARTS["overview_years"], brief=True)
desk.card(view, articles.CHARTS["articles_list"], listing=shelf.articles, brief=True)
