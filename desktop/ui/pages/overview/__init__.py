"""Tổng quan: what is done, what waits, what is late."""
