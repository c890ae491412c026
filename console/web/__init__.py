"""The console in a browser: one file for each screen."""
