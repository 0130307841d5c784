using static Entente.Core.CombineOperation;

namespace Entente.Core.Tests;

/// <summary>Every finding of the algebra of figures: the smallest lines that give it, and lines that do not.</summary>
internal static class FigureFindings
{
    private const string Budget = "2023-03-16  stock fund.portfolio.budget fund:akcf USD 86\n  key a\n";
    private const string Flow = "2022  flow fund.contribution fund:akcf USD 16\n  key b\n";
    private const string FlowA = "2021  flow fund.contribution fund:akcf USD 14\n  key a\n";

    private const string SignedAndPaid = "; asks a b\n" + FlowA
        + "  stage signed\n2021  flow fund.contribution fund:akcf USD 9\n  key b\n  stage received\n";

    /// <summary>Refusals: no number is given.</summary>
    public static IReadOnlyList<FindingExample> Refusals { get; } =
    [
        new("figure.unknown-id", "; asks r1 r77\n" + FlowA, FlowA + Flow, Sum),
        new("figure.id-of-several",
            "; asks c-fund-contribution-akcf-received-2021 c-fund-contribution-akcf-received-2022\n"
                + "2021-03-01  received fund:akcf USD 14\n2021-04-01  received fund:akcf KRW 9000\n"
                + "2022-03-01  received fund:akcf USD 16",
            "; asks c-fund-contribution-akcf-received-2021-usd c-fund-contribution-akcf-received-2022\n"
                + "2021-03-01  received fund:akcf USD 14\n2021-04-01  received fund:akcf KRW 9000\n"
                + "2022-03-01  received fund:akcf USD 16", Sum),
        new("figure.wrong-number", "; asks a\n" + FlowA, FlowA + Flow, Sum),
        new("figure.same-twice", "; asks a a\n" + FlowA, FlowA + Flow, Sum),
        new("figure.stock-with-flow", Budget + Flow, FlowA + Flow, Sum),
        new("figure.kinds-differ", FlowA + "2027  target fund.contribution.target fund:akcf USD 32\n  key b",
            FlowA + Flow, Sum),
        new("figure.stages-differ", FlowA + "  stage announced\n" + Flow + "  stage received",
            FlowA + "  stage received\n" + Flow + "  stage received", Sum),
        new("figure.quantities-differ", FlowA + "2022  flow donor.oda country:kr USD 16\n  key b", FlowA + Flow, Sum),
        new("figure.units-differ",
            "2022-05-24  stock plan.activities.total plan:poa 113 project\n  key a\n2023-03-16  stock plan.activities.total plan:poa 357 activity\n  key b",
            "2022-05-24  stock plan.activities.total plan:poa 113 activity\n  key a\n2023-03-16  stock plan.activities.total plan:poa 357 activity\n  key b", Difference),
        new("figure.no-rate", FlowA + "2022  flow fund.contribution fund:akcf KRW 16000\n  key b",
            FlowA + "2022  flow fund.contribution fund:akcf KRW 16000\n  key b\n2022  rate USD KRW 1300", Sum),
        new("figure.reported-with-computed",
            "; asks a c-fund-contribution-akcf-received-2022\n" + FlowA
                + "  stage received\n2022-03-01  received fund:akcf USD 16",
            "; asks c-fund-contribution-akcf-received-2021 c-fund-contribution-akcf-received-2022\n2021-03-01  received fund:akcf USD 14\n2022-03-01  received fund:akcf USD 16", Sum),
        new("figure.kind-not-summable",
            "2022  ratio plan.lines.coverage plan:poa 70 %\n  key a\n2023  ratio plan.lines.coverage plan:poa 80 %\n  key b", FlowA + Flow, Sum),
        new("figure.kind-no-difference",
            "2026  target fund.contribution.target fund:akcf USD 28\n  key a\n2027  target fund.contribution.target fund:akcf USD 32\n  key b", FlowA + Flow, Difference),
        new("figure.kind-no-ratio",
            "2022  ratio plan.lines.coverage plan:poa 70 %\n  key a\n2023  ratio plan.lines.coverage plan:poa 80 %\n  key b",
            "2022  stock plan.lines.covered plan:poa 27 line\n  key a\n2022  stock plan.lines.total plan:poa 38 line\n  key b", Ratio),
        new("figure.ratio-kinds-differ", FlowA + "2027  target fund.contribution.target fund:akcf USD 32\n  key b",
            Budget + Flow, Ratio),
        new("figure.days-differ", Budget + "2023-03-17  stock fund.portfolio.budget fund:mkcf USD 20\n  key b",
            Budget + "2023-03-16  stock fund.portfolio.budget fund:mkcf USD 20\n  key b", Sum),
        new("figure.times-differ",
            "2022  stock plan.lines.covered plan:poa 27 line\n  key a\n2023  stock plan.lines.total plan:poa 38 line\n  key b",
            "2022  stock plan.lines.covered plan:poa 27 line\n  key a\n2022  stock plan.lines.total plan:poa 38 line\n  key b", Ratio),
        new("figure.same-day", Budget + "2023-03  stock fund.portfolio.budget fund:akcf USD 85\n  key b",
            Budget + "2022-05-24  stock fund.portfolio.budget fund:akcf USD 56\n  key b", Difference),
        new("figure.period-open", FlowA + "2022..  flow fund.contribution fund:akcf USD 16\n  key b", FlowA + Flow,
            Sum),
        new("figure.periods-overlap", FlowA + "2021-06-01..2022  flow fund.contribution fund:akcf USD 16\n  key b",
            FlowA + Flow, Sum),
        new("figure.periods-gap", FlowA + "2023  flow fund.contribution fund:akcf USD 20\n  key b", FlowA + Flow, Sum),
        new("figure.periods-and-scopes-differ", FlowA + "2022  flow fund.contribution fund:mkcf USD 4\n  key b",
            FlowA + "2021  flow fund.contribution fund:mkcf USD 4\n  key b", Sum),
        new("figure.scopes-overlap", FlowA + "2021  flow fund.contribution fund:akcf USD 7\n  key b",
            FlowA + "2021  flow fund.contribution fund:mkcf USD 4\n  key b", Sum),
        new("figure.scopes-differ", FlowA + "2022  flow fund.contribution fund:mkcf USD 4\n  key b", FlowA + Flow,
            Difference),
        new("figure.restates",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 32\n  key b\nlink b restates a",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 32\n  key b", Sum),
        new("figure.includes",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 48\n  key b\nlink b includes a",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 48\n  key b", Sum),
        new("figure.circular",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 10\n  key b\n"
            + "2027  target partnership.funds.target partnership:asean-rok USD 42\n  key whole\nlink b residual-of whole",
            "2027  target fund.contribution.target fund:akcf USD 32\n  key a\n2027  target fund.contribution.target fund:mkcf USD 10\n  key b", Sum),
        new("figure.residual-needs-one-set", FlowA + "  stage signed\n" + Flow + "  stage received",
            FlowA + "  stage signed\n2021  flow fund.contribution fund:akcf USD 9\n  key b\n  stage received",
                Difference),
        new("figure.paid-later", SignedAndPaid + "2022  flow fund.contribution fund:akcf USD 5\n  stage received",
            SignedAndPaid + "2020  flow fund.contribution fund:akcf USD 5\n  stage received", Difference),
        new("figure.stages-need-one-set",
            FlowA + "  stage received\n2021  flow fund.contribution fund:mkcf USD 16\n  key b\n  stage announced",
            FlowA + "  stage received\n2021  flow fund.contribution fund:akcf USD 16\n  key b\n  stage announced",
                Ratio),
        new("figure.over-zero", FlowA + "2021  flow fund.contribution fund:mkcf USD 0\n  key b",
            FlowA + "2021  flow fund.contribution fund:mkcf USD 2\n  key b", Ratio),
        new("figure.years-need-a-year", Budget + "2021..2022  flow fund.contribution fund:akcf USD 30\n  key b",
            Budget + Flow, Ratio),
    ];

