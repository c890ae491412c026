"""The commands of `wirecopy`: one file for each, or for a few that are alike."""
