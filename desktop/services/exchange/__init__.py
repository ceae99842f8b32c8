"""What travels between offices and PCs: packages made, carried, confirmed."""
