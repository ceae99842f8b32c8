"""What is kept of offices, their PCs and what they sent each other."""
