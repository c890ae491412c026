"""What outlets print again and again, in many languages: tables of words, and how they are matched."""
