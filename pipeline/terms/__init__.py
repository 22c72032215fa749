"""Terms of a text: candidates for keywords, their scores by YAKE, and the lexicon of themes."""
