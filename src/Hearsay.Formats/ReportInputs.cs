using Hearsay.Formats.Containers;
using Hearsay.Formats.Web;

namespace Hearsay.Formats;

/// <summary>
/// Reports in: files, folders, URLs and the standard input, each in any format, one result after the other while they are read. What cannot be read is a
/// <see cref="FailedInput"/> in its place and never an exception, and the rest goes on.
/// One object serves one run, and one thread at a time.
/// </summary>
/// <param name="options">How they are read.</param>
/// <param name="standardInput">What "-" stands for; null where there is none.</param>
public sealed class ReportInputs(InputOptions options, Stream? standardInput = null) : IDisposable
{
    private readonly FileContents _contents = new(options);
    private WebFetcher? _fetcher;

    /// <summary>Bytes taken from files and streams so far, as they are stored: of a compressed file those of the compressed one. May be asked from any thread.</summary>
    public long BytesRead => _contents.BytesRead;

    /// <summary>The reports, with faults and what was passed over, in the order of the names.</summary>
    /// <param name="names">Files, folders, URLs, or "-" for the standard input.</param>
    /// <param name="cancellation">Ends it between two results with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<InputResult> Read(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        foreach (var result in Open(names, cancellation))
            yield return result is OpenedText opened ? _contents.ReadWhole(opened) : result;
    }

    /// <summary>
    /// The same, but a plain text comes as one that is still to be read, of whatever size. It must be read before the next result is asked for.
    /// </summary>
    /// <param name="names">Files, folders, URLs, or "-" for the standard input.</param>
    /// <param name="cancellation">Ends it between two results with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<InputResult> Open(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        foreach (var name in names)
        {
            foreach (var result in Guarded.Results(new Origin(name == "-" ? Origin.StandardInput : name), () => OpenOne(name, cancellation)))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return result;
            }
        }
    }

    /// <summary>How many bytes there are to read, for <see cref="BytesRead"/> to be measured by; null where it cannot be known before.</summary>
    /// <param name="name">A file, a folder, a URL, or "-".</param>
    public static long? BytesOf(string name)
    {
        try
        {
            return name == "-" || IsUrl(name) ? null
                : Directory.Exists(name) ? FolderFiles.In(name).Sum(file => file.Problem is null ? new FileInfo(file.Path).Length : 0)
                : new FileInfo(name).Length;
        }
        catch (Exception fault) when (InputFaults.Is(fault))
        {
            return null;
        }
    }

    /// <summary>Lets go of the connections to servers.</summary>
    public void Dispose() => _fetcher?.Dispose();

    private IEnumerable<InputResult> OpenOne(string name, CancellationToken cancellation)
    {
        if (name == "-")
            return _contents.Open(new InputFile(new Origin(Origin.StandardInput), "stdin", standardInput ?? Stream.Null) { IsNamed = true });
        if (IsUrl(name))
            return OpenUrl(name, cancellation);
        return Directory.Exists(name) ? OpenFolder(name) : OpenFile(name, isNamed: true);
    }

    private static bool IsUrl(string name) => name.Contains("://", StringComparison.Ordinal) && !Path.Exists(name);

    private IEnumerable<InputResult> OpenUrl(string url, CancellationToken cancellation)
    {
        _fetcher ??= new WebFetcher(options.AllowPrivateAddresses ? _ => true : PublicAddresses.Is, options.LongestFetch, options.MostFetchedBytes);
        var file = _fetcher.Fetch(url, cancellation);
        using (file.Content)
        {
            foreach (var result in _contents.Open(file))
                yield return result;
        }
    }

    private IEnumerable<InputResult> OpenFolder(string folder)
    {
        var files = 0;
        foreach (var (path, problem) in FolderFiles.In(folder))
        {
            files++;
            if (problem is not null)
            {
                yield return new FailedInput(new Origin(path), problem);
                continue;
            }
            foreach (var result in Guarded.Results(new Origin(path), () => OpenFile(path, isNamed: false)))
                yield return result;
        }
        if (files == 0)
            yield return new FailedInput(new Origin(folder), "a folder without files. Name one that holds reports.");
    }

    private IEnumerable<InputResult> OpenFile(string name, bool isNamed)
    {
        using var content = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var result in _contents.Open(new InputFile(new Origin(name), Path.GetFileName(name), content) { IsNamed = isNamed, OnDisk = content.CanSeek ? content : null }))
            yield return result;
    }
}
