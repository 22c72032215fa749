"""Themes: which themes, and why?"""

import streamlit as st

from components import desk, hall, shelf
from components.charts.themes import CHARTS, articles, words

view = hall.open_page("themes")
desk.card(view, CHARTS["themes_by_article"])
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["themes_by_country"])
with right:
    desk.card(view, CHARTS["themes_ranked"])
st.header("Why this theme?", anchor=False)
chosen = shelf.choose(view, CHARTS["themes_ranked"], "Theme", name="about")
if chosen:
    left, right = st.columns(2, gap="large")
    with left:
        desk.card(view, words(chosen["theme"], chosen["theme_name"]))
    with right:
        desk.card(view, articles(chosen["theme"], chosen["theme_name"]))
