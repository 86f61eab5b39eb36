"""Whether two amounts count the same thing, and by which signed assumptions."""
