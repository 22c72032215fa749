"""Keywords: what is it about?"""

import streamlit as st

from components import desk, hall, shelf
from components.charts.keywords import CHARTS, in_context
from components.words import say

view = hall.open_page("keywords")
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["keywords_ranked"])
with right:
    desk.card(view, CHARTS["keywords_together"])
desk.card(view, CHARTS["keywords_by_article"])
chosen = shelf.choose(view, CHARTS["keywords_ranked"], say("profile.keyword"), name="keyword")
if chosen:
    desk.card(view, in_context(chosen["keyword"], chosen["language"]), listing=shelf.contexts)
desk.card(view, CHARTS["keywords_over_time"])
