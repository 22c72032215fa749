"""Tray: what did I keep?"""

from components import hall, tray

view = hall.open_page("tray", stops=False)
tray.show(view)
