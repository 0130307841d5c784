using System.Collections.Immutable;

namespace Entente.Core;

/// <summary>Statements about plans and policies, their terms, lists, activities, funds and projects.</summary>
internal static class PlanDirectives
{
    public static ImmutableArray<DirectiveKind> All { get; } =
    [
        Framework("plan", FrameworkKind.Plan),
        Framework("policy", FrameworkKind.Policy),
        Framework("strategy", FrameworkKind.Strategy),
        Framework("initiative", FrameworkKind.Initiative),
        Framework("statement", FrameworkKind.Statement),
        Framework("agreement", FrameworkKind.Agreement),
        Framework("framework", FrameworkKind.Unknown),
        new("act", "2023-03-16  act kasi welcomed", (d, c) =>
        {
            var framework = c.Refer(d.Word("framework"), d);
            c.Add(
                new FrameworkActed(framework, d.Word("action"))
                {
                    By = [.. d.Values("by").Select(b => c.Refer(b, d))],
                    Meeting = d.Text("meeting") is { } m ? c.Refer(m, d) : null,
                },
                d.Time, d);
        }),
        Term("pillar", TermKind.Pillar),
        Term("area", TermKind.Area),
        Term("line", TermKind.Line),
        Term("direction", TermKind.Direction),
        new("list", "2023-03-16  list akcf areas", (d, c) =>
        {
            var of = d.Word("of") is { Length: > 0 } owner ? c.Refer(owner, d) : "";
            c.Add(
                new ListReported(of, d.Word("what"), d.Values("item"))
                {
                    StatedNumber = d.OptionalNumber("stated"),
                    IsOpen = d.Flag("open"),
                },
                d.Time, d);
        }),
        new("activity", "2022-09-01  activity poa-2021-2025 training completed", (d, c) =>
        {
            var plan = c.Refer(d.Word("plan"), d);
            var key = d.Word("key");
            c.Add(
                new ActivityRecorded(plan, key, d.Keyword<ActivityState>("state"))
                {
                    Names = d.Names(),
                    Lines = d.Values("line"),
                    Pillars = d.Values("pillar"),
                    Fund = d.Text("fund") is { } f ? c.Refer(f, d) : null,
                },
                d.Time, d);
        }),
        new("fund", "1990..  fund akcf", (d, c) => c.Add(
            new FundOpened
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Modality = d.Optional<FundModality>("modality") ?? FundModality.Unknown,
                Contributors = [.. d.Values("contributor").Select(p => c.Refer(p, d))],
                Manager = d.Text("manager") is { } m ? c.Refer(m, d) : null,
            },
            d.Directive.Time ?? default, d)),
        new("project", "project clean-air", (d, c) => c.Add(
            new ProjectRegistered
            {
                Key = c.DefineProject(d.Word("key"), d),
                Names = d.Names(),
                Fund = d.Text("fund") is { } f ? c.Refer(f, d) : null,
                State = d.Text("state"),
            },
            d.Directive.Time ?? default, d)),
    ];

    private static DirectiveKind Framework(string word, FrameworkKind kind) =>
        new(word, $"2021..2025  {word} some-key", (d, c) => c.Add(
            new FrameworkOpened
            {
                Key = c.Define(d.Word("key"), d),
                Names = d.Names(),
                Kind = kind,
                By = [.. d.Values("by").Select(b => c.Refer(b, d))],
            },
            d.Directive.Time ?? default, d));

    private static DirectiveKind Term(string word, TermKind kind) =>
        new(word, $"2021..2025  {word} some-plan some-key", (d, c) =>
        {
            var of = c.Refer(d.Word("of"), d);
            var key = d.Word("key");
            c.Add(new TermDefined(of, kind, key) { Names = d.Names(), Under = d.Text("under") },
                d.Directive.Time ?? default, d);
        });
}
