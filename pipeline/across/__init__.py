"""Pile steps: what only several articles together can tell. One actor, one claim, one story, near copies, salience."""
