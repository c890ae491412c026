"""How pages are set: the templates, and the drawings that go into them."""
