"""When two articles are the same copy, or tell the same story."""
