"""Rules of category number."""
