"""One run of one stage: its time, its night, its room on the disks, and how it ends."""
