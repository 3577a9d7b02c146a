namespace Hearsay.Formats;

/// <summary>One file to be read, wherever it lies: on the disk, in an archive, behind a URL.</summary>
/// <param name="Origin">What it is called in messages.</param>
/// <param name="Name">Its own name without the folders, whose ending may tell the format.</param>
/// <param name="Content">Its bytes; read forward once.</param>
internal sealed record InputFile(Origin Origin, string Name, Stream Content);
