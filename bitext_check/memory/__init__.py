"""What the house wrote before: kept in a file, and held against the article of today."""
