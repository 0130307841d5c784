using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Entente.Evidence;

/// <summary>
/// What a letter quotes of another one: that was written by somebody else, on another day. A letter that passes another
/// one on is not asked: there the other one is what it says.
/// </summary>
internal static class QuotedLetters
{
    private const int LongestHead = 6;

    /// <summary>By which words the head of a quoted letter begins, in the languages of common programs.</summary>
    private static readonly FrozenSet<string> Writers = Words(
        "from;từ;người gửi;보낸 사람;보낸사람;差出人;发件人;寄件者;von;de;dari;จาก;van;da;от");

    /// <summary>The other words of such a head: the day, whom it went to, and about what.</summary>
    private static readonly FrozenSet<string> Others = Words(
        "sent;date;to;cc;subject;đã gửi;ngày;ngày gửi;gửi;đến;tới;kính gửi;chủ đề;tiêu đề;"
        + "보낸 날짜;날짜;받는 사람;받는사람;참조;제목;"
        + "送信日時;日時;日付;宛先;件名;发送时间;时间;日期;收件人;抄送;主题;寄件日期;收件者;主旨;gesendet;datum;an;betreff;envoyé;à;objet;"
        + "enviado;enviado el;fecha;para;asunto;dikirim;tanggal;kepada;subjek;perihal;ส่ง;วันที่;ถึง;เรื่อง;"
        + "verzonden;aan;onderwerp;inviato;a;oggetto;отправлено;дата;кому;тема");

    private static readonly string[] Forwarding =
        ["fw", "fwd", "wg", "tr", "rv", "전달", "转发", "轉寄", "転送", "chuyển tiếp"];

    private static readonly string[] QuotingClasses =
        ["gmail_quote", "yahoo_quoted", "protonmail_quote", "moz-cite-prefix", "zmail_extra", "tutanota_quote"];

    /// <summary>Whether a letter passes another one on, as its subject says.</summary>
    public static bool IsForward(string? subject) => subject is not null && Array.Exists(
        Forwarding, f => subject.Length > f.Length && subject.StartsWith(f, StringComparison.OrdinalIgnoreCase)
            && subject.AsSpan(f.Length).TrimStart() is [':' or '：', ..]);

    /// <summary>Whether an element of a letter holds what is quoted.</summary>
    public static bool IsQuote(IElement element)
    {
        var classes = element.GetAttribute("class");
        if (classes is not null
            && Array.Exists(QuotingClasses, q => classes.Contains(q, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        return element.LocalName == "blockquote"
            && (element.GetAttribute("type") == "cite" || Announces(element.PreviousElementSibling?.TextContent));
    }

    /// <summary>"On Tue, 5 Mar 2024 at 10:12, Jane wrote:"</summary>
    private static bool Announces(string? text) => text.AsSpan().Trim() is [.., ':' or '：'] and var line
        && line.Length < 300 && line.ContainsAnyInRange('0', '9');

    /// <summary>
    /// Whether the head of another letter begins at a line: its writer, and who or what else stands there.
    /// </summary>
    public static bool IsHead(IReadOnlyList<string> lines, int at)
    {
        if (!Begins(lines[at], Writers))
        {
            return false;
        }
        var others = 0;
        for (var i = at + 1; i < Math.Min(lines.Count, at + LongestHead); i++)
        {
            others += Begins(lines[i], Others) ? 1 : 0;
        }
        return others >= 2;
    }

    /// <summary>
    /// The blocks of a letter, with what it quotes outside; all of them where it says nothing itself.
    /// </summary>
    public static List<TextBlock> Outside(List<TextBlock> blocks)
    {
        var lines = blocks.ConvertAll(b => b.Text);
        var head = Enumerable.Range(0, lines.Count).FirstOrDefault(i => IsHead(lines, i), lines.Count);
        var marked = blocks.Select((b, i) => i < head ? b : b with { IsOutside = true }).ToList();
        return marked.TrueForAll(b => b.IsOutside) ? blocks.ConvertAll(b => b with { IsOutside = false }) : marked;
    }

    private static bool Begins(string line, FrozenSet<string> words)
    {
        var text = line.AsSpan().Trim("* \u00A0");
        var colon = text.IndexOfAny(':', '：');
        return colon is > 0 and < 24 && words.Contains(text[..colon].Trim("* \u00A0").ToString());
    }

    private static FrozenSet<string> Words(string words) =>
        words.Split(';').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
