"""The declarations of all tables, by subject. `corpus.schema.TABLES` is the registry."""
