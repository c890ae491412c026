"""What is known of an article beside its text, its writers and its dates."""
