"""data."""

from components import hall

view = hall.open_page("data")
