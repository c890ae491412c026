"""What a night costs, stage by stage, and where the reading of a page goes."""
