"""The command `policytrack`: the script, and `python -m policytrack`."""

import sys
from importlib import import_module


def main() -> int:
    """Run the command and return its exit status; an interrupt while its modules are loaded is one line, too."""
    try:
        status: int = import_module("policytrack.cli").main()
    except KeyboardInterrupt:
        if sys.stderr is not None:
            sys.stderr.write("policytrack: interrupted\n")
        return 130
    return status


if __name__ == "__main__":
    sys.exit(main())
