"""What a developer does, as a list: `nox -l`."""

import nox

nox.options.sessions = ["style", "types", "tests"]
nox.options.reuse_existing_virtualenvs = True


@nox.session
def style(session: nox.Session) -> None:
    """Formatting and lint."""
    session.install("ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def types(session: nox.Session) -> None:
    """mypy, strict."""
    session.install("-e", ".[dev]")
    session.run("mypy")


@nox.session
def tests(session: nox.Session) -> None:
    """The tests, as the README runs them; `-- -m slow` for the long ones."""
    session.install("-e", ".[test]")
    session.run("pytest", *session.posargs)


@nox.session
def readers(session: nox.Session) -> None:
    """Make the table of docs/readers.md anew, with the programs that .ci/run installs."""
    session.install("-e", ".[test]")
    session.run("npm", "ci", "--prefix", "tests/writers/programs/node", external=True)
    session.run(
        "pytest",
        "-n",
        "0",
        "tests/writers/programs/test_readers.py",
        "-m",
        "slow",
        env={"READERS_PAGE": "write"},
    )


@nox.session
def sample(session: nox.Session) -> None:
    """Make the sample library refs.db anew from examples/."""
    session.install("-e", ".")
    session.run("python", "examples/make_sample.py", *session.posargs)


@nox.session
def bench(session: nox.Session) -> None:
    """Timings, as ratios and rates."""
    session.install("-e", ".[test]")
    session.run("pytest", "bench", "--benchmark-only", "--override-ini=addopts=", *session.posargs)


@nox.session(name="parse-quality")
def parse_quality(session: nox.Session) -> None:
    """The parser's table of figures on labelled citations: `-- FOLDER`."""
    session.install("-e", ".")
    session.run("python", "-m", "training", "quality", *session.posargs)


@nox.session(name="match-quality")
def match_quality(session: nox.Session) -> None:
    """How often matching is right, its calibration and its curve: `-- GOLD WORKS [--picture FILE]`."""
    session.install("-e", ".")
    session.run("python", "-m", "training", "match", *session.posargs)
