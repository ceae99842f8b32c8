"""Villages and merged communes: the desk, splitting, taking over another file."""
