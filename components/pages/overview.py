"""overview."""

from components import hall

view = hall.open_page("overview")
