"""Sổ đăng ký of families, and what is around every kind's list."""
