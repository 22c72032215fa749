"""EXTRACTORS in the order in which they run: each may read what the earlier ones found."""
