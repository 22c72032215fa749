"""people."""

from components import hall

view = hall.open_page("people")
