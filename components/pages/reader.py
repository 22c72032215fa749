"""Reader: is it true?"""

from components import hall, reading

view = hall.open_page("reader")
reading.show(view)
