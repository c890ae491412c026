"""The night, stage by stage."""
