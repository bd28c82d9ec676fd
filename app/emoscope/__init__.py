"""Emoscope: what a face, a voice and an EEG headset say, and how far each may be believed."""
