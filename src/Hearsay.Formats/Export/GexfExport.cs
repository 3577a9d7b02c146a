using System.Globalization;
using System.Text;
using System.Xml;

namespace Hearsay.Formats.Export;

/// <summary>
/// Who did how much to whom, as a network for Gephi: GEXF 1.3, directed, an edge for each dyad. Its weight is the number of events; by month, with a start and an end, it has the
/// number of events and their mean score, for Gephi's timeline.
/// </summary>
public static class GexfExport
{
    private const string Namespace = "http://gexf.net/1.3";

    /// <summary>Writes the network: nodes and edges in the order of their names.</summary>
    /// <param name="events">The events; those that should be counted.</param>
    /// <param name="output">Where to; it is left open.</param>
    public static void Write(IEnumerable<EventRow> events, Stream output)
    {
        ArgumentNullException.ThrowIfNull(events);
        var dyads = new DyadCounts(events);
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", CloseOutput = false });
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("mode", "dynamic");
        xml.WriteAttributeString("timeformat", "date");
        xml.WriteAttributeString("defaultedgetype", "directed");
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", "edge");
        xml.WriteAttributeString("mode", "dynamic");
        Attribute(xml, "events", "integer");
        Attribute(xml, "mean_score", "double");
        xml.WriteEndElement();
        var ids = Nodes(xml, dyads);
        Edges(xml, dyads, ids);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string type)
    {
        xml.WriteStartElement("attribute", Namespace);
        xml.WriteAttributeString("id", name);
        xml.WriteAttributeString("title", name);
        xml.WriteAttributeString("type", type);
        xml.WriteEndElement();
    }

    private static Dictionary<string, string> Nodes(XmlWriter xml, DyadCounts dyads)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        xml.WriteStartElement("nodes", Namespace);
        foreach (var name in dyads.Dyads.SelectMany(static d => new[] { d.Actor, d.Recipient }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            ids.Add(name, ids.Count.ToString(CultureInfo.InvariantCulture));
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", ids[name]);
            xml.WriteAttributeString("label", Allowed(Countries.Name(name) ?? name));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        return ids;
    }

    private static void Edges(XmlWriter xml, DyadCounts dyads, Dictionary<string, string> ids)
    {
        var number = 0;
        xml.WriteStartElement("edges", Namespace);
        foreach (var (actor, recipient, months) in dyads.Dyads)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", number++.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", ids[actor]);
            xml.WriteAttributeString("target", ids[recipient]);
            xml.WriteAttributeString("weight", months.Values.Sum(static m => m.Events).ToString(CultureInfo.InvariantCulture));
            xml.WriteStartElement("attvalues", Namespace);
            foreach (var (month, counts) in months.Where(static m => m.Key.Length > 0))
            {
                Value(xml, "events", counts.Events.ToString(CultureInfo.InvariantCulture), month);
                Value(xml, "mean_score", (counts.Scores / counts.Events).ToString("0.###", CultureInfo.InvariantCulture), month);
            }
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Value(XmlWriter xml, string attribute, string value, string month)
    {
        var first = DateOnly.ParseExact(month + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);
        xml.WriteStartElement("attvalue", Namespace);
        xml.WriteAttributeString("for", attribute);
        xml.WriteAttributeString("value", value);
        xml.WriteAttributeString("start", CellText.Of(first));
        xml.WriteAttributeString("end", CellText.Of(new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month))));
        xml.WriteEndElement();
    }

    // XML has no place for most control characters, not even escaped.
    private static string Allowed(string text)
    {
        var allowed = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            allowed.Append(rune.Value is 0x9 or 0xA or 0xD or >= 0x20 and not (0xFFFE or 0xFFFF) ? rune.ToString() : "\uFFFD");
        return allowed.ToString();
    }
}
