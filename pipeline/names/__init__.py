"""Rules that find names in a text and say what they name. Recognition by trained models lives in `pipeline.recognisers`."""
