"""Room 2: text -> tables. Knows nothing of the screen: no streamlit, no plotly."""
