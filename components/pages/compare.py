"""compare."""

from components import hall

view = hall.open_page("compare")
