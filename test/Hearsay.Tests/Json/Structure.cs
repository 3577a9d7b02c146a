using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Hearsay.Tests.Json;

/// <summary>
/// Writes down everything a value holds, so that two readings can be compared by content: lists compare by reference.
/// </summary>
internal static class Structure
{
    public static string Of(object? value)
    {
        var text = new StringBuilder();
        Append(text, value, "reading");
        return text.ToString();
    }

    private static void Append(StringBuilder text, object? value, string path)
    {
        switch (value)
        {
            case null or string or DateOnly or Enum or bool or int or double:
                text.Append(path).Append(" = ").Append(Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null").Append('\n');
                break;
            case IEnumerable items:
                var index = 0;
                foreach (var item in items)
                    Append(text, item, $"{path}[{index++}]");
                text.Append(path).Append(" holds ").Append(index).Append('\n');
                break;
            default:
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    Append(text, property.GetValue(value), $"{path}.{property.Name}");
                break;
        }
    }
}
