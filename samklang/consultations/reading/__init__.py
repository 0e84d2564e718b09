"""Reading what was received and what is heard: `samklang_whitebook` does the work, in its own processes."""
