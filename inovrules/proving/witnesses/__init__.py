"""Portfolios that show what holds of a ruleset, or doesn't: the smallest that are found, each scored before it is shown."""
