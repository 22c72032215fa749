"""Room 1: what the data is. Imports neither the pipeline nor the screen."""
