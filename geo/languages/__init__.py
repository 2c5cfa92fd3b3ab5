"""What is known of each language: cues, dates, speeds, words."""