    /// <summary>Notes: the number is given, and this has to be said beside it.</summary>
    public static IReadOnlyList<FindingExample> Notes { get; } =
    [
        new("figure.states-differ",
            Budget + "  state approved\n2022-05-24  stock fund.portfolio.budget fund:akcf USD 56\n  key b\n  state ongoing",
            Budget + "  state ongoing\n2022-05-24  stock fund.portfolio.budget fund:akcf USD 56\n  key b\n  state ongoing", Difference),
        new("figure.comparison-only", FlowA + Flow,
            Budget + "2022-05-24  stock fund.portfolio.budget fund:akcf USD 56\n  key b", Difference),
        new("figure.parts-unknown", FlowA + "2022  flow fund.contribution fund:akcf unknown USD\n  key b",
            FlowA + Flow, Sum),
        new("figure.part-in-kind",
            "2020  commitment a will \"Money\"\n  amount USD 10\n2021  commitment b will \"Money and goods\"\n  amount USD 200\n  form in-kind",
            "2020  commitment a will \"Money\"\n  amount USD 10\n2021  commitment b will \"Money\"\n  amount USD 200\n  form cash", Sum),
        new("figure.part-disputed", FlowA + Flow + "2022  flow fund.contribution fund:akcf USD 20",
            FlowA + Flow, Sum),
        new("figure.named-ratio", Budget + Flow, FlowA + "2021  flow fund.contribution fund:mkcf USD 4\n  key b",
            Ratio),
        new("figure.rate-used",
            FlowA + "2022  flow fund.contribution fund:akcf KRW 16000\n  key b\n2022  rate USD KRW 1300", FlowA + Flow,
            Sum),
    ];

    /// <summary>Codes that stand with a derived figure or come from a request, and have tests of their own.</summary>
    public static IReadOnlyList<string> Elsewhere { get; } =
        ["figure.unknown-quantity", "figure.unknown-scope", "figure.unknown-operation", "figure.comparability-open",
            "figure.parts-missing", "figure.money-under", "figure.money-beside"];
}
