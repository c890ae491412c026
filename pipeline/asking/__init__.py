"""What a night asks of outlets: their hosts in batches, each in its turn, feeds and pages."""
