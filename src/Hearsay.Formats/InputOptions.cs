namespace Hearsay.Formats;

/// <summary>How reports are read in. Immutable; the default is right where nothing is said.</summary>
public sealed record InputOptions
{
    /// <summary>What the files hold; null to tell by their content. Zip, gzip and folders are opened all the same.</summary>
    public InputFormat? From { get; init; }

    /// <summary>Which columns of a table or members of a JSONL object hold what.</summary>
    public ColumnNames Columns { get; init; } = new();

    /// <summary>Who published the reports that do not say so themselves.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day of publication of reports that do not carry their own.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The moment as of which embargoes have ended and dates lie in the future; null where none has and none does. Nothing here asks the clock.</summary>
    public DateTimeOffset? AsOf { get; init; }

    /// <summary>Lets URLs lead to this machine and to private networks.</summary>
    public bool AllowPrivateAddresses { get; init; }

    /// <summary>How long fetching one URL may take, all in all.</summary>
    public TimeSpan LongestFetch { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How many bytes one URL may give, unpacked.</summary>
    public long MostFetchedBytes { get; init; } = 64 * 1024 * 1024;
}

/// <summary>The names of the columns of a table, or of the members of a JSON object, that hold the parts of a report.</summary>
public sealed record ColumnNames
{
    /// <summary>A name for the report.</summary>
    public string Id { get; init; } = "id";

    /// <summary>The text; the only one that must be there.</summary>
    public string Text { get; init; } = "text";

    /// <summary>The headline.</summary>
    public string Title { get; init; } = "title";

    /// <summary>Who published it.</summary>
    public string Outlet { get; init; } = "outlet";

    /// <summary>Where it was published.</summary>
    public string Url { get; init; } = "url";

    /// <summary>The day of publication.</summary>
    public string Published { get; init; } = "published";

    /// <summary>The language as a BCP 47 tag.</summary>
    public string Language { get; init; } = "language";
}
