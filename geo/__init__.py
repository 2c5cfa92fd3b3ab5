"""railstory reads a news story and draws the railway journey it tells."""
