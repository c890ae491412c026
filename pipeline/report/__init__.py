"""A night told: what its report holds, how it is judged, and how operators hear of it."""
