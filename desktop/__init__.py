"""Sổ Khuyến học: the register of learning titles for Vietnamese communes."""

__version__ = "0.5.0"
