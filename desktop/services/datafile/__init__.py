"""The data file as a whole: copies of it, other files, and rows worked out anew from the journal."""
