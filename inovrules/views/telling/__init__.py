"""Telling the parts of a report in words: lines with a tone, the same on a terminal, in a browser and on paper."""
