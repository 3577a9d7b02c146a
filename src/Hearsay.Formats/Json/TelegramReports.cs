using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Hearsay.Formats.Json;

/// <summary>
/// The messages in the result.json of Telegram Desktop, of one chat or of a whole account. Wherever an object has a list named "messages", it is a
/// chat, and what stands before the list tells its name, type and id.
/// </summary>
internal static class TelegramReports
{
    public static IEnumerable<InputResult> Read(InputFile file)
    {
        var json = new JsonStream(file.Content);
        var chats = new Stack<Chat>();
        var name = "";
        var any = false;
        while (json.Read())
        {
            switch (json.Type)
            {
                case JsonTokenType.StartObject:
                    chats.Push(new Chat());
                    break;
                case JsonTokenType.EndObject:
                    chats.Pop();
                    break;
                case JsonTokenType.PropertyName:
                    name = json.Text;
                    break;
                case JsonTokenType.String or JsonTokenType.Number when chats.TryPeek(out var chat):
                    chat.Learn(name, json.Text);
                    break;
                case JsonTokenType.StartArray when name == "messages" && chats.TryPeek(out var chat):
                    any = true;
                    while (json.NextItem() is { } message)
                    {
                        using (message)
                            yield return Message(message.RootElement, chat, file.Origin);
                    }
                    break;
            }
        }
        if (!any)
            yield return new FailedInput(file.Origin, "no list of messages, so no export of Telegram Desktop. Export the chat again, as machine-readable JSON.");
    }

    private static InputResult Message(JsonElement message, Chat chat, Origin origin)
    {
        var id = message.Words("id");
        origin = origin with { Number = long.TryParse(id, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null };
        if (message.ValueKind != JsonValueKind.Object || id is null)
            return new FailedInput(origin, "a message without an id, so no export of Telegram Desktop. Export the chat again.");
        if (message.Words("type") is { } type && type != "message")
            return new SkippedInput(origin, SkipReason.ServiceMessage);
        var text = TextOf(message.Member("text"));
        if (string.IsNullOrWhiteSpace(text))
            return new SkippedInput(origin, SkipReason.NoText);
        var name = $"{chat.Id ?? chat.Name ?? "chat"}/{id}";
        // The date as written is the day where it was exported; there are no zones in the file.
        var published = NewsDates.TryRead(message.Words("date"), out var day, out _) ? day : (DateOnly?)null;
        var report = new Report(name, text) { Outlet = chat.IsChannel ? chat.Name : message.Words("from") ?? chat.Name, Published = published };
        return new FoundReport(origin, report, chat.Id is null ? ReportKeys.OfContent(report) : $"telegram:{name}")
        {
            TakenFrom = message.Words("forwarded_from"),
            Changed = Moment(message.Words("edited_unixtime") ?? message.Words("date_unixtime")),
        };
    }

    // A string, or a list of strings and of objects whose "text" is a link, bold words and so on.
    private static string TextOf(JsonElement? text)
    {
        if (text is not { ValueKind: JsonValueKind.Array })
            return text?.Words() ?? "";
        var whole = new StringBuilder();
        foreach (var part in text.Items())
            whole.Append(part.ValueKind == JsonValueKind.Object ? Plain(part.Member("text")) : Plain(part));
        return whole.ToString();
    }

    private static string Plain(JsonElement? part) => part is { ValueKind: JsonValueKind.String } text ? text.TextOrNothing() : "";

    private static DateTimeOffset? Moment(string? seconds) =>
        long.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is > 0 and < 253402300800
            ? DateTimeOffset.FromUnixTimeSeconds(count)
            : null;

    /// <summary>What an export tells of a chat before its messages.</summary>
    private sealed class Chat
    {
        public string? Name { get; private set; }

        public string? Id { get; private set; }

        public bool IsChannel { get; private set; }

        public void Learn(string member, string value)
        {
            if (member == "name")
                Name = string.IsNullOrWhiteSpace(value) ? null : value;
            else if (member == "id")
                Id = value;
            else if (member == "type")
                IsChannel = value.EndsWith("_channel", StringComparison.Ordinal);
        }
    }
}
