"""Scoring: the engine and its scorecards."""
