"""Search: where is it said?"""

from components import hall, search

view = hall.open_page("search", stops=False)
search.show(view)
