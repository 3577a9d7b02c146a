using System.Xml;
using System.Xml.Linq;
using Hearsay.Formats.Text;

namespace Hearsay.Formats.Xml;

/// <summary>XML read forward, element by element. No document type is read: it could open files and blow up to any size.</summary>
internal static class XmlInput
{
    // A feed has a hundred items, a message of an agency some thousand; this is a thousand times as much.
    private const long MostCharacters = 256L * 1024 * 1024;
    private const int Deepest = 512;

    public static XmlReader Open(InputFile file) => XmlReader.Create(Charsets.DecodeXml(new PeekableStream(file.Content), file.Charset), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        CloseInput = true,
    });

    /// <summary>The element at which the reader stands, with all in it; the reader goes behind it.</summary>
    public static XElement ReadElement(XmlReader reader)
    {
        var root = reader.Depth;
        var element = new XElement(NameOf(reader));
        Attributes(reader, element);
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return element;
        }
        var at = element;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (reader.Depth - root > Deepest)
                        throw new UnreadableInputException($"elements nested more than {Deepest} deep, which is no report.");
                    var inner = new XElement(NameOf(reader));
                    Attributes(reader, inner);
                    at.Add(inner);
                    if (!reader.IsEmptyElement)
                        at = inner;
                    break;
                case XmlNodeType.EndElement:
                    if (reader.Depth == root)
                    {
                        reader.Read();
                        return element;
                    }
                    at = at.Parent!;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    at.Add(new XText(reader.Value));
                    break;
            }
        }
        throw new UnreadableInputException("cut off in the middle of an element. Fetch the file again.");
    }

    /// <summary>The text of the first inner element of this name in any namespace, its ends trimmed; null where there is none or it is empty.</summary>
    public static string? Words(this XElement? element, string name)
    {
        foreach (var inner in element.Inner(name))
            if (!string.IsNullOrWhiteSpace(inner.Value))
                return inner.Value.Trim();
        return null;
    }

    /// <summary>The inner elements of this name, in any namespace.</summary>
    public static IEnumerable<XElement> Inner(this XElement? element, string name) =>
        element is null ? [] : element.Elements().Where(e => e.Name.LocalName == name);

    /// <summary>What is inside an element, as HTML: without namespaces, which HTML has not.</summary>
    public static string InnerHtml(XElement element) => string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));

    // RSS and Atom are told apart by their elements' own names; only modules with the same ones need their namespace.
    private static XName NameOf(XmlReader reader) => reader.NamespaceURI switch
    {
        "http://purl.org/rss/1.0/modules/content/" => "content-" + reader.LocalName,
        "http://search.yahoo.com/mrss/" => "media-" + reader.LocalName,
        "http://www.itunes.com/dtds/podcast-1.0.dtd" => "itunes-" + reader.LocalName,
        _ => reader.LocalName,
    };

    private static void Attributes(XmlReader reader, XElement element)
    {
        while (reader.MoveToNextAttribute())
            if (reader.Prefix != "xmlns" && reader.Name != "xmlns")
                element.SetAttributeValue(reader.LocalName, reader.Value);
        reader.MoveToElement();
    }
}
