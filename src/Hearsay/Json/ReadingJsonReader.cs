using System.Security.Cryptography;
using System.Text;

namespace Hearsay.Json;

/// <summary>Reads one reading back from JSON; see <see cref="ReadingJson"/> for the form.</summary>
internal sealed class ReadingJsonReader
{
    private readonly CodePointOffsets _offsets;
    private readonly int _codePoints;

    private ReadingJsonReader(string text)
    {
        _offsets = new CodePointOffsets(text);
        _codePoints = _offsets.ToCodePoints(text.Length);
    }

    public static Reading Read(JsonPlace json)
    {
        var schema = json["schema"];
        if (schema.Text() != ReadingJson.Schema)
            throw schema.Fault($"\"{ReadingJson.Schema}\"", $"\"{schema.Text()}\"");
        var report = ReadReport(json["report"]);
        var reader = new ReadingJsonReader(report.Text);
        return new Reading
        {
            Engine = ReadEngine(json["engine"]),
            Report = report,
            Sentences = json["sentences"].Each(sentence => reader.Span(sentence["span"])),
            Actors = json["actors"].Each(reader.ReadActor),
            Statements = json["statements"].Each(reader.ReadStatement),
            Events = json["events"].Each(reader.ReadEvent),
            Diagnostics = json["diagnostics"].Each(reader.ReadDiagnostic),
        };
    }

    private static EngineVersion ReadEngine(JsonPlace engine) =>
        new(engine["version"].Text(), engine["model"].Text(), engine["lexicon"].Text());

    private static Report ReadReport(JsonPlace json)
    {
        var report = new Report(json["id"].Text(), json["text"].Text())
        {
            Title = json.Find("title")?.Text(),
            Outlet = json.Find("outlet")?.Text(),
            Url = json.Find("url")?.Text(),
            Published = json.Find("published")?.Day(),
            Language = json["language"].Text(),
        };
        // Spans are worthless against any other text than the one that was read.
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Text)));
        if (json.Find("sha256") is { } stated && stated.Text() != hash)
            throw stated.Fault($"the hash of the text, {hash}", stated.Text());
        return report;
    }

    private Actor ReadActor(JsonPlace actor) => new()
    {
        Id = actor["id"].Text(),
        Name = actor["name"].Text(),
        Kind = actor["kind"].Word<ActorKind>(),
        Country = actor.Find("country")?.Text(),
        Sectors = actor["sectors"].Each(sector => sector.Text()),
        Roles = actor["roles"].Each(ReadRole),
        Mentions = actor["mentions"].Each(Span),
        Wikidata = actor.Find("wikidata")?.Text(),
    };

    private ActorRole ReadRole(JsonPlace role) => new(
        role["title"].Text(), role.Find("of")?.Text(), role["tense"].Word<RoleTense>(),
        role.Find("from")?.Day(), role.Find("to")?.Day(), role["spans"].Each(Span));

    private StatementSource ReadSource(JsonPlace source) =>
        new(source.Find("actor")?.Text(), source["spans"].Each(Span), source["anonymous"].Truth());

    private Statement ReadStatement(JsonPlace statement) => new()
    {
        Id = statement["id"].Text(),
        Kind = statement["kind"].Word<StatementKind>(),
        Polarity = statement.Find("polarity")?.Word<StatementPolarity>() ?? StatementPolarity.Affirmative,
        Certainty = statement.Find("certainty")?.Word<StatementCertainty>() ?? StatementCertainty.Certain,
        Source = ReadSource(statement["source"]),
        Cue = statement["cue"].Each(Span),
        Content = statement["content"].Each(Span),
        Within = statement.Find("within")?.Text(),
        Evidence = ReadEvidence(statement["evidence"]),
    };

    private CodedEvent ReadEvent(JsonPlace coded) => new()
    {
        Id = coded["id"].Text(),
        Type = ReadType(coded["type"]),
        Mode = coded.Find("mode")?.Text(),
        Contexts = coded["contexts"].Each(context => context.Text()),
        Cameo = CameoCodes.IsKnown(coded["cameo"].Text()) ? coded["cameo"].Text() : throw coded["cameo"].Fault("a CAMEO code of PLOVER's crosswalk", $"\"{coded["cameo"].Text()}\""),
        Score = coded["score"].Number(),
        Actors = coded["actors"].Each(id => id.Text()),
        Recipients = coded["recipients"].Each(id => id.Text()),
        Date = coded.Find("date") is { } date ? ReadDate(date) : null,
        Place = coded.Find("place") is { } place ? ReadPlace(place) : null,
        IsHistorical = coded.Find("historical")?.Truth() ?? false,
        Counts = coded.Find("counts")?.Each(ReadCount) ?? [],
        Status = coded["status"].Word<EventStatus>(),
        Voice = coded.Find("voice")?.Text(),
        Evidence = ReadEvidence(coded["evidence"]),
    };

    private static EventType ReadType(JsonPlace type)
    {
        foreach (var known in Enum.GetValues<EventType>())
            if (known.Name() == type.Text())
                return known;
        throw type.Fault("a PLOVER event type in capitals", $"\"{type.Text()}\"");
    }

    private static EventDate ReadDate(JsonPlace date)
    {
        var (start, end) = (date["start"].Day(), date["end"].Day());
        return start <= end
            ? new EventDate(start, end, date["precision"].Word<DatePrecision>(), date["basis"].Word<DateBasis>())
            : throw date.Fault("a start that is not after the end", $"{date["start"].Text()} and {date["end"].Text()}");
    }

    private EventPlace ReadPlace(JsonPlace place) => new(
        place["name"].Text(), place.Find("country")?.Text(), place.Find("lat")?.Number(), place.Find("lon")?.Number(),
        place["spans"].Each(Span))
    {
        Basis = place.Find("basis")?.Word<PlaceBasis>() ?? PlaceBasis.Stated,
    };

    private EventCount ReadCount(JsonPlace count) => new(
        count["kind"].Word<CountKind>(), count["number"].Integer(), count["bound"].Word<CountBound>(), count["spans"].Each(Span));

    private Evidence ReadEvidence(JsonPlace evidence)
    {
        try
        {
            return new Evidence(evidence["rule"].Text(), evidence["trigger"].Each(Span), evidence["spans"].Each(Span)) { Margin = evidence.Find("margin")?.Number() };
        }
        catch (ArgumentException)
        {
            throw evidence.Fault("a rule and at least one span, none of them empty", "less");
        }
    }

    private Diagnostic ReadDiagnostic(JsonPlace diagnostic) => new(
        diagnostic["code"].Text(), diagnostic["severity"].Word<DiagnosticSeverity>(),
        diagnostic.Find("span") is { } span ? Span(span) : null, diagnostic["message"].Text());

    private TextSpan Span(JsonPlace span)
    {
        var bounds = span.Each(bound => bound.Integer());
        if (bounds is not [var start, var end])
            throw span.Fault("two numbers, start and end", $"{bounds.Length}");
        return start >= 0 && start <= end && end <= _codePoints
            ? TextSpan.FromBounds(_offsets.ToUtf16(start), _offsets.ToUtf16(end))
            : throw span.Fault($"a range within the {_codePoints} code points of the text", $"[{start}, {end}]");
    }
}
