"""Books taken in: from a sheet's columns to one transaction, and back out again."""
