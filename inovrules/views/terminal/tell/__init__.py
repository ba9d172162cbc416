"""Telling the parts of an explanation in words: facts, documents, rules, arithmetic."""
