"""Where a mail belongs, and how it stands with the mailbox."""
