namespace Entente.Core.Tests;

/// <summary>Every finding about the notation: the smallest lines that give it, and lines that do not.</summary>
internal static class NotationFindings
{
    public static IReadOnlyList<FindingExample> All { get; } =
    [
        new("notation.quote-open", "keeper observer \"Desk", "keeper observer \"Desk\""),
        new("notation.property-alone", "  short ROK", "organisation kr country\n  short ROK"),
        new("notation.time", "2023-02-30  event festival", "2023-02-28  event festival"),
        new("notation.no-kind", "2023-03-16", "2023-03-16  event festival"),
        new("notation.kind-unknown", "festival music", "2023  event music"),
        new("notation.needs-time", "event festival", "2023  event festival"),
        new("notation.word-missing", "organisation kr", "organisation kr country"),
        new("notation.word-unknown", "organisation kr kingdom", "organisation kr country"),
        new("notation.word-too-many", "organisation kr country Seoul", "organisation kr country"),
        new("notation.property-unknown", "organisation kr country\n  capital Seoul",
            "organisation kr country\n  country KR"),
        new("notation.number", "fund akcf\n2023  flow fund.contribution fund:akcf USD sixteen",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.currency", "fund akcf\n2023  received fund:akcf project 16",
            "fund akcf\n2023  received fund:akcf USD 16"),
        new("notation.scope", "fund akcf\n2023  flow fund.contribution akcf USD 16",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.unit", "fund akcf\n2023  stock fund.portfolio.projects fund:akcf USD 20",
            "fund akcf\n2023  stock fund.portfolio.projects fund:akcf 20 project"),
        new("notation.quantity-unknown", "fund akcf\n2023  flow fund.gifts fund:akcf USD 16",
            "fund akcf\n2023  flow fund.contribution fund:akcf USD 16"),
        new("notation.kind-differs", "fund akcf\n2023  flow fund.portfolio.budget fund:akcf USD 86",
            "fund akcf\n2023  stock fund.portfolio.budget fund:akcf USD 86"),
        new("notation.source-unknown", "fund akcf\n  source page", "source page \"A page\"\nfund akcf\n  source page"),
        new("notation.key-twice", "fund akcf\nfund akcf", "fund akcf\nfund mkcf"),
        new("notation.key-unknown", "member kh of asean",
            "organisation kh country\norganisation asean intergovernmental\nmember kh of asean"),
    ];
}
