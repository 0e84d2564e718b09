"""How good projects are: criteria, what assessments say of one project, and of all side by side."""
