"""Figures for one machine; never asserted, never timed in a test."""
