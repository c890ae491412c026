"""A page as a tree: from bytes to elements, and what it states for machines."""
