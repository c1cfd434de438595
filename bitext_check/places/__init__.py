"""Places: what the tables and Revised Romanization know of them, and comparing Korean with English ones."""
