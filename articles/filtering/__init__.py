"""Pages that are no article, each with its reason."""
