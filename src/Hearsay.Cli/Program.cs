using Hearsay.Cli;

return CommandLine.Run(args, Surroundings.OfThisProcess());
