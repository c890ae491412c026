"""The story of a page: which passages belong to it, and the blocks they make."""
