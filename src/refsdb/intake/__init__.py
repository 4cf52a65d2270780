"""The pipe that joins the rooms: documents to articles, articles to the library, references to sources."""
