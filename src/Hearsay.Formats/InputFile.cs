using Hearsay.Formats.Containers;

namespace Hearsay.Formats;

/// <summary>One file to be read, wherever it lies: on the disk, in an archive, behind a URL.</summary>
/// <param name="Origin">What it is called in messages.</param>
/// <param name="Name">Its own name without the folders, whose ending may tell the format.</param>
/// <param name="Content">Its bytes; read forward once.</param>
internal sealed record InputFile(Origin Origin, string Name, Stream Content)
{
    /// <summary>How many archives it lies in.</summary>
    public int Depth { get; init; }

    /// <summary>True when the user named this very file, and expects it to be read.</summary>
    public bool IsNamed { get; init; }

    /// <summary>The address it was fetched from.</summary>
    public Uri? Url { get; init; }

    /// <summary>The encoding that came with it from the web.</summary>
    public string? Charset { get; init; }

    /// <summary>The file itself, where it lies on the disk as it is: archives are read from their end.</summary>
    public FileStream? OnDisk { get; init; }

    /// <summary>What unpacks it, where it is packed with gzip: a format of many members can go on behind a damaged one.</summary>
    public GzipContent? Gzip { get; init; }

    /// <summary>The ending of its name, in small letters, with the dot; empty where there is none.</summary>
    public string Ending => Path.GetExtension(Name).ToLowerInvariant();
}
