"""What was said by mouth or in public: as values given to actions, and as the text that is read."""
