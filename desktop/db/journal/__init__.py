"""Every change as it was written: captured, replayed, taken back, erased, held against the tables."""
