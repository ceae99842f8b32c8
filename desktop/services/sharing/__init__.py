"""The folder that the PCs of one office share, and the numbers leased to each."""
