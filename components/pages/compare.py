"""Compare: what differs?"""

from components import compare, hall

view = hall.open_page("compare")
compare.show(view)
