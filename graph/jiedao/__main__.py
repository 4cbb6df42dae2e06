"""`python -m jiedao` is `jiedao`."""

from __future__ import annotations

import sys

from jiedao.cli import main

if __name__ == "__main__":
    sys.exit(main())
