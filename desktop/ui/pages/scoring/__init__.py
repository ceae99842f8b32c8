"""Chấm điểm: the sheet, its places, its side panes."""
