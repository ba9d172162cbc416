"""What is told of an import: as a page, and as a JSON document."""
