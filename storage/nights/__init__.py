"""Nights: what each owes to its entries, its stages, and the room that it will need."""
