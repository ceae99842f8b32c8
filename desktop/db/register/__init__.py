"""Rows of the register and of its year: one module an aggregate."""
