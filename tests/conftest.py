"""What tests share stands beside this file; pytest puts its folder on the path."""
