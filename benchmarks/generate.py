"""Made-up portfolios of any size, the same in every run. The figures mean nothing."""

from __future__ import annotations

import random

FACTS = 21
AFFAIRS = ("pendidikan", "kesehatan", "pekerjaan_umum", "perumahan", "ketenteraman", "sosial")


def facts(chance: random.Random) -> dict[str, object]:
    """Give the 21 facts of an innovation, as IID 2026 asks them."""
    return {
        "stage": "penerapan",
        "implemented": f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}",
        "regulation": chance.choice(["sk_kepala_daerah", "perkada", "perda"]),
        "people": chance.randint(1, 60),
        "budget_years": chance.sample(["t_2", "t_1", "t_0"], chance.randint(1, 3)),
        "work_tools": chance.choice(["manual", "electronic", "online_system"]),
        "trainings": chance.randint(0, 4),
        "rkpd_years": chance.sample(["t_2", "t_1", "t_0"], chance.randint(1, 3)),
        "actors": chance.sample(["government", "business", "community", "academia", "media"], chance.randint(2, 5)),
        "agencies_involved": chance.randint(1, 7),
        "publicity": chance.sample(["event", "social_media", "independent_media"], chance.randint(1, 3)),
        "manual": chance.choice(["printed", "electronic", "online"]),
        "information_channels": chance.sample(["manual", "hotline", "social_media", "online_service"], chance.randint(1, 4)),
        "process_days": chance.randint(1, 9),
        "complaints_settled": f"{chance.randint(0, 10000) / 100:.2f}",
        "replications": chance.randint(0, 4),
        "creation_months": chance.randint(1, 14),
        "benefit_basis": "people",
        "beneficiaries": chance.randint(1, 900),
        "monitoring": chance.sample(["internal_report", "satisfaction_survey", "external_study"], chance.randint(1, 3)),
        "affair": chance.choice(AFFAIRS),
    }


def portfolio(innovations: int, opds: int = 30, seed: int = 0) -> dict[str, object]:
    """Give a portfolio of so many innovations as plain data."""
    chance = random.Random(seed)  # noqa: S311 - made-up figures need no secrecy
    return {
        "region": {"name": f"Kabupaten {seed}", "level": "kabupaten"},
        "as_of": "2026-07-01",
        "opds": [{"id": f"opd-{number}", "name": f"Dinas {number}"} for number in range(opds)],
        "opds_complete": True,
        "innovations": [
            {
                "id": f"in-{seed}-{number}",
                "name": f"Inovasi {number}",
                "opd": f"opd-{number % opds}",
                "facts": facts(chance),
            }
            for number in range(innovations)
        ],
    }


def as_yaml(data: dict[str, object]) -> str:
    """Write plain data as YAML in block style, as people do."""
    return "\n".join(_lines(data, "")) + "\n"


def _lines(value: object, indent: str) -> list[str]:
    if isinstance(value, dict):
        return [line for key, item in value.items() for line in _entry(f"{indent}{key}:", item, indent)]
    if isinstance(value, list):
        return [line for item in value for line in _item(item, indent)]
    return [f"{indent}{_scalar(value)}"]


def _entry(head: str, item: object, indent: str) -> list[str]:
    if isinstance(item, list) and all(isinstance(part, str) for part in item):
        return [f"{head} [{', '.join(item)}]"]
    if isinstance(item, dict | list):
        return [head, *_lines(item, indent + "  ")]
    return [f"{head} {_scalar(item)}"]


def _item(item: object, indent: str) -> list[str]:
    inner = _lines(item, indent + "  ")
    return [f"{indent}- {inner[0].strip()}", *inner[1:]]


def _scalar(value: object) -> str:
    return ("true" if value else "false") if isinstance(value, bool) else str(value)
