using AppleLive.DayBooks;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.SampleHost.Pages.Work.Accounting;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.DayBook;

/// <summary>Reads the day book.</summary>
public sealed class DayBookReader(IStore store, DayBookDesk desk, MasterKeys keys, StaffNames names, Season season, IClock clock)
{
    /// <summary>How far back days are listed.</summary>
    private static readonly Duration Listed = Duration.FromDays(62);

    /// <summary>A day; null where the village is not the reader's.</summary>
    public async Task<DayBookView?> Read(Actor by, string? village, LocalDate? day, long after, CancellationToken cancellationToken)
    {
        LocalDate today = season.DateOf(clock.GetCurrentInstant());
        IReadOnlyList<Village> his = AccountantVillages.Of(by, await store.ReadAsync(unit => unit.Villages.ListAsync(cancellationToken), cancellationToken));
        bool all = village == DayBookView.AllVillages || (village is null && by.Is(Role.Officer));
        string? code = all ? null : village ?? (his.Count > 0 ? his[0].Code : null);
        if (code is null && !all) return null;
        if (await desk.ReadAsync(code, day ?? today, after, by, cancellationToken) is not { } book) return null;

        StaffRoll staff = await names.Of(book.Closes.SelectMany(close => (PersonId?[])[close.ClosedBy, close.ConfirmedBy, close.ReturnedBy]), cancellationToken);
        return new DayBookView(book, AccountantVillages.Options(his), book.Village is { } one ? await Days(one, today, cancellationToken) : [], today)
        {
            Counts = [.. book.Closes.Select(close => new CountView(close, staff[close.ClosedBy], staff.Of(close.ConfirmedBy ?? close.ReturnedBy), close.OpenNote(keys), close.OpenReturnedWhy(keys)))],
            MayClose = book is { Village: { } closing, Close: null or { State: DayState.Returned }, IsOver: true } && by.Serves(Role.Accountant, closing),
            MayConfirm = book.Close is { State: DayState.Closed(var closer) } && closer != by.Person,
            IsOwn = book.Close is { State: DayState.Closed(var he) } && he == by.Person,
        };
    }

    /// <summary>A village's days with something in the till, newest first.</summary>
    internal static async Task<IReadOnlyList<DayRow>> Days(IUnitOfWork unit, VillageId village, Season season, Instant now, CancellationToken cancellationToken)
    {
        Instant since = now - Listed;
        IReadOnlyList<Instant> busy = await unit.DayBooks.BusySinceAsync(village, since, cancellationToken);
        var closes = (await unit.DayBooks.ListAsync(village, season.DateOf(since), cancellationToken)).ToDictionary(close => close.Day, close => close.State);
        return
        [
            .. busy.Select(season.DateOf).Concat(closes.Keys).Distinct().OrderDescending()
                .Select(day => new DayRow(day, closes.GetValueOrDefault(day, new DayState.Open()))),
        ];
    }

    private Task<IReadOnlyList<DayRow>> Days(Village village, LocalDate today, CancellationToken cancellationToken) => store.ReadAsync<IReadOnlyList<DayRow>>(
        async unit =>
        {
            IReadOnlyList<DayRow> days = await Days(unit, village.Id, season, clock.GetCurrentInstant(), cancellationToken);
            return days.Any(row => row.Day == today) ? days : [new DayRow(today, new DayState.Open()), .. days];
        },
        cancellationToken);
}
