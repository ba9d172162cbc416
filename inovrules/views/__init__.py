"""Views: what people and programs are shown of scorecards. Pure functions of them."""
