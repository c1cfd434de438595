"""Rules of category alignment."""
