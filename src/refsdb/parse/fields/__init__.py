"""Printed values as stored ones: one judgement per file."""
