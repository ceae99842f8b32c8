"""A commune's whole year of invented people, for looking and for trying."""
