using Hearsay.Cli;
using Hearsay.Testing;

// The hearsay command with a reader that needs no model: for tests that start it again and again.
return CommandLine.Run(args, Surroundings.OfThisProcess() with { LoadReader = static _ => FakeReader.Read });
