namespace Hearsay.Formats;

/// <summary>The boundary at which what goes wrong in one input becomes a result in its place.</summary>
internal static class Guarded
{
    /// <summary>The results that <paramref name="open"/> gives; where it breaks off, those before, then the fault.</summary>
    public static IEnumerable<InputResult> Results(Origin origin, Func<IEnumerable<InputResult>> open)
    {
        IEnumerator<InputResult>? results = null;
        try
        {
            for (var more = true; more;)
            {
                if (Try(() => more = (results ??= open().GetEnumerator()).MoveNext()) is { } problem)
                {
                    yield return new FailedInput(origin, problem);
                    break;
                }
                if (more)
                    yield return results!.Current;
            }
        }
        finally
        {
            results?.Dispose();
        }
    }

    /// <summary>The one result of <paramref name="read"/>, or the fault.</summary>
    public static InputResult Result(Origin origin, Func<InputResult> read)
    {
        InputResult? result = null;
        return Try(() => result = read()) is { } problem ? new FailedInput(origin, problem) : result!;
    }

    // Whatever a library stumbles over in a page from the web is a fault of that page.
    private static string? Try(Action read)
    {
        try
        {
            return InputFaults.Try(read);
        }
#pragma warning disable CA1031 // The boundary of one input.
        catch (Exception fault) when (fault is not (OperationCanceledException or OutOfMemoryException))
#pragma warning restore CA1031
        {
            return $"an error in Hearsay itself, please report it with the file: {fault.GetType().Name}: {fault.Message}";
        }
    }
}
