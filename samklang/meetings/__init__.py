"""Meetings of bodies that decide: on which days they meet, what stands on the agenda, what was decided."""
