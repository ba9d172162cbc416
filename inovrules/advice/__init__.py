"""Advice: what is missing or doesn't count, what it costs, and what to do next; all of it verified by re-scoring."""
