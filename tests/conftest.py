"""Settings for the whole suite: how hard hypothesis tries."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadlines: how long an example takes depends on the other tests that run beside it. Speed belongs to `benchmarks/`.
settings.register_profile("dev", max_examples=25, deadline=None)
settings.register_profile(
    "ci",
    max_examples=25,  # the whole suite runs twice, from the checkout and from the wheel, within minutes; `nightly` tries harder
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine must not turn a good test red
)
settings.register_profile("nightly", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("INOVRULES_HYPOTHESIS") or ("ci" if os.environ.get("CI") else "dev"))
