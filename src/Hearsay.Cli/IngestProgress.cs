using System.Diagnostics;
using System.Globalization;
using Hearsay.Archives.Ingesting;
using Hearsay.Formats;
using Spectre.Console;

namespace Hearsay.Cli;

/// <summary>Shows how an ingest goes on: a bar on a terminal, a line now and then elsewhere.</summary>
internal abstract class IngestProgress : IDisposable
{
    private readonly Stopwatch _clock = Stopwatch.StartNew();

    /// <summary>What fits the error output of these surroundings.</summary>
    public static IngestProgress Make(Surroundings surroundings, IReadOnlyCollection<string> sources, ReportInputs inputs)
    {
        var sizes = sources.Select(ReportInputs.BytesOf).ToList();
        // Of a stream nobody knows how long it is; then there is no time left to tell.
        var all = sizes.TrueForAll(static size => size is not null) ? sizes.Sum(static size => size!.Value) : 0;
        return surroundings.ErrorIsTerminal ? new Bar(surroundings, all, inputs) : new Lines(surroundings.Error, all, inputs);
    }

    /// <summary>Shows what is done so far.</summary>
    public abstract void Show(IngestCounts counts, string? input);

    /// <summary>Writes a line between; the progress stays below it.</summary>
    public abstract void Write(Action write);

    public abstract void Dispose();

    /// <summary>Reports a second since the start.</summary>
    private double Rate(IngestCounts counts) => counts.All / Math.Max(_clock.Elapsed.TotalSeconds, 0.001);

    private string Words(IngestCounts counts, double share)
    {
        var left = share is > 0.01 and < 1 && _clock.Elapsed > TimeSpan.FromSeconds(2) ? $", {Span(_clock.Elapsed * ((1 - share) / share))} left" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{counts.All:N0} reports, {Rate(counts):N0} a second{left}");
    }

    private static string Span(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours} h {time.Minutes:00} min")
        : time.TotalMinutes >= 1 ? string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min {time.Seconds:00} s") : string.Create(CultureInfo.InvariantCulture, $"{time.Seconds} s");

    private sealed class Lines(TextWriter error, long all, ReportInputs inputs) : IngestProgress
    {
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);
        private TimeSpan _next = Between;

        public override void Show(IngestCounts counts, string? input)
        {
            if (_clock.Elapsed < _next)
                return;
            _next = _clock.Elapsed + Between;
            error.WriteLine(Words(counts, all == 0 ? 0 : (double)inputs.BytesRead / all));
        }

        public override void Write(Action write) => write();

        public override void Dispose()
        {
        }
    }

    // One line, drawn again and again; no thread of its own, so nothing draws over a line of errors.
    private sealed class Bar : IngestProgress
    {
        private const int Width = 30;
        private static readonly TimeSpan Between = TimeSpan.FromSeconds(0.1);
        private readonly IAnsiConsole _console;
        private readonly long _all;
        private readonly ReportInputs _inputs;
        private TimeSpan _next;
        private bool _drawn;

        public Bar(Surroundings surroundings, long all, ReportInputs inputs)
        {
            (_all, _inputs) = (all, inputs);
            _console = AnsiConsole.Create(new AnsiConsoleSettings { Interactive = InteractionSupport.No, Out = new AnsiConsoleOutput(surroundings.Error) });
        }

        public override void Show(IngestCounts counts, string? input)
        {
            if (_clock.Elapsed < _next)
                return;
            _next = _clock.Elapsed + Between;
            Erase();
            var share = _all == 0 ? 0 : Math.Min(1, (double)_inputs.BytesRead / _all);
            var full = (int)(share * Width);
            var bar = _all == 0 ? "" : $"[teal]{new string('━', full)}[/][grey]{new string('━', Width - full)}[/] {share * 100,3:0}% ";
            _console.Markup($"{bar}{Words(counts, share).EscapeMarkup()}");
            _drawn = true;
        }

        public override void Write(Action write)
        {
            Erase();
            write();
        }

        public override void Dispose() => Erase();

        private void Erase()
        {
            if (!_drawn)
                return;
            _console.Write(new ControlCode("\r\u001b[2K"));
            _drawn = false;
        }
    }
}
