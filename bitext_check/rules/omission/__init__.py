"""Rules of category omission."""
