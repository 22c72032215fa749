"""Data: may I have it?"""

import streamlit as st

from components import hall, tables

view = hall.open_page("data")
st.subheader("What went in", anchor=False)
tables.inputs(view)
st.subheader("Every table", anchor=False)
tables.one(view)
st.subheader("How it was made", anchor=False)
tables.made(view)
st.subheader("Your own articles", anchor=False)
tables.own()
