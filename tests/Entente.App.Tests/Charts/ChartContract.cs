using System.Globalization;
using System.Xml.Linq;
using Entente.App.Charts;
using Entente.App.Features.Figures;

namespace Entente.App.Tests.Charts;

/// <summary>
/// What every chart keeps, whatever the data: whole pictures, and a table with the figures' own numbers.
/// </summary>
public sealed class ChartContract(SampleSite site) : IClassFixture<SampleSite>
{
    private static readonly string[] Names =
    [
        "A fund with a name that is longer than any picture of it is wide, and then goes on for another two lines",
        "Quỹ Hợp tác giữa các quốc gia lưu vực sông Mekong và Đại Hàn Dân Quốc về phát triển nguồn nhân lực bền vững",
        "지속가능한발전을위한아세안과대한민국의포괄적전략적동반자관계협력기금운영위원회사무국특별회계보고서전체이름",
        "Unbrechbareslangeswortohneleerzeichendasüberjedenrandhinausläuftundnichtendenwillundnichtendenwill",
    ];

    public static TheoryData<string> Languages => [.. Locale.All.Select(l => l.Code)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_chart_of_the_sample_is_whole_in_each_language(string language)
    {
        var charts = Charts(language).ToList();
        charts.Select(c => c.Name).Distinct().ShouldBe(ChartList.All.Select(c => c.Name), ignoreOrder: true);
        foreach (var picture in charts.SelectMany(Drawings.All))
        {
            picture.ShouldBeWhole();
        }
    }

    [Fact]
    public void A_chart_without_data_says_so_and_is_whole()
    {
        var charts = ChartList.All.Select(c => c.Make(EmptyGround(), "nothing-has-this-key")).ToList();
        charts.Count.ShouldBe(ChartList.All.Length);
        foreach (var chart in charts)
        {
            chart.Rows.ShouldBeEmpty();
            foreach (var picture in Drawings.All(chart))
            {
                picture.ShouldBeWhole();
                picture.Descendants(Drawings.Svg + "text").Count().ShouldBe(1);
            }
            ChartCsv.Write(chart).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_table_has_the_numbers_of_the_figures(string language)
    {
        var ground = Ground(language);
        var rows = Charts(language).SelectMany(c => c.Rows).Where(r => r.Figure is not null).ToList();
        rows.Count.ShouldBeGreaterThan(25);
        foreach (var row in rows)
        {
            var figure = ground.Figures.Find(row.Figure!).ShouldNotBeNull();
            row.Value.ShouldBe(figure.Value.Value);
            row.High.ShouldBe(figure.Value.High);
            row.Unit.ShouldBe(figure.Unit.Text);
            row.Approx.ShouldBe(figure.Value.Approximation.Key);
            row.Shown.ShouldBe(ground.Views.Of(figure).Shown);
            row.SingleSource.ShouldBe(figure.IsSingleSource);
            row.Sources.Select(s => s.Entry).ShouldBe(
                figure.Basis.Concat(figure.LeftOpenBy).Select(b => b.Entry.ToString()));
        }
    }

    [Fact]
    public void Every_mark_is_a_row_of_the_table_with_its_value()
    {
        // What a source gives for a single day has no column among years: it stands in the table alone.
        foreach (var chart in Charts("en").Where(c => c.Body is PanelsBody b && b.Panels.Any(p => p.Slots.Count > 0)))
        {
            var rows = chart.Rows.Where(r => r.Figure is not null).ToDictionary(r => r.Figure!);
            var marks = ((PanelsBody)chart.Body).Panels.SelectMany(p => p.Slots).SelectMany(s => s.Marks)
                .Where(m => m.Figure is not null).ToList();
            marks.ShouldNotBeEmpty(chart.Title);
            foreach (var mark in marks)
            {
                rows[mark.Figure!].Value.ShouldBe(mark.Value);
            }
            var drawn = Drawings.All(chart).First().Descendants().Attributes("data-figure").Select(a => a.Value);
            drawn.ShouldBe(marks.Select(m => m.Figure!), ignoreOrder: true);
        }
    }

    [Fact]
    public void One_point_and_the_unknown_alone_are_drawn()
    {
        foreach (var kind in Enum.GetValues<MarkKind>())
        {
            foreach (var picture in Drawings.All(Drawings.OfMarks(kind, ("2022", 16))))
            {
                picture.ShouldBeWhole();
            }
        }
        foreach (var picture in Drawings.All(Drawings.OfMarks(MarkKind.Column, ("2024", null), ("2025", null))))
        {
            picture.ShouldBeWhole();
            Rects(picture, "unknown").Count().ShouldBe(2);
            picture.Descendants(Drawings.Svg + "text").Count(t => t.Value == "unknown").ShouldBe(2);
        }
    }

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(9, 4)]
    [InlineData(13, 3)]
    public void No_two_series_of_a_chart_look_alike(int givers, int stages)
    {
        var series = Enumerable.Range(0, givers).SelectMany(g => MoneyStages.All.Take(stages)
            .Select(s => ((string?)$"giver-{g}", (MoneyStage?)s, Standing.Computed))).ToList();
        var styles = SeriesStyles.Of(series.Select((s, i) => (s, i)));
        styles.All.Count.ShouldBe(Math.Min(series.Count, Inks.Styles));
        styles.All.ShouldBe(series.Where(s => styles.Has(s)));
        styles.All.Select(s => Inks.Of("fill" + styles.StyleOf(s))).Distinct().Count().ShouldBe(styles.All.Count);
        var patterns = Inks.Patterns("x", styles.All.Select(styles.StyleOf));
        patterns.Split("<pattern ").Skip(1).Select(p => p[p.IndexOf('>', StringComparison.Ordinal)..]).Distinct()
            .Count().ShouldBe(patterns.Split("<pattern ").Length - 1);
        if (givers <= Inks.Hues && stages <= Inks.Hues)
        {
            styles.All.GroupBy(s => s.From).ShouldAllBe(
                g => g.Select(s => styles.StyleOf(s) % Inks.Hues).Distinct().Count() == 1);
        }
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "1")]
    [InlineData("0.0000000000000000000000000001", "0.00000001")]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("-5000000", "-1")]
    [InlineData("0", "0")]
    [InlineData("1000000000000", "0.01")]
    public void Huge_tiny_and_negative_values_are_drawn(string first, string second)
    {
        var values = new[] { first, second }.Select(v => decimal.Parse(v, CultureInfo.InvariantCulture)).ToList();
        foreach (var kind in new[] { MarkKind.Column, MarkKind.Point, MarkKind.Target })
        {
            foreach (var picture in Drawings.All(Drawings.OfMarks(kind, ("2021", values[0]), ("2022", values[1]))))
            {
                picture.ShouldBeWhole();
            }
        }
    }

