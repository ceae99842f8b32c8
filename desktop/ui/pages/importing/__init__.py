"""The import wizard: a book's topics, its preview, what failed and what was imported before."""
