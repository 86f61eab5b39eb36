"""PEPFAR's achievement colours: the share of the annual target against the quarters gone, as USAID's gophr has it."""

from math import ceil, floor

from policytrack.method.method import Citation, Method
from policytrack.method.observation import Observation
from policytrack.method.outcome import NO_FIGURE, NO_GOAL, OUT_OF_RANGE, ZERO_GOAL, Outcome, new
from policytrack.text.messages import Reason

ABOVE, ON_TARGET, AT_RISK, CONCERNED = "Above Target", "On Target", "At Risk", "Concerned"
QUARTERS = frozenset({0.25, 0.5, 0.75, 1.0})
WHOLE = 1e12  # a share from which on its cents are below the grain of a float

NOT_A_QUARTER = Outcome(None, reason=Reason.of("method-not-a-quarter"))
BELOW_ZERO_GOAL = ZERO_GOAL.labelled(CONCERNED)


def achievement(seen: Observation) -> Outcome:
    """Return the achievement group of a cumulative result; value: its share of the annual target, to two decimals.

    `elapsed` is the quarter of a flow (0.25, 0.5, 0.75, 1) and 1 for a stock (the owner's snapshot indicators); without
    it the owner assumes the fourth quarter.
    """
    due = 1.0 if seen.elapsed is None else seen.elapsed
    if due not in QUARTERS:
        return NOT_A_QUARTER
    done, goal = seen.current[1], seen.target[1]
    if done is None or goal is None:
        return NO_FIGURE if done is None else NO_GOAL
    if not goal:
        return BELOW_ZERO_GOAL if done < 0 else ZERO_GOAL
    share = done / goal
    if share - share:
        return OUT_OF_RANGE
    share = rounded(share)
    if share < due - 0.1:
        return new(Outcome, (CONCERNED if share < due - 0.25 else AT_RISK, share, None, None))
    return new(Outcome, (ON_TARGET if share <= due + 0.1 else ABOVE, share, None, None))


def rounded(share: float) -> float:
    """Return a share to two decimals as R does from version 4.0.0 on: to the nearer neighbour, a tie to the even one.

    >>> rounded(0.145), rounded(0.155), rounded(-0.145)
    (0.14, 0.16, -0.14)
    """
    if share < 0.0:
        return -rounded(-share)
    if share >= WHOLE:
        return share
    cents = share * 100.0
    low = floor(cents)
    down, up = low / 100, ceil(cents) / 100
    nearer = (share - down) - (up - share)
    return up if nearer > 0.0 or (nearer == 0.0 and low % 2) else down


METHOD = Method(
    "pepfar-pace",
    achievement,
    zh="PEPFAR季度进度",
    en="PEPFAR achievement by quarter (gophr)",
    citation=Citation(
        title="gophr",
        publisher="USAID Office of HIV/AIDS, SI",
        version="5bdb0ca",
        section="R/calc_achievement.R, calc_achievement and color_achievement",
        url="https://github.com/USAID-OHA-SI/gophr/blob/5bdb0ca/R/calc_achievement.R",
    ),
    reads=("current", "target", "elapsed"),
    labels={ABOVE: "on_track", ON_TARGET: "on_track", AT_RISK: "behind", CONCERNED: "behind"},
    formula="value a = round(cumulative ÷ annual target, 2), as R rounds; goal = quarter ÷ 4 for a flow, 1 for a stock "
    "(snapshot indicator): a < goal - 0.25 Concerned, a < goal - 0.10 At Risk, a ≤ goal + 0.10 On Target, "
    "else Above Target.",
    edges="The owner lists the snapshot indicators (TX_CURR, PrEP_CURR, OVC_SERV …) by name; here the caller gives "
    "elapsed = 1 for them. A share of the year that is no end of a quarter: no label. Target 0 or absent, no "
    "result: no label (the owner's NA). The rounding is written from R's documentation; R itself was not run.",
    defects="Direction and baseline are unknown to the rule: 60 deaths against at most 100 after two quarters are "
    "60 %, On Target, and 90 are Above Target, the best group. A negative target reverses the order: -12 of -10 is "
    "Above Target, -8 is At Risk. In the first quarter 0 % is At Risk and no positive result is Concerned, since the "
    "limit is 0.25 - 0.25. A negative result of a zero target is Concerned: only one of the two infinities is cleared.",
    aliases=("pepfar_pace",),
)
