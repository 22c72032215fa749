"""Who says what: quotations, their speakers, and who stands behind a figure."""
