"""Xét công nhận: who qualifies, who is blocked, what was decided."""
