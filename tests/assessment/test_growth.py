"""What twice as many figures cost: counted work, the same on every machine."""

import sys

import pytest
from growing import SHAPES, World

import policytrack as pt
from policytrack.assessment.constraints import Network

ON = "2030-01-01"


def work(world: World, monkeypatch: pytest.MonkeyPatch) -> int:
    """The functions that assessing calls, and the constraints that it looks at."""
    networks: list[Network] = []
    calls = 0
    make = Network.__init__

    def made(self: Network, *args: object, **how: object) -> None:
        networks.append(self)
        make(self, *args, **how)  # type: ignore[arg-type]

    def see(_frame: object, event: str, _arg: object) -> None:
        nonlocal calls
        calls += event == "call"

    with monkeypatch.context() as patch:
        patch.setattr(Network, "__init__", made)
        before = sys.getprofile()
        sys.setprofile(see)
        try:
            found = pt.assess(*world, on=ON)
            assert found[0].notes is not None
            assert found[0].used is not None
        finally:
            sys.setprofile(before)
    return calls + sum(network.examined for network in networks)


@pytest.mark.parametrize("name", SHAPES)
def test_twice_as_many_figures_take_about_twice_the_work(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Four times where spans overlap in no order; of those several worlds are added up, as they differ by chance."""
    shape = SHAPES[name]
    sizes = (range(100, 106), range(200, 212, 2)) if shape.square else ((200,), (400,))
    few, many = (sum(work(shape.make(n), monkeypatch) for n in each_size) for each_size in sizes)
    assert many <= (4.5 if shape.square else 2.3) * few
