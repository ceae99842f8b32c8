"""Papers: certificates, decisions, minutes, reports, their printing and their pages on screen."""
