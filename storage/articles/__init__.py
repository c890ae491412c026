"""Articles, the readings they are made of, and the records they become."""
