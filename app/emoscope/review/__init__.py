"""Looking at a recording again: what is where, read on demand. No window, no thread but its own."""
