"""What outlets announce: bytes in, entries out."""
