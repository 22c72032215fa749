"""Trained models that find names: one module a language. Which one reads which text is said in `pipeline.models`."""
