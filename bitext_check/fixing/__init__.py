"""Corrections that need no editor: which findings have one certain replacement, and a copy of the file with them."""
