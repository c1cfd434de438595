"""Rules of category date."""
