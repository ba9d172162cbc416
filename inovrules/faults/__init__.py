"""Faults of input: code, place, cause, remedy; all of a file at once."""

from __future__ import annotations

from inovrules.faults.codes import CODES
from inovrules.faults.collector import Collector
from inovrules.faults.fault import Fault, FaultError, Place
from inovrules.faults.hints import closest

__all__ = ["CODES", "Collector", "Fault", "FaultError", "Place", "closest"]
