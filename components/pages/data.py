"""Data: what is in the files, and how was it made?"""

import streamlit as st

from components import hall, tables
from components.words import say

view = hall.open_page("data")
st.header(say("data.head.inputs"), anchor=False)
tables.inputs(view)
st.header(say("data.head.tables"), anchor=False)
tables.one(view)
st.header(say("data.head.made"), anchor=False)
tables.made(view)
st.header(say("data.head.own"), anchor=False)
tables.own()
