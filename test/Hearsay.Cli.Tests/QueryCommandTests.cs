using System.Collections.Immutable;
using System.Text.Json;

namespace Hearsay.Cli.Tests;

/// <summary><c>hearsay query</c>, over an archive of four reports, one of them a copy.</summary>
public sealed class QueryCommandTests(QueryArchive archive) : IClassFixture<QueryArchive>
{
    [Fact]
    public void Events_are_a_table_to_look_at()
    {
        var run = Query("events", "--type", "ASSAULT");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""
            date_start  type     actors  recipients  status    evidence            report_id
            2025-10-01  ASSAULT  Rurik   Ulla        occurred  Rurik hit Ulla      a
            2025-11-02  ASSAULT  Rurik   Ulla|Ulm    planned   Rurik hits Ulla…    b

            """, run.Output);
    }

    [Theory]
    [InlineData("", 4)]
    [InlineData("--country UKR", 2)]
    [InlineData("--country ukr,fra", 3)]
    [InlineData("--country UKR --country FRA", 3)]
    [InlineData("--from 2025-11-01", 2)]
    [InlineData("--to 2025-10-31", 2)]
    [InlineData("--type assault,consult", 3)]
    [InlineData("--status planned", 1)]
    [InlineData("--outlet Zamin", 2)]
    [InlineData("--outlet Kopia", 2)]
    [InlineData("--narrated-only", 3)]
    [InlineData("--country DEU", 0)]
    public void A_filter_lets_through_what_fits(string options, int events)
    {
        Assert.Equal(events, Rows(Query(["events", "--format", "json", .. Split(options)])).Length);
        // What is counted is the same, whichever way it is found.
        var timeline = Rows(Query(["timeline", "--format", "json", .. Split(options)]));
        Assert.Equal(events, timeline.Sum(static r => r.GetProperty("events").GetInt32()));
        var dyads = Rows(Query(["dyads", "--with-unknown", "--format", "json", .. Split(options)]));
        Assert.Equal(events, dyads.Sum(static r => r.GetProperty("events").GetInt32()));
    }

    [Fact]
    public void Csv_survives_quotes_commas_and_line_ends()
    {
        var run = Query("statements", "--format", "csv");
        Assert.StartsWith("id,report,published,source,source_name,", run.Output, StringComparison.Ordinal);
        Assert.Contains(",\"Ulla, they had \"\"never\"\" been\nthere\",", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_numbers_and_null()
    {
        var first = Rows(Query("events", "--format", "json"))[0];
        Assert.Equal((1, -9.5, "ASSAULT"), (first.GetProperty("report").GetInt32(), first.GetProperty("score").GetDouble(), first.GetProperty("type").GetString()));
        Assert.Equal(JsonValueKind.Null, first.GetProperty("voice").ValueKind);
        Assert.Equal("[]", Query("events", "--country", "DEU", "--format", "json").Output.Replace("\n", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_timeline_counts_by_quad_class_and_gives_the_mean_score()
    {
        Assert.Equal("""
            month,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,score
            2025-10,2,1,0,0,1,-4.25
            2025-11,2,0,0,1,1,-5.75

            """, Query("timeline", "--format", "csv").Output);
        Assert.Equal("""
            quarter  events  verbal_cooperation  material_cooperation  verbal_conflict  material_conflict  score
            2025-Q4       4                   1                     0                1                  2     -5

            """, CommandRun.Of(["query", archive.File, "timeline", "--by", "quarter"], with: static s => s with { Width = 110 }).Output);
    }

    [Fact]
    public void Names_of_columns_stand_in_two_lines_rather_than_cut() => Assert.Equal("""
        actor    recipient                   verbal  material  verbal    material
        country  country    month    events  coop.   coop.     conflict  conflict  score
        RUS      UKR        2025-10       1       0         0         0         1   -9.5
        RUS      UKR        2025-11       1       0         0         0         1   -9.5
        FRA      RUS        2025-11       1       0         0         1         0     -2

        """, Query("dyads", "--by", "month", "--to", "2025-11-30").Output);

    [Fact]
    public void A_dyad_counts_an_event_once_however_many_parties_of_a_country_it_has() => Assert.Equal("""
        actor_country,recipient_country,month,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,score
        RUS,UKR,2025-10,1,0,0,0,1,-9.5
        RUS,UKR,2025-11,1,0,0,0,1,-9.5
        FRA,RUS,2025-11,1,0,0,1,0,-2

        """, Query("dyads", "--by", "month", "--format", "csv", "--to", "2025-11-30").Output);

    [Theory]
    // Found in the summary, in the rows of dyads, with days of events, and with reports.
    [InlineData("")]
    [InlineData("--type ASSAULT,CONSULT,ACCUSE")]
    [InlineData("--from 2025-01-02 --to 2026-01-02")]
    [InlineData("--outlet Zamin --outlet Fjord --outlet Kopia")]
    public void Every_way_of_counting_counts_the_same(string options)
    {
        Assert.Equal(Query("dyads", "--by", "month", "--format", "csv").Output, Query(["dyads", "--by", "month", "--format", "csv", .. Split(options)]).Output);
        Assert.Equal(Query("timeline", "--format", "csv", "--actor", "RUS", "--recipient", "UKR").Output,
            Query(["timeline", "--format", "csv", "--actor", "RUS", "--recipient", "UKR", .. Split(options)]).Output);
        Assert.Equal(Query("timeline", "--format", "csv").Output, Query(["timeline", "--format", "csv", .. Split(options)]).Output);
    }

    [Fact]
    public void A_copy_counts_only_where_copies_are_asked_for()
    {
        // Report a has two events and one copy.
        Assert.Equal(["2025-10,4", "2025-11,2"], Counts("timeline", "--carried"));
        Assert.Equal(["2025-10,2", "2025-11,2"], Counts("timeline"));

        IEnumerable<string> Counts(params string[] arguments) =>
            Query([.. arguments, "--format", "csv"]).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static l => string.Join(',', l.Split(',')[..2]));
    }

    [Fact]
    public void Who_tells_names_roles_counts_words_and_deeds_over_all_reports()
    {
        var facts = Rows(Query("who", "rurik", "--format", "json")).Select(static f =>
            $"{f.GetProperty("fact")} {f.GetProperty("first")} {f.GetProperty("what")} {f.GetProperty("detail")} {f.GetProperty("count")}");
        Assert.Equal([
            "name 2025-10-02 person Q1 3",
            "role 2025-10-02 minister current 2",
            "count 2025-10-01 ASSAULT actor 2",
            "count 2025-11-01 ACCUSE recipient 1",
            "count 2025-10-03 CONSULT actor 1",
            "said 2025-11-04 said of Ulla, they had \"never\" been\nthere 1",
            "did 2025-11-02 ASSAULT Ulla|Ulm 1",
            "did 2025-10-03 CONSULT  1",
            "did 2025-10-01 ASSAULT Ulla 1",
            "underwent 2025-11-01 ACCUSE Félix 1",
        ], facts);
        Assert.Equal("nothing\n", Query("who", "rur").Output);
        Assert.Equal("nothing\n", Query("who", "100%_").Output);
    }

    [Fact]
    public void Search_shows_the_words_around_what_was_found_and_leaves_copies_out()
    {
        var hits = Rows(Query("search", "hit harbour", "--format", "json"));
        var hit = Assert.Single(hits);
        Assert.Equal("report a", $"{hit.GetProperty("found")} {hit.GetProperty("report_id")}");
        Assert.Contains("Rurik [hit] Ulla", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        var said = Assert.Single(Rows(Query("search", "never", "--in", "statements", "--format", "json")));
        Assert.Equal("statement", said.GetProperty("found").GetString());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("never\"")]
    [InlineData("never AND (")]
    [InlineData("never*")]
    [InlineData("text:never")]
    [InlineData("^never NEAR/")]
    [InlineData("-never")]
    [InlineData("it's \\ % _")]
    [InlineData("'; drop table reports; --")]
    public void Signs_of_a_query_language_are_words_like_others(string words)
    {
        var run = Query("search", words);
        if (words.Any(char.IsLetterOrDigit))
            Assert.Equal((0, ""), (run.ExitCode, run.Error));
        else
            Assert.Equal((2, "hearsay: \"\"\": no words to look for. Give at least a letter or a digit.\n"), (run.ExitCode, run.Error));
    }

    [Fact]
    public void A_raw_search_is_in_the_language_of_the_database()
    {
        Assert.Single(Rows(Query("search", "harb* OR nothing", "--raw", "--in", "reports", "--format", "json")));
        var run = Query("search", "never AND (", "--raw");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("fts5: syntax error", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void Sql_gives_rows_under_their_names()
    {
        Assert.Equal("id,id_2,name\n1,1,Rurik\n", Query("sql", "select r.id, a.report as id, a.name from reports r join actors a on a.report = r.id limit 1;", "--format", "csv").Output);
        Assert.Equal("n\n4\n", CommandRun.Of(["query", archive.File, "sql", "-", "--format", "csv"], "-- how many\nwith e as (select 1 from events) select count(*) as n from e -- all\n"u8.ToArray()).Output);
        Assert.Equal("a,b,c\n,\"\",\" x\"\n", Query("sql", "select null as a, '' as b, ' x' as c", "--format", "csv").Output);
    }

    [Theory]
    [InlineData("delete from reports", "not a query")]
    [InlineData("drop table reports", "not a query")]
    [InlineData("pragma query_only = off", "not a query")]
    [InlineData("attach database '/tmp/x.db' as x", "not a query")]
    [InlineData("vacuum", "not a query")]
    [InlineData("", "not a query")]
    [InlineData("with x as (select 1) delete from reports", "would write")]
    [InlineData("with x as (select 1) insert into archive select 9", "would write")]
    [InlineData("select 1; drop table reports", "more than one statement")]
    [InlineData("select 1; select 2", "more than one statement")]
    [InlineData("select 1; nonsense", "more than one statement")]
    [InlineData("select nonsense from reports", "no such column: nonsense")]
    [InlineData("select * from", "incomplete input")]
    [InlineData("select @a", "has a parameter, @a")]
    public void Sql_that_writes_or_is_broken_is_refused_in_one_line(string sql, string line)
    {
        var before = File.ReadAllBytes(archive.File);
        var run = Query("sql", sql);
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(line, Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(archive.File));
    }

    [Fact]
    public void Sql_without_end_is_ended()
    {
        const string endless = "with recursive n (x) as (select 1 union all select x + 1 from n) select";
        var run = Query("sql", $"{endless} count(*) from n", "--timeout", "1");
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("took too long", Assert.Single(run.Errors), StringComparison.Ordinal);
        var rows = Query("sql", $"{endless} x from n", "--format", "csv");
        Assert.Equal((0, 10_001), (rows.ExitCode, rows.Output.Count(static c => c == '\n')));
        Assert.Contains("more than 10,000 rows", Assert.Single(rows.Errors), StringComparison.Ordinal);
        Assert.Contains("--limit N shows more", Query("sql", $"{endless} x from n").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events --type WAR", "--type WAR: unknown. Use one of AGREE, CONSULT,")]
    [InlineData("events --type 3", "--type 3: unknown")]
    [InlineData("events --status done", "--status done: unknown. Use one of occurred, ongoing,")]
    [InlineData("events --country Russia", "--country Russia: not a country")]
    [InlineData("events --country XQX", "--country XQX: no such country")]
    [InlineData("timeline --actor XQX", "--actor XQX: no such country")]
    [InlineData("events --from 15.10.2025", "--from 15.10.2025: not a date")]
    [InlineData("events --from 2025-10-15 --to 2025-10-14", "--to lies before --from")]
    [InlineData("events --limit 0", "--limit 0: not a number of rows")]
    [InlineData("timeline --by week", "--by week: unknown. Use one of month, quarter, year, all")]
    [InlineData("events --format xml", "--format xml: unknown. Use one of table, csv, json")]
    [InlineData("who", "NAME")]
    [InlineData("tales", "tales: no such command. See: hearsay query --help")]
    public void Wrong_usage_is_one_line_with_the_cure(string arguments, string line)
    {
        var run = Query(Split(arguments));
        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains(line, Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_archive_is_refused()
    {
        using var folder = new TemporaryFolder();
        Refused(folder.Missing("none.db"), "no such archive");
        Refused(folder.Write("text.db", "This is no archive at all."), "no archive of Hearsay");
        var newer = folder.Write("newer.db", File.ReadAllBytes(archive.File));
        // The version in the header of the file: pragma user_version, at byte 60.
        using (var file = File.OpenWrite(newer))
        {
            file.Position = 60;
            file.Write([0, 0, 0, 99]);
        }
        Refused(newer, "made by a newer Hearsay");

        static void Refused(string name, string line)
        {
            foreach (var arguments in new[] { "events", "dyads", "who Rurik", "sql select" })
            {
                var run = CommandRun.Of(["query", name, .. arguments.Split(' ')]);
                Assert.Equal((2, ""), (run.ExitCode, run.Output));
                Assert.Contains(line, Assert.Single(run.Errors), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Each_row_is_a_block_of_lines_where_columns_have_no_room()
    {
        var columns = string.Join(", ", Enumerable.Range(0, 12).Select(static i => $"'value number {i}' as c{i}"));
        Assert.StartsWith("c0   value number 0\nc1   value number 1\n", Query("sql", $"select {columns}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_does_not_let_a_report_steer_the_terminal() =>
        Assert.Equal("a\nred x\n", Query("sql", "select char(27) || '[31mred' || char(10) || char(7) || 'x' as a").Output);

    [Theory]
    [InlineData("query --help")]
    [InlineData("query x events --help")]
    [InlineData("query x statements --help")]
    [InlineData("query x timeline --help")]
    [InlineData("query x dyads --help")]
    [InlineData("query x who --help")]
    [InlineData("query x search --help")]
    [InlineData("query x sql --help")]
    public void Help_has_80_columns_and_examples(string arguments)
    {
        var run = CommandRun.Of(Split(arguments));
        Assert.All(run.Output.Split('\n'), static line => Assert.InRange(line.Length, 0, 80));
        Assert.Contains($"  hearsay query news.db {(arguments.Split(' ') is [_, _, var name, _] ? name : "")}", run.Output, StringComparison.Ordinal);
    }

    private CommandRun Query(params string[] arguments) => CommandRun.Of(["query", archive.File, .. arguments]);

    private static string[] Split(string arguments) => arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ImmutableArray<JsonElement> Rows(CommandRun run)
    {
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return [.. JsonSerializer.Deserialize<JsonElement>(run.Output).EnumerateArray()];
    }
}

/// <summary>An archive made once for all tests of <c>hearsay query</c>, with readings made by hand.</summary>
public sealed class QueryArchive : IDisposable
{
    private const string First = "Rurik hit Ulla. Rurik met Ulm in the harbour, and both went on to talk about the grain that had been lying there for many weeks in the rain.";

    private readonly TemporaryFolder _folder = new();

    public QueryArchive()
    {
        var source = _folder.Write("news.jsonl", string.Join('\n',
            Line("a", "Zamin", "2025-10-02", First),
            Line("b", "Fjord", "2025-11-04", "Rurik hits Ulla and Ulm. Rurik said of Ulla, they had \\\"never\\\" been\\nthere."),
            Line("c", "Fjord", "2025-11-05", "Félix blamed Rurik."),
            Line("d", "Kopia", "2025-10-03", First + " So it was.")) + "\n");
        File = _folder.Missing("news.db");
        var run = CommandRun.Of(["ingest", source, "--into", File, "--jobs", "1"], with: static s => s with { LoadReader = static _ => Read });
        Assert.Equal((0, "3 added, 1 copies joined\n"), (run.ExitCode, run.Output));
    }

    public string File { get; }

    public void Dispose() => _folder.Dispose();

    private static string Line(string id, string outlet, string day, string text) => $$"""{"id":"{{id}}","outlet":"{{outlet}}","published":"{{day}}","text":"{{text}}"}""";

    private static Reading Read(Report report)
    {
        var text = report.Text;
        var rurik = new Actor
        {
            Id = "a1", Name = "Rurik", Kind = ActorKind.Person, Country = "RUS", Wikidata = "Q1", Mentions = [Span(text, "Rurik")],
            Roles = report.Id == "c" ? [] : [new ActorRole("minister", "RUS", RoleTense.Current, null, null, [Span(text, "Rurik")])],
        };
        return CommandRun.Empty(report) with
        {
            Sentences = [new TextSpan(0, text.Length)],
            Actors = report.Id == "c" ? [rurik, Person("a2", "Félix", "FRA", text)] : [rurik, Person("a2", "Ulla", "UKR", text), Person("a3", "Ulm", "UKR", text)],
            Statements = report.Id != "b" ? [] :
            [
                new Statement
                {
                    Id = "s1", Kind = StatementKind.Indirect, Source = new StatementSource("a1", [Span(text, "Rurik")], false), Cue = [Span(text, "said of")],
                    Content = [TextSpan.FromBounds(text.IndexOf("Ulla, they", StringComparison.Ordinal), text.Length - 1)],
                    Evidence = new Evidence("said", [Span(text, "said of")], [Span(text, "said of")]),
                },
            ],
            Events = report.Id switch
            {
                "a" => [Event("e1", EventType.Assault, -9.5, new DateOnly(2025, 10, 1), ["a2"], Span(text, "Rurik hit Ulla")), Event("e2", EventType.Consult, 1, new DateOnly(2025, 10, 3), [], Span(text, "Rurik met Ulm"))],
                "b" => [Event("e1", EventType.Assault, -9.5, new DateOnly(2025, 11, 2), ["a2", "a3"], Span(text, "Rurik hits Ulla and Ulm")) with { Status = EventStatus.Planned, Voice = "s1" }],
                _ => [Event("e1", EventType.Accuse, -2, new DateOnly(2025, 11, 1), ["a1"], Span(text, "Félix blamed Rurik")) with { Actors = ["a2"] }],
            },
        };
    }

    private static CodedEvent Event(string id, EventType type, double score, DateOnly day, ImmutableArray<string> recipients, TextSpan evidence) => new()
    {
        Id = id, Type = type, Cameo = "190", Score = score, Actors = ["a1"], Recipients = recipients, Date = new EventDate(day, day, DatePrecision.Day, DateBasis.Stated), Status = EventStatus.Occurred,
        Evidence = new Evidence("by.hand", [evidence], [evidence]),
    };

    private static Actor Person(string id, string name, string country, string text) =>
        new() { Id = id, Name = name, Kind = ActorKind.Person, Country = country, Mentions = [Span(text, name)] };

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);
}
