"""What operators look at: nights, sources, articles and stories, as values."""
