using System.Text;

namespace Entente.Iati.Tests;

public sealed class IatiWriterTests
{
    [Fact]
    public async Task A_file_is_written_line_by_line()
    {
        var header = new FileHeader
        {
            GeneratedDatetime = DateAndTime.Of(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero)),
            LinkedDataDefault = "https://example.org/",
        };
        var activity = new Activity
        {
            DefaultCurrency = "USD",
            Identifier = "KR-GOV-010-1",
            ReportingOrg = new ReportingOrg { Ref = "KR-GOV-010", Type = "10", SecondaryReporter = false },
            Title = new MultilingualText { Narratives = ["Water", new Narrative { Text = "물", Language = "ko" }] },
            ActivityStatus = "2",
            Transactions =
            [
                new Transaction
                {
                    TransactionType = "3",
                    TransactionDate = new DateOnly(2026, 5, 1),
                    Value = new MoneyValue { Amount = 1000.50m, ValueDate = new DateOnly(2026, 5, 2) },
                },
            ],
        };

        (await WriteAsync(header, w => w.WriteAsync(activity))).ShouldBe(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <iati-activities version="2.03" generated-datetime="2026-11-22T08:00:00Z" linked-data-default="https://example.org/">
              <iati-activity default-currency="USD">
                <iati-identifier>KR-GOV-010-1</iati-identifier>
                <reporting-org ref="KR-GOV-010" type="10" secondary-reporter="0"/>
                <title>
                  <narrative>Water</narrative>
                  <narrative xml:lang="ko">물</narrative>
                </title>
                <activity-status code="2"/>
                <transaction>
                  <transaction-type code="3"/>
                  <transaction-date iso-date="2026-05-01"/>
                  <value value-date="2026-05-02">1000.50</value>
                </transaction>
              </iati-activity>
            </iati-activities>

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(" white space at both ends \t")]
    [InlineData("  ")]
    [InlineData("<b>&amp; \"quoted\" 'single' ]]>")]
    [InlineData("a line\nand\r\nanother\rone\ttab")]
    [InlineData("Nước sạch 깨끗한 물 🌊 e\u0301 \u0085 \u2028 \uFFFD")]
    public async Task Every_text_comes_back_as_it_was(string text)
    {
        var activity = new Activity
        {
            Title = text,
            LinkedDataUri = text,
            Further = new Further { Attributes = [new FurtherAttribute("urn:o", "o:x", text)] },
        };

        var written = await WriteAsync(new FileHeader(), w => w.WriteAsync(activity));

        RecordFile.Parse(written).Items.Single().Activity.ShouldBe(activity);
    }

    [Fact]
    public async Task Characters_of_two_halves_stay_whole_in_long_texts()
    {
        var title = string.Concat(Enumerable.Repeat("🌊", 20_000));
        var odd = new Activity { Title = title, BudgetNotProvided = "1" };
        var even = odd with { BudgetNotProvided = "12" };

        foreach (var activity in new[] { odd, even })
        {
            var written = await WriteAsync(new FileHeader(), w => w.WriteAsync(activity));

            RecordFile.Parse(written).Items.Single().Activity.ShouldBe(activity);
        }
    }

    [Theory]
    [InlineData(0x0001)]
    [InlineData(0xD83C)]
    [InlineData(0xDF0A)]
    [InlineData(0xFFFF)]
    public async Task A_character_that_XML_has_not_is_refused_and_nothing_of_its_activity_is_written(int code)
    {
        var text = $"{(char)code} alone";
        var good = new Activity { Identifier = "good" };

        var written = await WriteAsync(new FileHeader(), async writer =>
        {
            await writer.WriteAsync(good);
            await Should.ThrowAsync<ArgumentException>(() => writer.WriteAsync(new Activity { Title = text }));
            await writer.WriteAsync(good);
        });

        RecordFile.Parse(written).Items.Select(i => i.Activity).ShouldBe([good, good]);
    }

    [Theory]
    [InlineData("urn:o", "x")]
    [InlineData("", "a b")]
    [InlineData("", "")]
    [InlineData("urn:second", "o:x")]
    [InlineData("urn:o", "xml:x")]
    public async Task An_attribute_whose_name_cannot_be_written_is_refused(string ns, string name)
    {
        var writer = new IatiWriter(Stream.Null, new FileHeader());
        var further = new Further
        {
            Attributes = [new FurtherAttribute("urn:o", "o:first", ""), new FurtherAttribute(ns, name, "")],
        };

        await Should.ThrowAsync<ArgumentException>(() => writer.WriteAsync(new Activity { Further = further }));
    }

    [Fact]
    public async Task An_organisation_has_no_place_among_activities()
    {
        var writer = new IatiWriter(Stream.Null, new FileHeader());

        await Should.ThrowAsync<InvalidOperationException>(() => writer.WriteAsync(new Organisation()));
    }

    [Fact]
    public async Task Nothing_is_written_behind_the_end()
    {
        var writer = new IatiWriter(Stream.Null, new FileHeader { Kind = FileKind.Organisations });
        await writer.CompleteAsync();

        await Should.ThrowAsync<InvalidOperationException>(() => writer.WriteAsync(new Organisation()));
        await Should.ThrowAsync<InvalidOperationException>(() => writer.CompleteAsync());
    }

    [Fact]
    public async Task A_file_that_broke_off_is_not_taken_for_whole()
    {
        using var stream = new MemoryStream();
        await new IatiWriter(stream, new FileHeader()).WriteAsync(new Activity());

        stream.Position = 0;
        RecordFile.TryRead(stream).ShouldBeNull();
    }

    [Fact]
    public async Task Each_activity_reaches_the_stream_before_the_next_is_made()
    {
        using var stream = new MemoryStream();
        var writer = new IatiWriter(stream, new FileHeader());

        await writer.WriteAsync(new Activity { Identifier = "1" });
        var length = stream.Length;
        await writer.WriteAsync(new Activity { Identifier = "2" });

        length.ShouldBeGreaterThan(0);
        stream.Length.ShouldBeGreaterThan(length);
    }

    private static async Task<string> WriteAsync(FileHeader header, Func<IatiWriter, Task> write)
    {
        using var stream = new MemoryStream();
        var writer = new IatiWriter(stream, header);
        await write(writer);
        await writer.CompleteAsync();
        stream.ToArray().ShouldNotContain((byte)'\r');
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
