"""Cán bộ: officers, passwords, the examination of the data file."""
