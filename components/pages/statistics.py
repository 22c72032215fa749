"""statistics."""

from components import hall

view = hall.open_page("statistics")
