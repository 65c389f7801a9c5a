"""What the clouds charge us, read from FOCUS files (demo)."""
