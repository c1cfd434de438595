"""Rules of category place."""
