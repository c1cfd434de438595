"""Rules of category negation."""
