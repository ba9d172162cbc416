"""Fixtures for the tests of a plugin; pytest loads them through its entry point, so nothing heavy is imported before one is used.

The plugin under test is the distribution (or, while it isn't installed yet, the module) that the mark
`inovrules_plugin("inovrules-example")` or the setting `inovrules_plugin` names. Without either, all installed plugins are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from inovrules import Engine, Plugins, Portfolio, Ruleset

_NAME = "inovrules_plugin"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the setting that names the plugin under test."""
    parser.addini(_NAME, "the distribution (or module) of the inovrules plugin under test", default="")


def pytest_configure(config: pytest.Config) -> None:
    """Make the mark known."""
    config.addinivalue_line("markers", f"{_NAME}(distribution): use only this inovrules plugin in `inovrules_engine`")


@pytest.fixture
def inovrules_engine(request: pytest.FixtureRequest) -> Engine:
    """Give an engine with the plugin under test alone, or with all installed ones; a plugin that can't be used fails the test."""
    from inovrules import Engine  # noqa: PLC0415

    mark = request.node.get_closest_marker(_NAME)
    name = str(mark.args[0] if mark else request.config.getini(_NAME))
    plugins = _plugins(name)
    wrong = [f"{broken.distribution}: {broken.why.text('en')}" for broken in plugins.broken]
    if name and wrong:
        pytest.fail(f"the plugin under test can't be used: {'; '.join(wrong)}", pytrace=False)
    return Engine(plugins)


def _plugins(name: str) -> Plugins:
    from importlib import import_module  # noqa: PLC0415
    from importlib.util import find_spec  # noqa: PLC0415

    from inovrules.plugins import Plugins  # noqa: PLC0415

    if not name:
        return Plugins.installed()
    plugins = Plugins.installed([name])
    is_module = name.replace(".", "").isidentifier() and not plugins.good
    return Plugins.of(import_module(name)) if is_module and find_spec(name) else plugins


@pytest.fixture
def tiny_portfolio(inovrules_engine: Engine) -> Portfolio:
    """Give a portfolio of three innovations that answers tiny rulesets: `full`, `least` and `silent`."""
    from inovrules.testing import tiny_portfolio as make  # noqa: PLC0415

    return make(inovrules_engine)


@pytest.fixture
def tiny_ruleset(inovrules_engine: Engine) -> Callable[..., Ruleset]:
    """Give a function that makes a ruleset of one indicator, `tried`, of an evaluator's name and its parameters."""
    from inovrules.testing import tiny_ruleset as make  # noqa: PLC0415

    return lambda evaluator, **parameters: make(inovrules_engine, evaluator, **parameters)
