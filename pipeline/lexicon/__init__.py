"""Words and names of the languages, as data: one folder or file a topic. Nothing is matched here."""

from pathlib import Path

FOLDER = Path(__file__).parent
