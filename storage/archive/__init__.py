"""The pages themselves: WARC files of our own, and those of others."""
