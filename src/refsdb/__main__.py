"""`python -m refsdb` is `refs`."""

from refsdb.cli import main

main()
