"""People and organisations: who acts?"""

import streamlit as st

from components import desk, hall, ledger, shelf
from components.charts.actor import profile
from components.charts.entities import CHARTS

view = hall.open_page("people")
KINDS = ["people", "organisations"]
kind = st.segmented_control("Show", KINDS, default="people", required=True, key="kind", label_visibility="collapsed", bind="query-params")
ranked = CHARTS[f"{kind}_ranked"]
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, ranked)
with right:
    desk.card(view, CHARTS["actors_together"])
st.header("Profile", anchor=False)
chosen = shelf.choose(view, ranked, "Whose", name="who")
if chosen:
    charts = profile(chosen["entity_id"])
    left, right = st.columns(2, gap="large")
    with left:
        desk.card(view, charts["actor_roles"])
        desk.card(view, charts["actor_company"])
        desk.card(view, charts["actor_articles"])
    with right:
        desk.card(view, charts["actor_spellings"])
        desk.card(view, charts["actor_countries"])
        desk.card(view, charts["actor_figures"])
    desk.card(view, charts["actor_quotes"], listing=ledger.quotations)
