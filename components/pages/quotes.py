"""Quotes: who says what?"""

import streamlit as st

from components import desk, hall, ledger
from components.charts.quotes import CHARTS

view = hall.open_page("quotes")
left, right = st.columns(2, gap="large")
with left:
    desk.card(view, CHARTS["quotes_speakers"])
with right:
    desk.card(view, CHARTS["quotes_about"])
desk.card(view, CHARTS["quotes_themes"])
desk.card(view, ledger.spoken(view), listing=ledger.quotations)
