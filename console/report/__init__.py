"""A night's report for people: its page, what needs one of them, and what a mail says of it."""
