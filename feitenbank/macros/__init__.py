"""What authors write between double braces: thin macros over tested functions."""
