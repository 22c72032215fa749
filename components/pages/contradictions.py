"""Contradictions: where do they disagree?"""

from components import contradictions, hall

view = hall.open_page("contradictions")
contradictions.show(view)
