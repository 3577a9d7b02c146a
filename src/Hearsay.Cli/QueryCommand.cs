using System.CommandLine;
using System.Globalization;
using Hearsay.Archives;
using Hearsay.Cli.Query;

namespace Hearsay.Cli;

/// <summary><c>hearsay query</c>: answers out of an archive.</summary>
internal static class QueryCommand
{
    public const string Examples = """
        Examples:
          hearsay query news.db events --country RUS --type ASSAULT --from 2025-10-01
          hearsay query news.db timeline --actor RUS --recipient UKR
          hearsay query news.db dyads --by month --format csv > dyads.csv
          hearsay query news.db who "Marco Rubio"
          hearsay query news.db search "state of emergency" --in statements
          hearsay query news.db sql "select outlet, count(*) from reports group by 1"

        An event of a report that others copied counts once. docs/formats/query.md
        tells of every column, and how to open an archive in R, pandas and DuckDB.

        """;

    public const string EventsExamples = """
        Examples:
          hearsay query news.db events --country RUS,UKR --status occurred
          hearsay query news.db events --outlet Zamin --narrated-only --format csv

        """;

    public const string StatementsExamples = """
        Examples:
          hearsay query news.db statements --country SYR --from 2025-10-01
          hearsay query news.db statements --format json

        """;

    public const string TimelineExamples = """
        Examples:
          hearsay query news.db timeline
          hearsay query news.db timeline --by quarter --type PROTEST --country FRA
          hearsay query news.db timeline --actor RUS --recipient UKR --format csv

        An event stands in the month in which it began; --from and --to are about
        the day on which it began. The score is the mean of the events' scores.

        """;

    public const string DyadsExamples = """
        Examples:
          hearsay query news.db dyads
          hearsay query news.db dyads --by month --format csv > dyads.csv
          hearsay query news.db dyads --actor RUS --narrated-only --status occurred

        An event counts once for a pair of countries, and stands in the month in
        which it began. The score is the mean of the events' scores.

        """;

    public const string WhoExamples = """
        Examples:
          hearsay query news.db who Peskov
          hearsay query news.db who "foreign ministry" --outlet Zamin --limit 50

        The name may be whole words of a longer one, in any case of letters.

        """;

    public const string SearchExamples = """
        Examples:
          hearsay query news.db search "grain ships" --in statements
          hearsay query news.db search '"state of emergency" -weather' --from 2025-10-01
          hearsay query news.db search 'harb* NEAR grain' --raw

        Words are compared by their stems; all of them must be there. "…" in quotation
        marks is a phrase, a minus before a word rules it out, or stands for either.

        """;

    public const string SqlExamples = """
        Examples:
          hearsay query news.db sql "select type, count(*) from events group by type"
          hearsay query news.db sql - --format csv < question.sql

        docs/formats/archive.md tells of the tables. Nothing can be written.

        """;

    private const int UsualMostFound = 20;
    private const int UsualMostFacts = 10;
    private const int UsualMostOfSql = 10_000;
    private const int UsualSeconds = 30;

    public static Command Make(Surroundings surroundings, ErrorLines errors)
    {
        var archive = Inputs.AnArchive();
        var command = new Command("query", "Ask an archive: events, statements, counts by time and by pairs of countries, actors, words, or SQL.") { archive };
        command.Add(Events(archive, surroundings));
        command.Add(Statements(archive, surroundings));
        command.Add(Timeline(archive, surroundings));
        command.Add(Dyads(archive, surroundings));
        command.Add(Who(archive, surroundings));
        command.Add(Search(archive, surroundings));
        command.Add(Sql(archive, surroundings, errors));
        return command;
    }

    private static Command Events(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var command = new Command("events", "Who did what to whom, when and where, in the order of the reports.");
        filters.AddTo(command);
        return Answering(command, archive, surroundings, (parsed, opened, _) => Answers.Events(opened.Events(filters.Filter(parsed, opened))));
    }

