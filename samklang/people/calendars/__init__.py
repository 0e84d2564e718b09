"""What somebody's own calendar program can be given: which calendars there are, that of their meetings too."""
