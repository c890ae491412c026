"""How a command begins and ends: what it opens, its exit code, and how it is called again."""
