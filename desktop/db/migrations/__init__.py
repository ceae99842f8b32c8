"""Alembic's steps from every released data file to the present one."""
