using System.CommandLine;
using Hearsay.Training;

return new RootCommand("Treebanks and corpora in, models out.")
{
    LanguageCommands.Train(), LanguageCommands.Annotate(), LanguageCommands.Parse(), LanguageCommands.Entities(), StatementCommands.Train(),
    RelationCommands.Train(),
}.Parse(args).Invoke();
