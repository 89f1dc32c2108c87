"""Devices, the output stream and its clock."""
