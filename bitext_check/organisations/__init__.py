"""Organisations: those of the table, those understood from their parts, and comparing Korean with English ones."""
