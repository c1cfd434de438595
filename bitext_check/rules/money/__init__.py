"""Rules of category money."""
