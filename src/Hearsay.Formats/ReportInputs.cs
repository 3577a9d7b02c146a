namespace Hearsay.Formats;

/// <summary>
/// Reports in: files, folders and the standard input, each in any format, one result after the other while they are read. What cannot be read is a
/// <see cref="FailedInput"/> in its place and never an exception, and the rest goes on.
/// One object serves one run, and one thread at a time.
/// </summary>
/// <param name="options">How they are read.</param>
/// <param name="standardInput">What "-" stands for; null where there is none.</param>
public sealed class ReportInputs(InputOptions options, Stream? standardInput = null)
{
    private readonly FileContents _contents = new(options);

    /// <summary>Bytes taken from files and streams so far, as they are stored: of a compressed file those of the compressed one. May be asked from any thread.</summary>
    public long BytesRead => _contents.BytesRead;

    /// <summary>The reports, with faults and what was passed over, in the order of the names.</summary>
    /// <param name="names">Files, folders, or "-" for the standard input.</param>
    /// <param name="cancellation">Ends it between two results with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<InputResult> Read(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        foreach (var result in Open(names, cancellation))
            yield return result is OpenedText opened ? _contents.ReadWhole(opened) : result;
    }

    /// <summary>
    /// The same, but a plain text comes as one that is still to be read, of whatever size. It must be read before the next result is asked for.
    /// </summary>
    /// <param name="names">Files, folders, or "-" for the standard input.</param>
    /// <param name="cancellation">Ends it between two results with an <see cref="OperationCanceledException"/>.</param>
    public IEnumerable<InputResult> Open(IEnumerable<string> names, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(names);
        return names.SelectMany(name => Guarded(name == "-" ? new Origin(Origin.StandardInput) : new Origin(name), () => OpenOne(name), cancellation));
    }

    /// <summary>How many bytes there are to read, for <see cref="BytesRead"/> to be measured by; null where it cannot be known before.</summary>
    /// <param name="name">A file, a folder, or "-".</param>
    public static long? BytesOf(string name)
    {
        try
        {
            return name == "-" ? null : Directory.Exists(name) ? FolderFiles.In(name).Sum(file => new FileInfo(file).Length) : new FileInfo(name).Length;
        }
        catch (Exception fault) when (InputFaults.Is(fault))
        {
            return null;
        }
    }

    private IEnumerable<InputResult> OpenOne(string name)
    {
        if (name == "-")
            return _contents.Open(new InputFile(new Origin(Origin.StandardInput), "stdin", standardInput ?? Stream.Null));
        return Directory.Exists(name) ? OpenFolder(name) : OpenFile(name);
    }

    private IEnumerable<InputResult> OpenFolder(string folder)
    {
        var files = 0;
        foreach (var file in FolderFiles.In(folder))
        {
            files++;
            foreach (var result in Guarded(new Origin(file), () => OpenFile(file), CancellationToken.None))
                yield return result;
        }
        if (files == 0)
            yield return new FailedInput(new Origin(folder), "a folder without files. Name one that holds reports.");
    }

    private IEnumerable<InputResult> OpenFile(string name)
    {
        using var content = new FileStream(name, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        foreach (var result in _contents.Open(new InputFile(new Origin(name), Path.GetFileName(name), content)))
            yield return result;
    }

    // An input that breaks off in the middle still gives what came before.
    private static IEnumerable<InputResult> Guarded(Origin origin, Func<IEnumerable<InputResult>> open, CancellationToken cancellation)
    {
        IEnumerator<InputResult>? results = null;
        try
        {
            for (var more = true; more;)
            {
                cancellation.ThrowIfCancellationRequested();
                if (InputFaults.Try(() => more = (results ??= open().GetEnumerator()).MoveNext()) is { } problem)
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
}
