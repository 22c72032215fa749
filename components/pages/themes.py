"""themes."""

from components import hall

view = hall.open_page("themes")
