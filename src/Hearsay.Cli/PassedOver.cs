using Hearsay.Formats;

namespace Hearsay.Cli;

/// <summary>Counts what was passed over, by reason.</summary>
internal sealed class PassedOver
{
    private readonly SortedDictionary<SkipReason, int> _counts = [];

    /// <summary>The same results without those that were passed over.</summary>
    public IEnumerable<InputResult> Without(IEnumerable<InputResult> inputs)
    {
        foreach (var input in inputs)
        {
            if (input is SkippedInput skipped)
                _counts[skipped.Reason] = _counts.GetValueOrDefault(skipped.Reason) + 1;
            else
                yield return input;
        }
    }

    /// <summary>Says how many there were, in one line; nothing where there were none.</summary>
    public void Tell(ErrorLines errors)
    {
        if (_counts.Count > 0)
            errors.Write($"passed over: {string.Join(", ", _counts.Select(pair => $"{pair.Value} {Name(pair.Key)}"))}.");
    }

    private static string Name(SkipReason reason) => reason switch
    {
        SkipReason.ServiceMessage => "service messages",
        SkipReason.NoText => "without text",
        SkipReason.Embargoed => "under embargo",
        SkipReason.Canceled => "canceled",
        SkipReason.NoReport => "pages that are no report",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
