"""How right and how fast copies are found, beside other methods, in one run."""
