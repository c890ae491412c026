"""Names of people, as lines print them."""
