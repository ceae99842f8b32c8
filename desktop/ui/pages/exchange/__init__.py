"""Gửi – nhận: packages, answers, trust, PCs, conflicts."""
