"""Counts over many rows, for first pages and for what both sides of an exchange compare."""
