"""The precision–coverage curve as SVG."""

from __future__ import annotations

from collections.abc import Sequence

from refsdb.match.weights import ACCEPT

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 20, 40, 60
_LOWEST = 0.9  # of the precision that is shown


def drawn(points: Sequence[tuple[float, float, float]], count: int) -> str:
    """The curve through (coverage, precision, score), with a mark where the score falls below the threshold."""
    path = " ".join(
        f"{'L' if at else 'M'}{_x(cover):.1f},{_y(precise):.1f}"
        for at, (cover, precise, _) in enumerate(points)
    )
    accepted = [point for point in points if point[2] >= ACCEPT]
    mark = ""
    if accepted:
        cover, precise, _ = accepted[-1]
        mark = (
            f'<circle cx="{_x(cover):.1f}" cy="{_y(precise):.1f}" r="5" fill="#b3261e"/>'
            f'<text x="{_x(cover) - 8:.1f}" y="{_y(precise) + 22:.1f}" text-anchor="end">'
            f"score {ACCEPT}: {cover:.1%} linked, precision {precise:.4f}</text>"
        )
    size = f'viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="13" role="img"'
    below = f'x="{(_x(0) + _x(1)) / 2:.0f}" y="{_HEIGHT - 14}" text-anchor="middle"'
    lines = [
        *(
            _line(_x(0), _y(at), _x(1), _y(at), f"{at:.2f}", "end")
            for at in (0.9, 0.92, 0.94, 0.96, 0.98, 1.0)
        ),
        *(_line(_x(at), _y(1), _x(at), _y(_LOWEST), f"{at:.0%}", "middle") for at in (0, 0.25, 0.5, 0.75, 1)),
    ]
    return f"""<svg xmlns="http://www.w3.org/2000/svg" {size}>
<title>Precision against coverage, {count} citations</title>
<rect width="{_WIDTH}" height="{_HEIGHT}" fill="white"/>
{chr(10).join(lines)}
<path d="{path}" fill="none" stroke="#1f4e79" stroke-width="2.5"/>
{mark}
<text x="{_LEFT}" y="22" font-weight="bold">Precision of the links, by the share of citations linked</text>
<text {below}>share of {count:,} citations that are linked, the surest first</text>
</svg>
"""


def _x(share: float) -> float:
    return _LEFT + share * (_WIDTH - _LEFT - _RIGHT)


def _y(precision: float) -> float:
    share = (max(precision, _LOWEST) - _LOWEST) / (1 - _LOWEST)
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)


def _line(x1: float, y1: float, x2: float, y2: float, label: str, anchor: str) -> str:
    at = (x1 - 8, y1 + 4) if anchor == "end" else (x2, y2 + 18)
    return (
        f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'
        f'<text x="{at[0]:.1f}" y="{at[1]:.1f}" text-anchor="{anchor}">{label}</text>'
    )
