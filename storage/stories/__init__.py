"""Articles that are one copy, or tell one story, and what an operator says of it."""
