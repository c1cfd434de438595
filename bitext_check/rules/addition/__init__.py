"""Rules of category addition."""
