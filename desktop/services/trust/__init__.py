"""Who may speak for an office: its accounts, its keys, invitations, requests, revocations."""
