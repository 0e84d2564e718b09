"""The engagement log: what was done to make a hearing known, as plain data for pages and documents."""
