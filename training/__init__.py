"""Trains and measures the model that refsdb.parse reads citations with. `python -m training --help`."""
