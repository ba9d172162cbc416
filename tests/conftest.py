"""Settings for the whole suite: how hard hypothesis tries."""

from __future__ import annotations

import os

from hypothesis import HealthCheck, settings

# No deadlines: how long an example takes depends on the other tests that run beside it. Speed belongs to `benchmarks/`.
settings.register_profile("dev", max_examples=25, deadline=None)
settings.register_profile(
    "ci",
    max_examples=25,  # `nightly` tries harder
    deadline=None,
    derandomize=True,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],  # a busy machine must not turn a good test red
)
# For the second run of a suite that has just passed: it asks whether the wheel holds everything, not whether the rules are right.
settings.register_profile("again", settings.get_profile("ci"), max_examples=4)
settings.register_profile("nightly", max_examples=2000, deadline=None, print_blob=True)
settings.load_profile(os.environ.get("INOVRULES_HYPOTHESIS") or ("ci" if os.environ.get("CI") else "dev"))
