"""The command line: python -m pipeline build | check | verify. An interruption is one plain message at every moment; see `commands.py`."""

import signal
import sys

INTERRUPTED = 130


def main() -> int:
    """Runs the command that the words of the command line name, and returns its exit code."""
    try:
        from pipeline import commands  # loading takes a second in which a Ctrl-C may come

        return commands.main()
    except KeyboardInterrupt:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # a second one must not spoil the message and the exit code
        sys.stderr.write("Interrupted. The current snapshot is as it was; build again when you like.\n")
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
