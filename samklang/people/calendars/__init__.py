"""What somebody's own calendar program can be given: which calendars there are, and that of meetings."""
