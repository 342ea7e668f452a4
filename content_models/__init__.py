"""What editors write: pages, blocks, media, city-wide snippets, the application register, and the sample content."""
