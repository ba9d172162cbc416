"""The terminal view: the answer first, then who, what and what next."""
