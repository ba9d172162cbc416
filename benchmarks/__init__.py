"""Benchmarks: ratios against a named alternative in the same run. Run with `python -m benchmarks [NAME…]`."""
