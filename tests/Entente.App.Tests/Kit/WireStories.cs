using System.Globalization;

namespace Entente.App.Tests;

/// <summary>One story of an agency as twelve sites carry it, and two reports of others.</summary>
internal static class WireStories
{
    public const int SiteCount = 12;

    /// <summary>The report of a journal.</summary>
    public const string Review = """
        The Regional Policy Review

        What the ninth committee left behind

        18 March 2023

        Two days after diplomats left the conference room in the Norwegian capital, the numbers are clear. The ninth Baltic-Canada Joint Cooperation Committee, convened on 16 March 2023 in Oslo, heard that the Baltic-Canada Cooperation Fund is supporting 23 projects, worth nearly USD 86 million in all.

        Canada has promised to raise its yearly contribution to the Baltic-Canada Cooperation Fund from USD 16 million to USD 32 million by 2027, a step that few donors match.

        Critics say that what is reported of the fund still leaves much to be desired.

        """;

    /// <summary>The ministry's own page.</summary>
    public const string Ministry = """
        Ministry of Foreign Affairs of Canada
        Press release

        Outcome of the 9th Baltic-Canada Joint Cooperation Committee

        March 20, 2023

        The 9th Baltic-Canada Joint Cooperation Committee took place in Oslo on 16 March 2023. Participants noted with satisfaction that 23 projects with a total budget of nearly 86 million US dollars are being carried out under the Baltic-Canada Cooperation Fund.

        Canada will increase its annual contribution to the Baltic-Canada Cooperation Fund from 16 million dollars to 32 million dollars by 2027. Delegations will meet again next spring.

        """;

    private static readonly string[] Headlines =
    [
        "Baltic states, Canada review cooperation fund", "Canada to double money for Baltic fund",
        "23 projects under way in Baltic-Canada fund", "Baltic states and Canada hold annual committee in Oslo",
    ];

    private static readonly string[] Paragraphs =
    [
        "OSLO, March 17, 2023 (Reuters) -- Canada and the Baltic states held the 9th Baltic-Canada Joint Cooperation Committee in Oslo on March 16, 2023, officials said.",
        "The Baltic-Canada Cooperation Fund is currently supporting 23 projects with a total budget of nearly $86 million, the secretariat said in a statement after the meeting.",
        "Canada pledged to raise its annual contribution to the Baltic-Canada Cooperation Fund from $16 million to $32 million by 2027.",
        "Delegates welcomed a new initiative on solidarity and agreed to step up work on digital trade, cyber security, climate and the environment, and the exchange of young people.",
        "The committee is chaired by an ambassador of each side in turn. It meets once a year and reports to the senior officials, who prepare what the ministers decide in the autumn.",
        "Observers from three neighbouring states followed the debate, which lasted for two days and ended with a dinner.",
    ];

    /// <summary>The story on a site, from 0: other furniture, another headline, a day later, cut at the end.</summary>
    public static string OnSite(int site)
    {
        var kept = site % 3 == 1 ? Paragraphs[..5] : site % 4 == 2 ? [.. Paragraphs[..3], Paragraphs[5]] : Paragraphs;
        var body = string.Join("\n\n", kept);
        if (site == 5)
        {
            body = body.Replace(" (Reuters) --", " -", StringComparison.Ordinal)
                .Replace("officials said", "people close to the talks said", StringComparison.Ordinal);
        }
        return string.Create(CultureInfo.InvariantCulture, $"""
            Daily Paper {site + 1}
            Home | World | Business | Sports

            {Headlines[site % 4]}

            Published: 2023-03-{17 + (site % 3)}

            {body}

            Share on Facebook

            Related news
            President visits factory
            Exports rise to $61 billion in March

            """);
    }
}
