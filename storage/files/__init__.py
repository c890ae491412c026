"""Files that outlive a power cut, are whole or not there at all, and the room they need."""
