"""A text as it is: language, sentences, tokens, the forms of its words. What it claims is not read here."""
