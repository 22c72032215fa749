"""Time in a text: calendar expressions and the publication date, as bounds with their precision."""
