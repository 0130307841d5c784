using System.Runtime.CompilerServices;
using Entente.App.Web;

namespace Entente.App.Features.Checking;

/// <summary>
/// Writes HTML: what stands in the program is written as it is, and every value is escaped, so that no text of a file
/// becomes part of the page.
/// </summary>
/// <param name="output">Where to.</param>
internal sealed class HtmlText(TextWriter output)
{
    private static readonly SeenEncoder Encoder = SeenEncoder.Instance;

    /// <summary>Writes a piece of the page.</summary>
    public void Write([InterpolatedStringHandlerArgument("")] Piece piece) => _ = piece;

    /// <summary>Writes what is HTML already, and the program's own.</summary>
    public void WriteAsItIs(string html) => output.Write(html);

    /// <summary>A piece of the page, in which every value is escaped.</summary>
    [InterpolatedStringHandler]
    internal readonly struct Piece
    {
        private readonly TextWriter _output;

        /// <summary>Begins a piece.</summary>
        public Piece(int literalLength, int formattedCount, HtmlText html) => _output = html.Output;

        /// <summary>What stands in the program.</summary>
        public void AppendLiteral(string literal) => _output.Write(literal);

        /// <summary>A value.</summary>
        public void AppendFormatted(string? value) => Encoder.Encode(_output, value ?? "");

        /// <summary>A number that has no groups, such as that of a line.</summary>
        public void AppendFormatted(int number) =>
            _output.Write(number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private TextWriter Output => output;
}
