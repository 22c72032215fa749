"""Places: which places is it about?"""

import streamlit as st

from components import desk, hall, ledger, shelf
from components.charts.country import profile
from components.charts.places import CHARTS
from components.words import say

view = hall.open_page("places")
desk.card(view, CHARTS["countries_map"])
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["countries_ranked"])
with right:
    desk.card(view, CHARTS["cities_ranked"])
    desk.card(view, CHARTS["blocs_named"], listing=shelf.blocs)
head, choice = st.columns([7, 3], gap="large", vertical_alignment="bottom")
with choice:
    chosen = shelf.choose(view, CHARTS["countries_ranked"], say("profile.which"), name="place")
if chosen:
    charts = profile(chosen["country"])
    with head:
        shelf.profile(chosen, kind="country")
    for column, name in zip(st.columns(3, gap="medium"), ("actors", "themes", "articles"), strict=True):
        with column:
            desk.card(view, charts[f"country_{name}"], brief=True)
    desk.card(view, charts["country_figures"], listing=ledger.figures)
    desk.card(view, charts["country_quotes"], listing=ledger.quotations)
