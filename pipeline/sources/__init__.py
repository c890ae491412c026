"""The folder of source files: how they are read, and how they are changed."""
