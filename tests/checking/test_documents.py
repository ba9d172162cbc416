"""The documents of a check are what their published schemas say, and say what was found."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import jsonschema
import pytest
import xmlschema
from attrs import evolve

from inovrules.checking import Check, Checked, Finding, Judgement, check
from inovrules.faults import Place
from inovrules.messages import Message, Text
from inovrules.messages.message import as_message
from inovrules.views.checked.github import github
from inovrules.views.checked.junit import junit
from inovrules.views.checked.plain import plain, schema
from inovrules.views.checked.sarif import sarif, uri
from inovrules.views.json import dumps
from tests.checking.corpus import CORPUS, ENGINE, nothing

SCHEMAS = Path(__file__).parent / "schemas"
BROKEN = Path(__file__).parents[1] / "broken" / "rulesets" / "head-wrong.yaml"
ODD = "50 %, or: <more>\r\n& “half” \x07 ]]> \U0001f600"


@cache
def everything() -> Check:
    """Faults, findings, excused ones, properties of each status, a place without a line, texts with odd characters."""
    sources = [str(CORPUS / "excuses.yaml"), str(CORPUS / "predicates.yaml"), str(CORPUS / "near-misses-vocabulary.yaml"), str(BROKEN)]
    found = check(sources, ENGINE, lambda _: (), prove=nothing)
    odd = Finding("IC120", "note", Place("a, b:c/50 %.yaml"), "scores/ö", as_message(Text(ODD, ODD)), Text(ODD, ODD))
    proved = Judgement("proved", "a", "closed_form", evolve(odd, code="V1"))
    refuted = Judgement(
        "refuted", "a", "search", evolve(odd, code="V7", severity="error"), {"region": {"name": "A"}, "as_of": "2026-07-01"}
    )
    return Check((*found.files, Checked("odd & <name>", "ruleset", (), (odd,), (proved, refuted), "odd", Text("Ganjil", "Odd"), "1")))


def test_json_is_what_its_schema_says() -> None:
    document = json.loads(dumps(plain(everything())))
    jsonschema.Draft7Validator.check_schema(schema())
    jsonschema.validate(document, schema(), jsonschema.Draft7Validator)
    by_source = {Path(file["source"]).name: file for file in document["files"]}
    assert by_source["excuses.yaml"]["counts"] == {"fault": 0, "error": 0, "warning": 3, "note": 0, "excused": 2}
    assert by_source["head-wrong.yaml"]["counts"]["fault"] == 13
    assert [file["kind"] for file in document["files"]] == ["ruleset", "ruleset", "vocabulary", "ruleset", "ruleset"]
    assert [each["witness"] for each in document["files"][-1]["properties"]] == [None, {"as_of": "2026-07-01", "region": {"name": "A"}}]


@pytest.mark.parametrize("language", ["id", "en"])
def test_sarif_is_what_its_schema_says(language: Any) -> None:
    log = json.loads(dumps(sarif(everything(), language)))
    jsonschema.validate(log, json.loads((SCHEMAS / "sarif-2.1.0-rtm.5.json").read_text("utf-8")), jsonschema.Draft4Validator)
    (run,) = log["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    assert len(results) == sum(len(file.faults) + len(file.told) for file in everything().files)
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in results)
    suppressed = [result["ruleId"] for result in results if "suppressions" in result]
    assert suppressed == ["IC132", "IC133"]
    assert all(rule["name"].isidentifier() for rule in rules if not rule["id"].startswith("V"))


def test_addresses_are_relative_where_they_can_be() -> None:
    assert uri(str(Path.cwd() / "rulesets" / "a b.yaml")) == "rulesets/a%20b.yaml"
    assert uri("/elsewhere/ä.yaml") == "file:///elsewhere/%C3%A4.yaml"


@pytest.mark.parametrize("fail_on", [None, "error", "warning", "note"])
def test_junit_is_what_its_schema_says(fail_on: Any) -> None:
    text = junit(everything(), "en", fail_on)
    xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd")).validate(text)
    suites = ET.fromstring(text)  # noqa: S314 - our own
    for suite in suites:
        for name, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
            assert int(suite.attrib[name]) == len(suite.findall(f"testcase/{tag}")), (suite.attrib["name"], name)
        assert int(suite.attrib["tests"]) == len(suite.findall("testcase")) > 0
    failed = {None: 0, "error": 2 + 1, "warning": 2 + 1 + 5 + 3, "note": 2 + 1 + 5 + 3 + 1}[fail_on]
    assert int(suites.attrib["failures"]) == len(suites.findall(".//failure")) == failed
    assert int(suites.attrib["errors"]) == 13


def test_what_junit_says_is_read_again_as_it_was() -> None:
    suites = ET.fromstring(junit(everything(), "en", "note"))  # noqa: S314
    odd = suites[-1]
    assert odd.attrib["name"] == "odd & <name>"
    message = odd.findall("testcase/failure")[0].attrib["message"]
    assert "50 %, or: <more>" in message
    assert "\U0001f600" in message
    assert "\x07" not in message


_COMMAND = re.compile(r"::(?P<command>\w+) (?P<properties>[^:]*)::(?P<message>.*)\Z")


def read_command(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub documents it: properties end at commas and the first `::`, percent signs are codes."""
    found = _COMMAND.match(line)
    assert found, line
    properties = dict(part.split("=", 1) for part in found["properties"].split(","))
    codes = {"%25": "%", "%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ","}

    def plain_text(text: str) -> str:
        return re.sub("%(25|0D|0A|3A|2C)", lambda code: codes[code[0]], text)

    return found["command"], {name: plain_text(value) for name, value in properties.items()}, plain_text(found["message"])


def test_github_reads_what_was_found() -> None:
    written = github(everything(), "en")
    lines = written.split("\n")[:-1]
    told = [finding for _, finding in everything().lines()]
    assert len(lines) == len(told)
    for line, finding in zip(lines, told, strict=True):
        command, properties, message = read_command(line)
        assert command == ("notice" if finding.is_excused or finding.severity == "note" else finding.severity)
        assert properties["file"] == finding.place.file
        assert properties.get("line", "0") == str(finding.place.line)
        assert properties["title"] == f"{finding.code} {finding.path}"
        assert message.startswith(finding.message.text("en"))


def test_an_excused_finding_says_why_on_github() -> None:
    assert "::Rule" not in github(everything(), "en")
    assert "Excused: The source names no article" in github(everything(), "en")


def test_a_message_of_any_kind_can_be_told() -> None:
    """What a verdict says is a message of another catalogue."""
    finding = Finding("V7", "note", Place("r.yaml", 1, 1), "publish/a", Message("words.yes"))
    file = Checked("r.yaml", "ruleset", (), (), (Judgement("undecided", None, "search", finding),))
    assert [told.code for told in file.told] == ["V7"]
    assert github(Check((file,)), "id") == "::notice file=r.yaml,line=1,col=1,title=V7 publish/a::ya\n"
