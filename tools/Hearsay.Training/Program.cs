using System.CommandLine;
using Hearsay.Training;

return new RootCommand("Treebanks and corpora in, models out; GeoNames in, gazetteer out.")
{
    LanguageCommands.Train(), LanguageCommands.Annotate(), LanguageCommands.Parse(), LanguageCommands.Entities(), StatementCommands.Train(),
    RelationCommands.Train(), GazetteerCommands.Make(),
}.Parse(args).Invoke();
