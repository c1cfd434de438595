"""Rules of category title."""
