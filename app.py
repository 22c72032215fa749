"""The hall: page setup, shared filters, navigation from PAGES, run the page. Run with `streamlit run app.py`."""

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

from components import hall


def main() -> None:
    """One run of the script: draws what stands on every page, then the page."""
    hall.set_up()
    page = hall.navigate()
    view = hall.open_pile()
    hall.sidebar(view, here=page.url_path)
    if view is not None:
        page.run()


if get_script_run_ctx(suppress_warning=True) is not None:
    main()
else:
    from components import service

    app = st.App(__file__, routes=service.ROUTES, middleware=service.MIDDLEWARE, lifespan=service.lifespan)
