"""What an article is, how a page becomes one, and when two are the same copy."""
