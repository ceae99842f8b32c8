"""Exchange between offices: the package, who may send one, and how two histories become one."""
