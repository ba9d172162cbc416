"""How hard hypothesis tries."""

from __future__ import annotations

from hypothesis import HealthCheck, settings

settings.register_profile("plugin", deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("plugin")
