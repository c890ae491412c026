"""Articles put into their stories, and the stories that hold a text."""
