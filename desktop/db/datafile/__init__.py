"""The data file or the server: opened, locked, copied, migrated, looked over."""
