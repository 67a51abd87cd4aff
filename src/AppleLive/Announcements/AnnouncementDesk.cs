using AppleLive.People;
using AppleLive.Storage;

namespace AppleLive.Announcements;

/// <summary>Writes announcements and publishes them. Officers only.</summary>
public sealed class AnnouncementDesk
{
    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly IdSource ids;

    internal AnnouncementDesk(IStore store, CommandRunner commands, IdSource ids) => (this.store, this.commands, this.ids) = (store, commands, ids);

    /// <summary>Writes an announcement; nobody sees it yet. Safe to retry under the same key.</summary>
    public async Task<Outcome<AnnouncementAnswer>> DraftAsync(NewAnnouncement input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string title = check.Text("title", input.Title, 80);
        string body = check.Text("body", input.Body, 10_000, multiline: true);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<AnnouncementAnswer>(
            by, key, "announcement.draft", input,
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                var announcement = new Announcement(ids.Next<AnnouncementId>(), title, body, AnnouncementState.Draft, by.Person, now, null);
                await unit.Announcements.AddAsync(announcement, cancellationToken);
                return new AnnouncementAnswer(announcement.Id, announcement.StateName);
            },
            cancellationToken);
    }

    /// <summary>Shows it to everyone.</summary>
    public Task<Outcome<AnnouncementAnswer>> PublishAsync(AnnouncementId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, AnnouncementCommand.Publish, by, key, cancellationToken);

    /// <summary>Takes it back.</summary>
    public Task<Outcome<AnnouncementAnswer>> WithdrawAsync(AnnouncementId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        DecideAsync(id, AnnouncementCommand.Withdraw, by, key, cancellationToken);

    /// <summary>A page of the published ones, newest first.</summary>
    public Task<IReadOnlyList<Announcement>> ListAsync(AnnouncementId? after, int limit, CancellationToken cancellationToken) =>
        store.ReadAsync(unit => unit.Announcements.ListPublishedAsync(after, limit, cancellationToken), cancellationToken);

    private Task<Outcome<AnnouncementAnswer>> DecideAsync(
        AnnouncementId id, AnnouncementCommand command, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<AnnouncementAnswer>(
            by, key, $"announcement.{command}", new { announcement = id },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Announcements.FindAsync(id, cancellationToken) is not { } announcement) return new Refusal(Refusals.NotFound);
                if (AnnouncementRules.Decide(announcement.State, command).IsRefused(out Refusal? why, out AnnouncementState next)) return why;
                announcement = announcement with { State = next, PublishedAt = command == AnnouncementCommand.Publish ? now : announcement.PublishedAt };
                await unit.Announcements.SaveAsync(announcement, cancellationToken);
                return new AnnouncementAnswer(id, announcement.StateName);
            },
            cancellationToken);
}
