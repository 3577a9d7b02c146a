using System.Collections.Immutable;
using CsCheck;

namespace Hearsay.Tests.Json;

/// <summary>Readings of every shape over texts with letters of one, two, three and four UTF-8 bytes.</summary>
internal static class GeneratedReadings
{
    private static readonly string[] Bits =
    [
        "a", "said", " ", "“", "”", "\"", "\\", "/", "<b>", "&", "\n", "\r\n", "\t", "\u0001", "\u007f", "\u0085", "\u00a0", "\u2028", "é",
        "Ş", "ش", "中", "\ufeff", "\ufffd", "😀", "𝒜", "🇸🇾", "e\u0301",
    ];

    private static readonly Gen<string> Words = Gen.Int[0, Bits.Length - 1].Select(i => Bits[i]).Array[1, 30].Select(string.Concat);

    private static readonly Gen<string?> MaybeWords = Maybe(Words);

    private static readonly Gen<DateOnly> Days = Gen.Int[DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<DateOnly?> MaybeDays = Gen.Bool.SelectMany(there => Days.Select(day => there ? day : (DateOnly?)null));

    private static readonly Gen<double> Numbers = Gen.OneOf(Gen.Double[-180, 180], Gen.Int[-10, 10].Select(i => i * 0.1), Gen.Const(1e-300), Gen.Const(0.1 + 0.2));

    private static readonly Gen<double?> MaybeNumbers = Gen.Bool.SelectMany(there => Numbers.Select(number => there ? number : (double?)null));

    public static readonly Gen<Reading> All = Words.SelectMany(text => Of(text));

    private static Gen<Reading> Of(string text)
    {
        var offsets = new CodePointOffsets(text);
        var length = offsets.ToCodePoints(text.Length);
        var span = Gen.Select(Gen.Int[0, length], Gen.Int[0, length], (a, b) => Span(offsets, Math.Min(a, b), Math.Max(a, b)));
        var words = Gen.Int[0, length - 1].SelectMany(a => Gen.Int[a + 1, length].Select(b => Span(offsets, a, b)));
        var spans = List(span);
        var maybeSpan = Gen.Bool.SelectMany(there => span.Select(s => there ? s : (TextSpan?)null));
        var evidence = Gen.Select(Words.Where(rule => !string.IsNullOrWhiteSpace(rule)), spans, List(words, 1), MaybeNumbers, (rule, trigger, all, margin) => new Evidence(rule, trigger, all) { Margin = margin });

        var report = Gen.Select(Words, MaybeWords, MaybeWords, MaybeWords, MaybeDays, Words, (id, title, outlet, url, published, language) =>
            new Report(id, text) { Title = title, Outlet = outlet, Url = url, Published = published, Language = language });

        var role = Gen.Select(Words, MaybeWords, Gen.Enum<RoleTense>(), MaybeDays, MaybeDays, spans, (title, of, tense, from, to, where) =>
            new ActorRole(title, of, tense, from, to, where));
        var actor = Gen.Select(Words, Gen.Enum<ActorKind>(), MaybeWords, List(Words), List(role), spans, MaybeWords,
            (name, kind, country, sectors, roles, mentions, wikidata) => new Actor
            {
                Id = name, Name = name, Kind = kind, Country = country, Sectors = sectors, Roles = roles, Mentions = mentions, Wikidata = wikidata,
            });

        var source = Gen.Select(MaybeWords, spans, Gen.Bool, (id, where, anonymous) => new StatementSource(id, where, anonymous));
        var manner = Gen.Select(Gen.Enum<StatementKind>(), Gen.Enum<StatementPolarity>(), Gen.Enum<StatementCertainty>());
        var statement = Gen.Select(Words, manner, source, spans, spans, MaybeWords, evidence,
            (id, how, whose, cue, content, within, why) => new Statement
            {
                Id = id, Kind = how.Item1, Polarity = how.Item2, Certainty = how.Item3, Source = whose, Cue = cue, Content = content, Within = within, Evidence = why,
            });

        var date = Maybe(Gen.Select(Days, Days, Gen.Enum<DatePrecision>(), Gen.Enum<DateBasis>(), (a, b, precision, basis) =>
            new EventDate(a < b ? a : b, a < b ? b : a, precision, basis)));
        var place = Maybe(Gen.Select(Words, MaybeWords, MaybeNumbers, MaybeNumbers, spans, Gen.Enum<PlaceBasis>(), (name, country, lat, lon, where, basis) =>
            new EventPlace(name, country, lat, lon, where) { Basis = basis }));
        var count = Gen.Select(Gen.Enum<CountKind>(), Gen.Int[0, int.MaxValue], Gen.Enum<CountBound>(), spans, (kind, number, bound, where) => new EventCount(kind, number, bound, where));
        var beside = Gen.Select(place, List(count), Gen.Bool);
        string[] known = ["040", "0841", "190", "1385"];
        var codes = Gen.Int[0, known.Length - 1].Select(i => known[i]);
        var code = Gen.Select(Gen.Enum<EventType>(), MaybeWords, List(Words), codes, Numbers, Gen.Enum<EventStatus>(), MaybeWords);
        var coded = Gen.Select(code, List(Words), List(Words), date, beside, evidence, (c, actors, recipients, when, where, why) => new CodedEvent
        {
            Id = c.Item4, Type = c.Item1, Mode = c.Item2, Contexts = c.Item3, Cameo = c.Item4, Score = c.Item5, Status = c.Item6, Voice = c.Item7,
            Actors = actors, Recipients = recipients, Date = when, Place = where.Item1, Counts = where.Item2, IsHistorical = where.Item3, Evidence = why,
        });

        var diagnostic = Gen.Select(Words, Gen.Enum<DiagnosticSeverity>(), maybeSpan, Words, (id, severity, where, message) =>
            new Diagnostic(id, severity, where, message));
        var engine = Gen.Select(Words, Words, Words, (version, model, lexicon) => new EngineVersion(version, model, lexicon));

        return Gen.Select(engine, report, spans, List(actor), List(statement), List(coded), List(diagnostic),
            (e, r, sentences, actors, statements, events, diagnostics) => new Reading
            {
                Engine = e, Report = r, Sentences = sentences, Actors = actors, Statements = statements, Events = events, Diagnostics = diagnostics,
            });
    }

    private static TextSpan Span(CodePointOffsets offsets, int start, int end) =>
        TextSpan.FromBounds(offsets.ToUtf16(start), offsets.ToUtf16(end));

    private static Gen<ImmutableArray<T>> List<T>(Gen<T> items, int least = 0) => items.Array[least, 4].Select(array => array.ToImmutableArray());

    private static Gen<T?> Maybe<T>(Gen<T> values) where T : class => Gen.Bool.SelectMany(there => values.Select(value => there ? value : null));
}
