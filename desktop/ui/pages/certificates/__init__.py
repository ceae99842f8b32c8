"""Giấy công nhận: the list, the range and the preview before printing."""
