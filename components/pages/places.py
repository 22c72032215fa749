"""Places: where?"""

import streamlit as st

from components import desk, hall, ledger, shelf
from components.charts.country import profile
from components.charts.places import CHARTS

view = hall.open_page("places")
desk.card(view, CHARTS["countries_map"])
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["countries_ranked"])
with right:
    desk.card(view, CHARTS["cities_ranked"])
    desk.card(view, CHARTS["blocs_named"])
st.header("Profile of a country", anchor=False)
chosen = shelf.choose(view, CHARTS["countries_ranked"], "Country", name="place")
if chosen:
    charts = profile(chosen["country"])
    left, right = st.columns(2, gap="large")
    with left:
        desk.card(view, charts["country_actors"])
        desk.card(view, charts["country_articles"])
    with right:
        desk.card(view, charts["country_themes"])
        desk.card(view, charts["country_figures"])
    desk.card(view, charts["country_quotes"], listing=ledger.quotations)
