namespace Hearsay.Formats.Tests.Json;

public class TelegramReportsTests
{
    private const string Channel = """
        {
         "name": "Harbour News",
         "type": "public_channel",
         "id": 1234567890,
         "messages": [
          {"id": -1, "type": "service", "date": "2025-10-15T08:00:00", "action": "create_channel", "text": ""},
          {"id": 2, "type": "message", "date": "2025-10-15T23:30:00", "date_unixtime": "1760560200", "from": "Harbour News", "text": "Ministers met.\nThen they left."},
          {"id": 3, "type": "message", "date": "2025-10-16T08:00:00", "date_unixtime": "1760590800", "edited": "2025-10-16T09:00:00", "edited_unixtime": "1760594400",
           "forwarded_from": "Quay Wire", "text": ["They ", {"type": "bold", "text": "agreed"}, " to meet, ", {"type": "text_link", "text": "he said", "href": "https://x.example"}, "."]},
          {"id": 4, "type": "message", "date": "2025-10-16T08:00:00", "photo": "photos/1.jpg", "text": ""},
          {"id": 5, "type": "message", "date": "2025-10-17T08:00:00", "text": [], "poll": {"question": "Who?"}}
         ]
        }
        """;

    [Fact]
    public void Messages_of_a_channel_are_reports()
    {
        var results = InputRun.Of(Channel, "result.json");

        var (first, second) = (Assert.IsType<FoundReport>(results[1]), Assert.IsType<FoundReport>(results[2]));
        Assert.Equal(("1234567890/2", "Ministers met.\nThen they left.", "Harbour News", new DateOnly(2025, 10, 15)), (first.Report.Id, first.Report.Text, first.Report.Outlet, first.Report.Published));
        Assert.Equal(("telegram:1234567890/2", null, 2L), (first.Key, first.TakenFrom, first.Origin.Number));
        Assert.Equal("They agreed to meet, he said.", second.Report.Text);
        Assert.Equal(("Quay Wire", DateTimeOffset.FromUnixTimeSeconds(1760594400)), (second.TakenFrom, second.Changed));
    }

    [Fact]
    public void Service_messages_and_pictures_are_passed_over_and_counted() =>
        Assert.Equal([SkipReason.ServiceMessage, SkipReason.NoText, SkipReason.NoText], InputRun.Of(Channel, "result.json").OfType<SkippedInput>().Select(s => s.Reason));

    [Fact]
    public void A_whole_account_gives_the_messages_of_each_chat()
    {
        var account = $$$"""
            {"about": "Here is the data.", "personal_information": {"user_id": 1, "first_name": "N"},
             "contacts": {"about": "x", "list": [{"user_id": 2, "first_name": "A"}]},
             "chats": {"about": "y", "list": [
              {"type": "saved_messages", "id": 1, "messages": []},
              {{{Channel}}},
              {"name": "Desk", "type": "private_group", "id": 99, "messages": [{"id": 2, "type": "message", "from": "Ana", "date": "2025-10-15T08:00:00", "text": "He resigned."}]}]},
             "left_chats": {"about": "z", "list": [{"name": "Old", "type": "private_channel", "id": 7, "messages": [{"id": 2, "type": "message", "date": "2020-01-02T08:00:00", "text": "He won."}]}]}}
            """;
        var found = InputRun.Of(account, "result.json").OfType<FoundReport>().Select(f => (f.Report.Id, f.Report.Outlet));

        Assert.Equal([("1234567890/2", "Harbour News"), ("1234567890/3", "Harbour News"), ("99/2", "Ana"), ("7/2", "Old")], found);
    }

    [Fact]
    public void An_export_that_is_cut_off_gives_what_came_and_a_fault()
    {
        var results = InputRun.Of(Channel[..^120], "result.json");

        Assert.Equal(2, results.OfType<FoundReport>().Count());
        Assert.StartsWith("damaged JSON, at line ", Assert.IsType<FailedInput>(results[^1]).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_without_messages_is_no_export() => Assert.StartsWith(
        "no list of messages", InputRun.Problem("{\"id\": 1}", "result.json", new InputOptions { From = InputFormat.Telegram }), StringComparison.Ordinal);
}
