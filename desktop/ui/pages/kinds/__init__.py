"""Sổ đăng ký of clans, communities, units and citizens."""