    private static Command Statements(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var command = new Command("statements", "Who said what, in the order of the reports.");
        filters.AddTo(command, ofEvents: false);
        return Answering(command, archive, surroundings, (parsed, opened, _) => Answers.Statements(opened.Statements(filters.Filter(parsed, opened))));
    }

    private static Command Timeline(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var counts = new CountOptions(CountPeriod.Month);
        var command = new Command("timeline", "How many events there were, by time.");
        counts.AddTo(command);
        filters.AddTo(command);
        return Answering(command, archive, surroundings, (parsed, opened, _) =>
        {
            var choice = counts.Choice(parsed, opened);
            return Answers.Timeline(opened.CountTimeline(filters.Filter(parsed, opened), choice), choice.Period);
        });
    }

    private static Command Dyads(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var counts = new CountOptions(CountPeriod.All);
        var unknown = new Option<bool>("--with-unknown") { Description = "Also events of which one side or both are of no known country." };
        var command = new Command("dyads", "How many events there were between countries, the most frequent pairs first.") { unknown };
        counts.AddTo(command);
        filters.AddTo(command);
        return Answering(command, archive, surroundings, (parsed, opened, _) =>
        {
            var choice = counts.Choice(parsed, opened);
            return Answers.Dyads(opened.CountDyads(filters.Filter(parsed, opened), choice, parsed.GetValue(unknown)), choice.Period);
        });
    }

    private static Command Who(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var name = new Argument<string>("NAME") { Description = "A name, or whole words of one.", Validators = { Inputs.RefuseUnknownOptions } };
        var command = new Command("who", "What all reports tell of an actor: names, roles in time, counts, and the newest of what it said, did and underwent.") { name };
        filters.AddTo(command, ofEvents: false);
        return Answering(command, archive, surroundings, (parsed, opened, limit) =>
        {
            var asked = Words(parsed.GetRequiredValue(name), "a name");
            return Answers.Who(opened.Who(asked, filters.Filter(parsed, opened), limit ?? UsualMostFacts));
        }, "At most so many statements, so many events done, and so many undergone.", UsualMostFacts, limitsRows: false);
    }

    private static Command Search(Argument<string> archive, Surroundings surroundings)
    {
        var filters = new FilterChoices();
        var words = new Argument<string>("WORDS") { Description = "What to look for." };
        var where = Inputs.OneOf<SearchedIn>("--in", "Where to look: in both, in reports, or in statements.");
        var raw = new Option<bool>("--raw") { Description = "Take WORDS as they are in the language of the database: of FTS5 in SQLite, of to_tsquery in PostgreSQL." };
        var command = new Command("search", "Reports and statements that hold words, the best first of each.") { words, where, raw };
        filters.AddTo(command, ofEvents: false);
        return Answering(command, archive, surroundings, (parsed, opened, limit) =>
        {
            var (asked, place, filter, most) = (Words(parsed.GetRequiredValue(words), "words"), parsed.GetValue(where) ?? default, filters.Filter(parsed, opened), limit ?? UsualMostFound);
            IEnumerable<SearchHit> Hits(bool statements) => opened.Search(asked, statements, filter, parsed.GetValue(raw), most);
            return Answers.Search((place == SearchedIn.Statements ? [] : Hits(false)).Concat(place == SearchedIn.Reports ? [] : Hits(true)));
        }, "At most so many reports, and so many statements.", UsualMostFound, limitsRows: false);
    }

