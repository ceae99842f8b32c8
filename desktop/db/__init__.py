"""The data file: the only package that knows SQLAlchemy, SQLCipher and Alembic."""
