"""Property 39: any text in, no traceback out."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from inovrules.cli import exits
from tests.located.mutating import example_portfolios, mutated
from tests.located.test_any_text import ANY_TEXT
from tests.properties.command import ran

RANDOMS = st.integers(0, 2**32).map(Random)


def told(folder: str, raw: bytes, *arguments: object) -> None:
    """Run the command on a file: it ends well, or tells every fault with its code and place."""
    file = Path(folder, "any.yaml")
    file.write_bytes(raw)
    found = ran("evaluate", file, *arguments)
    assert "Traceback" not in found.err
    if found.code == exits.FINE:
        assert found.out
        return
    assert found.code == exits.INVALID, found.err
    assert found.out == ""
    assert "any.yaml" in found.err.replace("\n", "")
    assert "IR" in found.err


anything = st.one_of(st.binary(max_size=80), ANY_TEXT.map(lambda text: text.encode("utf-8", "surrogatepass")))


@given(raw=anything, form=st.sampled_from(["terminal", "json"]))
@example(raw=b"", form="json")
@example(raw=b"region: {name: K}\nas_of: 2026-07-01\n", form="json")
@example(raw=b"region: {name: \xff}\nas_of: 2026-07-01\n", form="terminal")
def test_39_any_bytes_as_a_portfolio(raw: bytes, form: str) -> None:
    """Whatever the bytes of a portfolio, the command scores it or tells what is wrong with it; it never breaks."""
    with TemporaryDirectory() as folder:
        told(folder, raw, "--ruleset", "opd-coverage", "--format", form)


@given(raw=anything)
def test_39_any_bytes_as_a_ruleset(raw: bytes) -> None:
    """Whatever the bytes of a ruleset, the command says what is wrong with it."""
    with TemporaryDirectory() as folder:
        rules, portfolio = Path(folder, "rules.yaml"), Path(folder, "p.yaml")
        rules.write_bytes(raw)
        portfolio.write_text("{region: {name: K}, as_of: 2026-07-01}", "utf-8")
        found = ran("evaluate", portfolio, "--ruleset", rules)
        assert (found.code, found.out) == (exits.INVALID, "")
        assert "Traceback" not in found.err
        assert "IR" in found.err


@settings(max_examples=max(10, settings().max_examples // 2))
@given(name=st.sampled_from(["balangan-2023", "balangan-2026", "hss-2020", "majene-2021"]), random=RANDOMS, times=st.integers(1, 4))
def test_39_any_change_of_a_real_portfolio(name: str, random: Random, times: int) -> None:
    """A real portfolio with things replaced, removed and moved is scored and shown, or refused with its faults."""
    document = mutated(example_portfolios()[name], random, times)
    assume(isinstance(document, dict))
    with TemporaryDirectory() as folder:
        told(folder, _json(document), "--ruleset", "maturity", "--format", random.choice(["terminal", "json"]))


def _json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode("utf-8", "surrogatepass")
