"""The command `policytrack` without its script: `python -m policytrack`."""

import sys

from policytrack.cli import main

if __name__ == "__main__":
    sys.exit(main())
