"""Rules of category language."""
