"""The rival of bench.screen_speed: the smallest Streamlit app with a click, under Streamlit's own default settings."""

import streamlit as st

chosen = st.pills("Number", ["one", "two"], default="one")
st.text(f"chosen: {chosen}")
