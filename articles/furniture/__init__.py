"""What stands around a story and is none of it: phrases, appeals, captions."""
