"""Statistics: how many, says who?"""

from components import desk, hall, ledger
from components.charts import claims
from components.charts.statistics import CHARTS

view = hall.open_page("statistics")
kept = ledger.narrow(view)
desk.card(view, claims.narrowed(kept))
desk.card(view, kept.of(CHARTS["statistics_values"]))
desk.card(view, kept.of(CHARTS["statistics_ledger"]), listing=ledger.figures)
desk.card(view, CHARTS["statistics_attribution"])
