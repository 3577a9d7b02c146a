using System.Collections.Immutable;
using Hearsay.Formats.Export;

namespace Hearsay.Cli.Query;

/// <summary>A column of an answer.</summary>
/// <param name="Column">Its name and its cells, in every form of output.</param>
/// <param name="InTable">Whether it is shown in the table too, which is to be looked at.</param>
internal sealed record QueryColumn<T>(TableColumn<T> Column, bool InTable);

/// <summary>An answer that can be printed.</summary>
internal abstract class QueryAnswer
{
    /// <summary>Prints the answer.</summary>
    /// <param name="format">As what.</param>
    /// <param name="limit">The most rows; null for what is usual: 100 in a table, else all.</param>
    /// <param name="surroundings">Where to.</param>
    /// <returns>Whether there were more rows.</returns>
    public abstract bool Write(QueryFormat format, int? limit, Surroundings surroundings);
}

/// <summary>An answer: columns, and rows that come one by one.</summary>
internal sealed class QueryAnswer<T>(ImmutableArray<QueryColumn<T>> columns, IEnumerable<T> rows) : QueryAnswer
{
    public override bool Write(QueryFormat format, int? limit, Surroundings surroundings) => QueryOutput.Write(columns, rows, format, limit, surroundings);
}
