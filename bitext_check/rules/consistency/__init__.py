"""Rules of category consistency."""
