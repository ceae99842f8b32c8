"""Before the work begins: first run, login, lock, recovery."""
