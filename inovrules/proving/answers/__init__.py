"""What an indicator gives for some answers: asked, not assumed."""
