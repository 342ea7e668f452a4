"""What Wagtail's admin shows beside the pages: the city team's registers, shorter choosers and menus."""
