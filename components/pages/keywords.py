"""Keywords: what is it about?"""

from components import desk, hall
from components.charts.keywords import CHARTS

view = hall.open_page("keywords")
desk.card(view, CHARTS["keywords_ranked"])
