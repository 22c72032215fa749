"""Themes: which themes, and why?"""

from components import desk, hall, shelf
from components.charts.themes import CHARTS, articles, words

view = hall.open_page("themes")
desk.card(view, CHARTS["themes_by_article"])
desk.card(view, CHARTS["themes_by_country"])
desk.card(view, CHARTS["themes_ranked"])
chosen = shelf.choose(view, CHARTS["themes_ranked"], "Why this theme?", name="about")
if chosen:
    desk.card(view, words(chosen["theme"], chosen["theme_name"]))
    desk.card(view, articles(chosen["theme"], chosen["theme_name"]))
