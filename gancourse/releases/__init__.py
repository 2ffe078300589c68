"""The notebooks that come with the installed course: laid out anew, and brought up to date."""
