"""Numbers and what they mean: value, bounds, unit, change, what is counted, the time they cover. No speakers, no other article."""
