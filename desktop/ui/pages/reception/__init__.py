"""Tiếp nhận: the receiving office's inbox, held files, radar and transfers."""
