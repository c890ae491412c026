"""What operators do beside the nights: ask an outlet, rule on stories, erase."""
