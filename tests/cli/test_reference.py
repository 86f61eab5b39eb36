"""The commands that look something up: rules for lights, methods, claims."""

import json

import pytest

from policytrack import lights, load_catalog, methods
from policytrack.cli import main
from policytrack.cli.columns import width

Output = pytest.CaptureFixture[str]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(("command", "known"), [("lights", lights), ("methods", methods)])
def test_every_rule_and_method_is_listed_and_told(
    command: str, known: dict[str, object], lang: str, capsys: Output
) -> None:
    assert main([command, "--lang", lang]) == 0
    listed = capsys.readouterr().out
    assert [line.split()[0] for line in listed.splitlines() if line[2:3].strip()][: len(known)] == list(known)
    assert all(width(line) <= 80 for line in listed.splitlines())
    for id, one in known.items():
        assert main([command, id, "--lang", lang]) == 0
        told = capsys.readouterr().out
        assert told.startswith(f"{id}{'：' if lang == 'zh' else ': '}{one.say(lang)}")  # type: ignore[attr-defined]
    assert main([command, id[:5], "--lang", lang]) == 2
    assert f"{'“' if lang == 'zh' else repr(id)[0]}{id}" in capsys.readouterr().err


def test_a_rule_is_told_with_its_gaps_and_its_source(capsys: Output) -> None:
    assert main(["lights", "yinchuan-2025", "--lang", "zh"]) == 0
    told = capsys.readouterr().out
    assert "  ▲ 黄灯                  10 ≤ 落后序时进度 ≤ 30个百分点\n" in told
    assert "  规则没有规定            0 < 落后序时进度 < 10个百分点\n" in told
    assert "引用它的报道" in told


def test_the_json_of_rules_and_methods_gives_all_of_them(capsys: Output) -> None:
    assert main(["lights", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "policytrack.lights/1"
    assert [rule["id"] for rule in found["lights"]] == list(lights)
    yinchuan = next(rule for rule in found["lights"] if rule["id"] == "yinchuan-2025")
    assert yinchuan["in_force"] == "2025-03-18/.."
    assert yinchuan["gaps"] == ["0 < behind < 10"]
    assert yinchuan["lights"][1] == {
        "colour": "yellow",
        "symbol": "▲",
        "zh": "黄灯",
        "en": "yellow",
        "when": "10 <= behind <= 30",
    }
    assert main(["methods", "opensdg-2.4", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "policytrack.methods/1"
    assert [method["id"] for method in found["methods"]] == ["opensdg-2.4"]
    assert found["methods"][0]["labels"]["deterioration"] == "worse"
    assert found["methods"][0]["reads"] == ["base", "current", "target", "limit"]


def test_claims_are_checked_as_of_their_own_day_or_the_one_asked_for(capsys: Output) -> None:
    assert main(["claims", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["schema"] == "policytrack.claims/1"
    assert len(found["claims"]) == len(load_catalog().claims)
    assert main(["claims", "half-time-half-task", "--json"]) == 0
    (claim,) = json.loads(capsys.readouterr().out)["claims"]
    assert (claim["says"], claim["day"], claim["on"]) == ("on_pace", "2024-06-30", "2024-06-30")
    assert [one["support"] for one in claim["targets"]] == ["supported", "cannot tell", "cannot tell"]
    assert claim["conclusion"]["zh"] == "3项目标中：1项支持，0项不支持，2项无法判定"
    assert main(["claims", "half-time-half-task", "--on", "2024-05-01", "--json"]) == 0
    (claim,) = json.loads(capsys.readouterr().out)["claims"]
    assert claim["on"] == "2024-05-01"
    assert [one["support"] for one in claim["targets"]] == ["cannot tell"] * 3


@pytest.mark.parametrize(("lang", "said"), [("zh", "表述点名的目标：3项"), ("en", "targets that the claim names: 3")])
def test_a_claim_is_told_in_full_and_one_that_is_not_there_names_one_like_it(
    lang: str, said: str, capsys: Output
) -> None:
    assert main(["claims", "half-time-half-task", "--lang", lang]) == 0
    assert said in capsys.readouterr().out
    assert main(["claims", "half-time", "--lang", lang]) == 2
    assert "half-time-half-task" in capsys.readouterr().err
    assert main(["claims", "--on", "2024.6", "--lang", lang]) == 2
    assert "2024-06-30" in capsys.readouterr().err
