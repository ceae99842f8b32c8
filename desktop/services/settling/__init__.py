"""What two offices or PCs see differently, until a person decides."""
