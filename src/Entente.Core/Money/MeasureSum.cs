namespace Entente.Core;

/// <summary>
/// A sum that is being made, of parts in any order. What the parts have in common is judged over all of them at once,
/// since a word does not carry enough of what it stands for to be added to again.
/// </summary>
internal sealed class MeasureSum
{
    private decimal _exact;
    private decimal _lowPrinted;
    private decimal _highPrinted;
    private decimal _lowAdmitted;
    private decimal _highAdmitted;
    private bool _isOpenUp;
    private bool _isOpenDown;
    private bool _hasKnown;
    private bool _hasUnknown;
    private bool _hasRange;
    private bool _hasWord;
    private bool _isTooLarge;
    private bool _hasTwoKinds;
    private Approximation _word;

    /// <summary>The sum of what was added; unknown where nothing was, and where it is too large to count.</summary>
    public Measure Total
    {
        get
        {
            try
            {
                return _isTooLarge || !_hasKnown ? Measure.Unknown : Known();
            }
            catch (OverflowException)
            {
                return Measure.Unknown;
            }
        }
    }

    /// <summary>Adds a part.</summary>
    public void Add(Measure part)
    {
        if (part.Value is not { } value)
        {
            _hasUnknown = true;
            return;
        }
        _hasKnown = true;
        try
        {
            if (part.IsExact)
            {
                _exact += value;
            }
            else
            {
                AddInexact(part, value);
            }
        }
        catch (OverflowException)
        {
            _isTooLarge = true;
        }
    }

    private void AddInexact(Measure part, decimal value)
    {
        _lowPrinted += value;
        _highPrinted += part.High ?? value;
        _hasRange |= part.High is not null;
        var admitted = part.Admitted!.Value;
        if (part.IsOpenDown)
        {
            _isOpenDown = true;
        }
        else
        {
            _lowAdmitted += admitted.Low;
        }
        if (part.IsOpenUp)
        {
            _isOpenUp = true;
        }
        else
        {
            _highAdmitted += admitted.High;
        }
        if (!part.Approximation.IsExact)
        {
            var word = part.Approximation;
            _hasTwoKinds |= _hasWord && word.Kind != _word.Kind;
            _word = !_hasWord || word == _word ? word : new Approximation(_word.Kind);
            _hasWord = true;
        }
    }

    private Measure Known()
    {
        var (low, high) = (_exact + _lowAdmitted, _exact + _highAdmitted);
        if (_hasUnknown)
        {
            // What is known is a lower bound. What may lie anywhere below is none, and what the account would not take.
            return !_isOpenDown && Measure.Takes(low) ? Measure.AtLeast(low) : Measure.Unknown;
        }
        var isOneWord = _hasWord && !_hasTwoKinds;
        return (_isOpenUp, _isOpenDown) switch
        {
            (true, true) => Measure.Unknown,
            (true, false) => isOneWord && !_hasRange ? Measure.Of(low, _word) : Measure.AtLeast(low),
            (false, true) => Measure.Of(
                high, isOneWord && !_hasRange ? _word : new Approximation(ApproximationKind.UpTo)),
            _ => Bounded(low, high),
        };
    }

    /// <summary>
    /// The one word of the parts; of two words "about", where that admits all that the parts do, and else from the
    /// lowest to the highest value that they admit.
    /// </summary>
    private Measure Bounded(decimal low, decimal high)
    {
        var word = _hasTwoKinds ? new Approximation(ApproximationKind.About) : _word;
        var sum = Measure.Range(_exact + _lowPrinted, _exact + _highPrinted, word);
        return _hasTwoKinds && sum.Admitted is var (least, most) && (low < least || most < high)
            ? Measure.Range(low, high)
            : sum;
    }
}
