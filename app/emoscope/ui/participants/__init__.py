"""The operator's pages on who is in the chair: consent, who it is, and withdrawing her data."""
