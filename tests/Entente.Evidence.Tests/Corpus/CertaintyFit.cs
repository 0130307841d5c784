namespace Entente.Evidence.Tests;

/// <summary>An amount that was proposed of a text.</summary>
/// <param name="Text">The number of the text.</param>
/// <param name="IsOfPassage">Whether the text is a passage, and no document or short text.</param>
/// <param name="Sure">How sure it was said to be.</param>
/// <param name="Signs">Which of the signs of certainty hold, in their order.</param>
/// <param name="IsRight">Whether a person would accept it as it stands.</param>
internal sealed record SeenAmount(int Text, bool IsOfPassage, decimal Sure, bool[] Signs, bool IsRight);

/// <summary>
/// Fits the points of signs to what was right: a logistic regression with a penalty on large weights, by gradient
/// steps; ten points are one in the logarithm of the odds. Passages were written to hold many amounts and givers: how
/// much harder they are than pages is fitted beside the signs, and is no part of the points.
/// </summary>
internal static class CertaintyFit
{
    private const int Steps = 3000;
    private const double Pace = 1.0;
    private const double Penalty = 10.0;
    private const int Unit = 10;

    /// <summary>The points of the base, then those of the signs.</summary>
    public static int[] Points(IReadOnlyList<SeenAmount> amounts)
    {
        var seen = amounts.Select(a => (bool[])[.. a.Signs, a.IsOfPassage]).ToArray();
        var size = amounts[0].Signs.Length + 2;
        var weights = new double[size];
        for (var step = 0; step < Steps; step++)
        {
            var slope = new double[size];
            for (var row = 0; row < seen.Length; row++)
            {
                var error = (amounts[row].IsRight ? 1 : 0) - (1 / (1 + Math.Exp(-Sum(weights, seen[row]))));
                slope[0] += error;
                for (var i = 1; i < size; i++)
                {
                    slope[i] += seen[row][i - 1] ? error : 0;
                }
            }
            for (var i = 0; i < size; i++)
            {
                weights[i] += Pace * (slope[i] - (i == 0 ? 0 : Penalty * weights[i])) / amounts.Count;
            }
        }
        return [.. weights.SkipLast(1).Select(w => (int)Math.Round(w * Unit))];
    }

    public static int Of(int[] points, SeenAmount amount) =>
        points[0] + amount.Signs.Index().Sum(s => s.Item ? points[s.Index + 1] : 0);

    private static double Sum(double[] weights, bool[] signs)
    {
        var sum = weights[0];
        for (var i = 0; i < signs.Length; i++)
        {
            sum += signs[i] ? weights[i + 1] : 0;
        }
        return sum;
    }
}
