"""Rules of category name."""
