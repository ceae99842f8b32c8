"""Every table: what it is, what its fields are, what follows from them."""
