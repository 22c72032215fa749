"""Reader: what does the article say?"""

from components import hall, reading

view = hall.open_page("reader")
reading.show(view)
