"""Pure functions on strings: folding to keys, LaTeX, identifiers, journal abbreviations."""
