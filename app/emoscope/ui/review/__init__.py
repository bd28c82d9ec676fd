"""The review window: a recording seen again at any instant, heard, and annotated."""
