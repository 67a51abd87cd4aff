using System.Text;

using AppleLive.Ledger;

using NodaTime;

namespace AppleLive.Tests.Ledger;

public sealed class PublicRecordTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 12, 1, 0) + Duration.FromMilliseconds(7);

    [Fact]
    public void A_record_says_its_version_type_and_moment_to_the_millisecond()
    {
        PublicRecord record = PublicRecord.Of("village.opened", Now, members => members.Set("village", "140829103226").Set("name", "三湾"));

        Encoding.UTF8.GetString(record.Utf8.Span)
            .ShouldBe("""{"at":"2026-09-12T01:00:00.007Z","name":"三湾","type":"village.opened","v":1,"village":"140829103226"}""");
        CanonicalJson.IsCanonical(record.Utf8.Span).ShouldBeTrue();
    }

    [Fact]
    public void A_record_is_no_larger_than_a_bundle_takes()
    {
        PublicRecord empty = PublicRecord.Of("listing.published", Now, members => members.Set("title", ""));
        int room = PublicRecord.MaximumBytes - empty.Utf8.Length;

        PublicRecord.Of("listing.published", Now, members => members.Set("title", new string('a', room))).Utf8.Length.ShouldBe(PublicRecord.MaximumBytes);
        Should.Throw<InvalidOperationException>(() => PublicRecord.Of("listing.published", Now, members => members.Set("title", new string('a', room + 1))))
            .Message.ShouldBe("A listing.published record of 60001 bytes is larger than 60000.");
    }

    [Fact]
    public void A_member_cannot_be_said_twice() =>
        Should.Throw<ArgumentException>(() => PublicRecord.Of("village.opened", Now, members => members.Set("type", "another")));
}