    private static Command Sql(Argument<string> archive, Surroundings surroundings, ErrorLines errors)
    {
        var sql = new Argument<string>("SQL") { Description = "One query; - for the standard input." };
        var format = Format();
        var limit = Limit("At most so many rows.", UsualMostOfSql);
        var timeout = new Option<int?>("--timeout")
        {
            HelpName = "SECONDS",
            Description = $"How long the query may take. [default: {UsualSeconds}]",
            CustomParser = result => Inputs.Whole(result, 86_400, "not a number of seconds"),
        };
        var command = new Command("sql", "The answer to a query of your own, which cannot write.") { sql, format, limit, timeout };
        command.SetAction(parsed =>
        {
            using var opened = Archive.OpenToRead(parsed.GetRequiredValue(archive));
            var asked = parsed.GetRequiredValue(sql);
            if (asked == "-")
            {
                using var input = new StreamReader(surroundings.Input, leaveOpen: true);
                asked = input.ReadToEnd();
            }
            var most = parsed.GetValue(limit);
            var form = parsed.GetValue(format) ?? default;
            var rows = opened.Ask(asked, TimeSpan.FromSeconds(parsed.GetValue(timeout) ?? UsualSeconds), out var columns);
            var more = Answers.Sql(rows, columns).Write(form, most ?? (form == QueryFormat.Table ? null : UsualMostOfSql), surroundings);
            if (more && most is null && form != QueryFormat.Table)
                errors.Write(string.Create(CultureInfo.InvariantCulture, $"there are more than {UsualMostOfSql:N0} rows; --limit N gives more."));
            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Answering(Command command, Argument<string> archive, Surroundings surroundings, Func<ParseResult, Archive, int?, QueryAnswer> answer,
        string limits = "At most so many rows.", int usual = 0, bool limitsRows = true)
    {
        var format = Format();
        var limit = Limit(limits, usual);
        command.Add(format);
        command.Add(limit);
        command.SetAction(parsed =>
        {
            using var opened = Archive.OpenToRead(parsed.GetRequiredValue(archive));
            var most = parsed.GetValue(limit);
            answer(parsed, opened, most).Write(parsed.GetValue(format) ?? default, limitsRows ? most : int.MaxValue, surroundings);
            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<QueryFormat?> Format() => Inputs.OneOf<QueryFormat>("--format", "A table to look at; csv or json, with all columns.");

    private static Option<int?> Limit(string description, int usual) => new("--limit")
    {
        HelpName = "N",
        Description = $"{description} [default: {(usual > 0 ? usual.ToString(CultureInfo.InvariantCulture) : $"{QueryOutput.RowsOfTable} in a table, else all")}]",
        CustomParser = static result => Inputs.Whole(result, int.MaxValue, "not a number of rows"),
    };

    private static string Words(string text, string what) =>
        text.Any(char.IsLetterOrDigit) ? text : throw new UsageException($"\"{text}\": no {what} to look for. Give at least a letter or a digit.");

    private enum SearchedIn
    {
        Both,
        Reports,
        Statements,
    }

    // What timeline and dyads share.
    private sealed class CountOptions(CountPeriod usual)
    {
        private readonly Option<CountPeriod?> _by = new("--by")
        {
            HelpName = "month|quarter|year|all",
            Description = $"Stretches of time to count in. [default: {usual.ToString().ToLowerInvariant()}]",
            CustomParser = static result => Inputs.Member<CountPeriod>(result),
        };

        private readonly Option<string?> _actor = FilterChoices.OneCountry("--actor", "The country of who acts.");

        private readonly Option<string?> _recipient = FilterChoices.OneCountry("--recipient", "The country of whom it is done to.");

        private readonly Option<bool> _carried = new("--carried") { Description = "Count an event once for each report that carried it, copies too; else once." };

        public void AddTo(Command command)
        {
            foreach (var option in new Option[] { _by, _actor, _recipient, _carried })
                command.Add(option);
        }

        public CountChoice Choice(ParseResult parsed, Archive archive)
        {
            var choice = new CountChoice
            {
                Period = parsed.GetValue(_by) ?? usual,
                Actor = parsed.GetValue(_actor),
                Recipient = parsed.GetValue(_recipient),
                Carried = parsed.GetValue(_carried),
            };
            FilterChoices.Require("--actor", choice.Actor, archive);
            FilterChoices.Require("--recipient", choice.Recipient, archive);
            return choice;
        }
    }
}
