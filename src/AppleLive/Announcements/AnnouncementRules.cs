namespace AppleLive.Announcements;

/// <summary>The rules of an announcement's life: no clock, no store.</summary>
internal static class AnnouncementRules
{
    public static Outcome<AnnouncementState> Decide(AnnouncementState state, AnnouncementCommand command) => (state, command) switch
    {
        (AnnouncementState.Draft, AnnouncementCommand.Publish) => AnnouncementState.Published,
        (AnnouncementState.Draft or AnnouncementState.Published, AnnouncementCommand.Withdraw) => AnnouncementState.Withdrawn,
        _ => new Refusal(Refusals.NotNow).With("state", NameOf(state)),
    };

    public static string NameOf(AnnouncementState state) => state switch
    {
        AnnouncementState.Draft => "draft",
        AnnouncementState.Published => "published",
        _ => "withdrawn",
    };
}
