"""Pages, one per file; `desktop.ui.registry` names them and says who sees which."""