    [Fact]
    public void A_column_is_as_high_as_its_value_and_falls_below_zero_where_that_is_negative()
    {
        var picture = Drawings.All(Drawings.OfMarks(
            MarkKind.Column, ("2020", 10), ("2021", 20), ("2022", -5))).First();
        var columns = picture.Descendants(Drawings.Svg + "rect")
            .Where(r => r.Attribute("data-figure") is not null).ToList();
        var heights = columns.ConvertAll(c => Drawings.Number(c, "height"));
        (heights[1] / heights[0]).ShouldBe(2m, 0.02m);
        (heights[0] / heights[2]).ShouldBe(2m, 0.05m);
        Drawings.Number(columns[2], "y").ShouldBe(Drawings.Number(columns[0], "y") + heights[0], 0.2m);
    }

    [Fact]
    public void Long_names_are_cut_or_broken_and_never_lie_on_each_other()
    {
        var marks = Names.Select((_, i) => Drawings.Mark(MarkKind.Column, 1_234_567.89m * (i + 1), i)).ToList();
        var panels = Drawings.Of(new PanelsBody(
            [.. Names.Select(n => new ChartPanel(n, 1, [.. Names.Select(slot => new ChartSlot(slot, marks))]))],
            [.. Names.Select((n, i) => new LegendItem(MarkKind.Column, i, n))], Names[0], Locale.All[1]));
        var day = new DateOnly(2022, 5, 24);
        var timeline = Drawings.Of(new TimelineBody(
            day.AddYears(-70), day.AddYears(5), day, Names[2],
            [.. Names.Select(n => new TimelineLane(n, [.. Names.Select(row => new TimelineRow(
                row, [.. Enum.GetValues<SignKind>().Select(k => new TimelineSign(k, day, day.AddDays(40), n, n))]))]))],
            [.. Names.Select(n => new TimelineLegend(SignKind.Meeting, n))], Names[1]));
        foreach (var picture in Drawings.All(panels).Concat(Drawings.All(timeline)))
        {
            picture.ShouldBeWhole();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(41)]
    [InlineData(120)]
    public void Years_keep_apart_however_many_there_are(int count)
    {
        var marks = Enumerable.Range(1990, count)
            .Select(y => (y.ToString(CultureInfo.InvariantCulture), (decimal?)(y * 12_345m))).ToArray();
        foreach (var picture in Drawings.All(Drawings.OfMarks(MarkKind.Column, marks)))
        {
            picture.ShouldBeWhole();
            picture.Descendants(Drawings.Svg + "text").Count(t => t.Value.StartsWith("19", StringComparison.Ordinal)
                || t.Value.StartsWith("20", StringComparison.Ordinal)).ShouldBeGreaterThan(0);
        }
    }

    [Fact]
    public void A_text_that_is_no_xml_becomes_some()
    {
        var chart = Drawings.OfMarks(MarkKind.Column, ("a\u0001<b>&\"\ud800 c", 1));
        foreach (var picture in Drawings.All(chart))
        {
            picture.ShouldBeWhole();
        }
    }

    [Fact]
    public void A_picture_is_the_same_each_time() =>
        Charts("vi").Select(ChartDrawing.Alone).ShouldBe(Charts("vi").Select(ChartDrawing.Alone));

    [Fact]
    public void A_spreadsheet_takes_no_text_for_a_formula()
    {
        var chart = Drawings.Of(new PanelsBody([], [], "nothing", Locale.All[0])) with
        {
            Rows = [new ChartRow { What = "=1+1", When = "@now", Shown = "-5", Unit = "+x", Unknown = true }],
        };
        ChartCsv.Write(chart).Split('\n')[1].Trim().ShouldBe(",'=1+1,'@now,,,,,'+x,,'-5,unknown,,false,false,");
    }

    [Fact]
    public void An_unknown_end_is_drawn_until_another_plan_takes_its_place()
    {
        var chart = Charts("en").Single(c => c.Name == "timeline");
        var signs = ((TimelineBody)chart.Body).Lanes.SelectMany(l => l.Rows)
            .ToLookup(r => r.Label, r => r.Signs.FirstOrDefault());
        var policy = signs["NSP"].Single()!;
        policy.Kind.ShouldBe(SignKind.Open);
        policy.Until.ShouldBe(new DateOnly(2020, 11, 11));
        policy.Tip.ShouldContain("followed by NSP+");
        signs["NSP+"].Single()!.Until.ShouldBe(new DateOnly(2022, 11, 10));
        var plan = signs["ASEAN-ROK Plan of Action 2016-2020"].Single()!;
        (plan.Kind, plan.From, plan.Until)
            .ShouldBe((SignKind.Period, new DateOnly(2016, 1, 1), new DateOnly(2020, 12, 31)));
        chart.Rows.Single(r => r.What == "NSP").End.ShouldBeNull();
    }

    private static IEnumerable<XElement> Rects(XElement picture, string ink) =>
        picture.Descendants(Drawings.Svg + "rect").Where(r => r.Attribute("class")?.Value == ink);

    /// <summary>All charts of the sample: of each fund, each plan, and the timeline.</summary>
    private IEnumerable<Chart> Charts(string language)
    {
        var ground = Ground(language);
        foreach (var chart in ChartList.All)
        {
            var subjects = chart.Subject is null ? [""]
                : ground.Figures.View.Entities.All.Where(e => e.Kind == chart.Subject).Select(e => e.Key);
            foreach (var subject in subjects)
            {
                var made = chart.Make(ground, subject);
                if (made.Rows.Count > 0)
                {
                    yield return made;
                }
            }
        }
    }

    private ChartGround Ground(string language)
    {
        var journal = site.Workspace.Journal;
        return GroundOf(journal.Account.View(journal.Now(), Reader.Keeper).Of("asean-rok"), language);
    }

    private ChartGround EmptyGround()
    {
        var journal = site.Workspace.Journal;
        return GroundOf(
            journal.Account.View(new AsOf(default, default, default), Reader.Keeper), "en");
    }

    private static ChartGround GroundOf(AccountView view, string language)
    {
        var (set, texts) = (FigureSet.Of(view), Texts.In(language));
        return new ChartGround(
            set, new FigureViews(set, new ClaimIndex(view), texts), texts,
            key => view.Entities.Find(key)?.ShortIn(language) ?? key);
    }
}
