using System.Security.Cryptography;
using System.Text;
using Hearsay.Archives.Copies;

namespace Hearsay.Archives.Ingesting;

/// <summary>A report on its way into the archive, or one that is there and is to be read again. What is worked out of it stays with it.</summary>
internal sealed class PreparedReport
{
    private readonly Lazy<TextFingerprint> _fingerprint;

    private PreparedReport(Report report, string origin)
    {
        (Report, Origin) = (report, origin);
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));
        _fingerprint = new(() => new TextFingerprint(report.Text));
    }

    public Report Report { get; }

    public string Origin { get; }

    /// <summary>The SHA-256 of the text, as the reading's JSON gives it.</summary>
    public string Sha256 { get; }

    /// <summary>The report as it came in; null for one that is in the archive.</summary>
    public IncomingReport? Incoming { get; private init; }

    /// <summary>The key of a report that came in.</summary>
    public string Key => Cells.Text(Incoming!.Key);

    /// <summary>The number of a report that is in the archive and is to be decided on anew; else null.</summary>
    public long? Stored { get; private init; }

    /// <summary>True where only the reading is made anew, by another engine.</summary>
    public bool Reread { get; private init; }

    /// <summary>Whether its reading seems to be wanted; what becomes of it is decided when it is written.</summary>
    public bool IsWanted { get; set; }

    public TextFingerprint Fingerprint => _fingerprint.Value;

    /// <summary>What was read, once it was; null before, and where it failed.</summary>
    public Reading? Reading { get; private set; }

    /// <summary>The reading as the archive keeps it.</summary>
    public byte[]? Packed { get; private set; }

    /// <summary>Why it could not be read; null where it could, or was not tried.</summary>
    public string? Failure { get; private set; }

    /// <summary>Whether it went into the archive as a failure. One that could not be read may turn out to be a copy, and then it does not matter.</summary>
    public bool IsFailed { get; set; }

    public static PreparedReport Of(IncomingReport incoming) => new(incoming.Report, incoming.Origin) { Incoming = incoming };

    public static PreparedReport Of(ArchivedReport stored, bool reread) => new(stored.Report, stored.Origin) { Stored = stored.Id, Reread = reread };

    /// <summary>
    /// Reads it, unless it was read already. This is the boundary at which a report that cannot be read is a recorded failure and not the end of the
    /// ingest; only a missing or damaged data file ends it, since every report would fail alike.
    /// </summary>
    public void Read(Func<Report, Reading> read)
    {
        if (Reading is not null || Failure is not null)
            return;
        try
        {
            var reading = read(Report);
            if (Incoming is { Diagnostics.IsDefaultOrEmpty: false })
                reading = reading with { Diagnostics = [.. Incoming.Diagnostics, .. reading.Diagnostics] };
            Packed = Cells.Pack(reading);
            Reading = reading;
        }
#pragma warning disable CA1031 // The boundary of one report.
        catch (Exception fault) when (fault is not DataFileException)
#pragma warning restore CA1031
        {
            Failure = $"an error in Hearsay itself, please report it with the text: {fault.GetType().Name}: {fault.Message}";
        }
    }
}
