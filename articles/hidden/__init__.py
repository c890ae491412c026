"""What a page holds and its reader does not see."""
