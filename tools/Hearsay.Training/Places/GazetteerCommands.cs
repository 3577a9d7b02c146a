using System.CommandLine;

namespace Hearsay.Training;

/// <summary>The command that makes the gazetteer.</summary>
internal static class GazetteerCommands
{
    /// <summary>Makes the gazetteer from GeoNames' tables.</summary>
    public static Command Make()
    {
        var cities = new Option<string>("--cities") { Description = "GeoNames' table of populated places, cities1000.txt.", Required = true };
        var regions = new Option<string>("--regions") { Description = "GeoNames' first-order divisions as JSON: a list of objects with code (\"SY.11\") and name.", Required = true };
        var lexicon = new Option<string>("--lexicon") { Description = "The folder of the tables.", DefaultValueFactory = _ => "lexicon" };
        var command = new Command("gazetteer", "Makes lexicon/places/gazetteer.tsv from GeoNames' tables.") { cities, regions, lexicon };
        command.SetAction(arguments => LanguageCommands.Run(() =>
        {
            var folder = arguments.GetRequiredValue(lexicon);
            var table = new GazetteerTable(Path.Combine(folder, "actors", "countries.tsv"));
            table.AddTowns(arguments.GetRequiredValue(cities));
            table.AddRegions(arguments.GetRequiredValue(regions));
            var path = Path.Combine(folder, "places", "gazetteer.tsv");
            Console.WriteLine($"wrote {path}, {table.Write(path)} lines");
        }));
        return command;
    }
}
