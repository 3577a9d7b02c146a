namespace Hearsay;

/// <summary>Something that a reading could not settle, or where it applied a bound.</summary>
/// <param name="Code">A stable, searchable code: "HS0001".</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Span">The words it is about, or null where it is about the whole report.</param>
/// <param name="Message">What is the matter, in one sentence.</param>
public sealed record Diagnostic(string Code, DiagnosticSeverity Severity, TextSpan? Span, string Message);

/// <summary>How much a diagnostic matters.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; nothing is lost.</summary>
    Note,
    /// <summary>Something was left out or cut.</summary>
    Warning,
}
