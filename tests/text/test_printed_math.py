from __future__ import annotations

import pytest

from refsdb.text.printed_math import only_prints


@pytest.mark.parametrize(
    "math",
    ["T_c", "T_{c}", "x_a^b", r"\frac{1}{2}", r"\mathrm{Fe}^{3+}", r"x^\mathrm{T}", r"\sqrt{x_{1}^{2}}", "{x^a}^b",
     r"\alpha_\beta", "x^{y^{z}}", r"\frac{\mathrm{d}x}{\mathrm{d}t}", r"f(x)=\{1,2\}", "10^{-3} < x", "_2", "f'(x)"],
)  # fmt: skip
def test_math_that_only_prints(math: str) -> None:
    assert only_prints(math)


@pytest.mark.parametrize(
    "math",
    ["", "x^a^b", "x_", "{", "}{", "a$b", "a % b", "^^5c", r"\input{x}", r"\write18{x}", r"\mine", r"\frac{1}", r"\left(x",
     r"\bar\bar{x}", "\\", "α", "a & b", "x_{}^{", r"\mathrm x", "x^2'", "x^{2}'", "a^*'"],
)  # fmt: skip
def test_math_that_could_fail_or_do_something(math: str) -> None:
    assert not only_prints(math)
