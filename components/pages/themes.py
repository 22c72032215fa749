"""Themes: which themes, and why?"""

import streamlit as st

from components import desk, hall, shelf
from components.charts.themes import CHARTS, articles, words
from components.words import say

view = hall.open_page("themes")
desk.card(view, CHARTS["themes_by_article"])
desk.card(view, CHARTS["themes_by_country"])
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["themes_ranked"])
with right:
    chosen = shelf.choose(view, CHARTS["themes_ranked"], say("profile.why"), name="about")
    if chosen:
        desk.card(view, words(chosen["theme"], chosen["theme_name"]), listing=shelf.chips)
        desk.card(view, articles(chosen["theme"], chosen["theme_name"]))
