"""How hard the laws are tried: `HYPOTHESIS_PROFILE=stress` tries 30 times as many cases."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "policytrack",
    deadline=None,  # a law is not a benchmark, and a busy machine is no counterexample
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("stress", settings.get_profile("policytrack"), max_examples=3000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "policytrack"))
