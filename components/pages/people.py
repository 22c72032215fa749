"""People and organisations: who acts?"""

import streamlit as st

from components import bound, desk, hall, ledger, shelf
from components.charts.actor import profile
from components.charts.entities import CHARTS
from components.words import say

view = hall.open_page("people")
KINDS = {"people": "person", "organisations": "organisation"}
kind = st.segmented_control(say("profile.show"), [*KINDS], required=True, label_visibility="collapsed",
                            **bound.one("kind", [*KINDS], key="kind"))
ranked = CHARTS[f"{kind}_ranked"]
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, ranked)
with right:
    desk.card(view, CHARTS["actors_together"])
head, choice = st.columns([7, 3], gap="large", vertical_alignment="bottom")
with choice:
    chosen = shelf.choose(view, ranked, say("profile.whose"), name="who")
if chosen:
    charts = profile(chosen["entity_id"])
    with head:
        shelf.profile(chosen, kind=KINDS[kind])
    left, right = st.columns(2, gap="large")
    with left:
        desk.card(view, charts["actor_roles"], listing=shelf.chips, brief=True)
    with right:
        desk.card(view, charts["actor_spellings"], listing=shelf.chips, brief=True)
    for column, name in zip(st.columns(3, gap="medium"), ("countries", "company", "articles"), strict=True):
        with column:
            desk.card(view, charts[f"actor_{name}"], brief=True)
    desk.card(view, charts["actor_figures"], listing=ledger.figures)
    desk.card(view, charts["actor_quotes"], listing=ledger.quotations)
