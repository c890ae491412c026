"""How well and how fast pages are read, beside other extractors."""
