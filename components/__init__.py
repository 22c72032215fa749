"""Room 3: tables -> screen. Knows nothing of the pipeline."""
