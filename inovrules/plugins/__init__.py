"""Plugins: where evaluators come from."""
