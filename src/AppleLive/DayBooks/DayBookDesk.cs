using AppleLive.Money;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Seasons;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.DayBooks;

/// <summary>Shows the journal day by day, and closes days: an accountant counts, a second person confirms.</summary>
public sealed class DayBookDesk
{
    /// <summary>The most movements on one page of a day.</summary>
    public const int PageSize = 200;

    private const long MostFen = 1_000_000_000_000;

    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly Season season;
    private readonly IClock clock;

    internal DayBookDesk(IStore store, CommandRunner commands, MasterKeys keys, Season season, IClock clock) =>
        (this.store, this.commands, this.keys, this.season, this.clock) = (store, commands, keys, season, clock);

    /// <summary>
    /// A day of a village's book, or of all villages together; null where the village is unknown or the reader has nothing to
    /// do with it. Accountants read their villages', officers all.
    /// </summary>
    /// <param name="village">The code of a village, or null for all.</param>
    /// <param name="day">The day, in the township's time.</param>
    /// <param name="after">The <see cref="DayBook.Next"/> of the page before; 0 for the first.</param>
    /// <param name="by">Who reads.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DayBook?> ReadAsync(string? village, LocalDate day, long after, Actor by, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (village is null && !by.Is(Role.Officer)) return null;
        Interval when = IntervalOf(day);
        return await store.ReadAsync(
            async unit =>
            {
                Village? of = village is null ? null : await unit.Villages.FindByCodeAsync(village, cancellationToken);
                if (village is not null && (of is null || !MayRead(by, of))) return null;

                DayFigures opening = await unit.DayBooks.StandingAsync(of?.Id, when.Start, cancellationToken);
                DayFigures carried = after == 0 ? opening : opening + await unit.DayBooks.MovedAsync(of?.Id, when, after, cancellationToken);
                IReadOnlyList<DayMovement> found = await unit.DayBooks.MovementsAsync(of?.Id, when, after, PageSize + 1, cancellationToken);
                IReadOnlyList<DayMovement> shown = [.. found.Take(PageSize)];
                return new DayBook(of, day, opening, carried, shown, await unit.DayBooks.StandingAsync(of?.Id, when.End, cancellationToken))
                {
                    Close = of is null ? null : await unit.DayBooks.FindAsync(of.Id, day, cancellationToken),
                    IsOver = clock.GetCurrentInstant() >= when.End,
                    Next = found.Count > PageSize ? shown[^1].Number : null,
                };
            },
            cancellationToken);
    }

    /// <summary>
    /// Closes a day that is over: what was counted against what is booked. Accountants of the village only. Where the two
    /// differ, a note is needed. Safe to retry under the same key; a closed day stays closed.
    /// </summary>
    public async Task<Outcome<DayCloseAnswer>> CloseAsync(
        string village, LocalDate day, NewDayClose input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        var cash = new Fen(check.Number("cashFen", input.CashFen, 0, MostFen));
        var transfers = new Fen(check.Number("transfersFen", input.TransfersFen, 0, MostFen));
        string note = check.Text("note", input.Note, 200, required: false);
        if (check.Failed) return check.Refusal;

        Instant endsAt = IntervalOf(day).End;
        return await commands.RunAsync<DayCloseAnswer>(
            by, key, "day.close", new { village, day, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } of) return new Refusal(Refusals.NotFound);
                if (!by.Serves(Role.Accountant, of)) return new Refusal(Refusals.Forbidden);
                DayState state = (await unit.DayBooks.FindAsync(of.Id, day, cancellationToken))?.State ?? new DayState.Open();
                Fen booked = (await unit.DayBooks.StandingAsync(of.Id, endsAt, cancellationToken)).Till;
                var command = new DayCommand.Close(by.Person, now, endsAt, cash + transfers - booked, note.Length > 0);
                if (DayRules.Decide(state, command).IsRefused(out Refusal? why, out _)) return why;

                byte[]? kept = note.Length > 0 ? DayClose.SealNote(keys, of.Id, day, note) : null;
                var close = new DayClose(of.Id, day, endsAt, booked, cash, transfers, kept, by.Person, now);
                await unit.DayBooks.AddAsync(close, cancellationToken);
                return DayCloseAnswer.Of(close);
            },
            cancellationToken);
    }

    /// <summary>Confirms a closed day: an officer or another accountant of the village. Safe to retry under the same key.</summary>
    public Task<Outcome<DayCloseAnswer>> ConfirmAsync(string village, LocalDate day, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<DayCloseAnswer>(
            by, key, "day.confirm", new { village, day },
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } of) return new Refusal(Refusals.NotFound);
                if (!MayRead(by, of)) return new Refusal(Refusals.Forbidden);
                DayClose? close = await unit.DayBooks.FindAsync(of.Id, day, cancellationToken);
                if (DayRules.Decide(close?.State ?? new DayState.Open(), new DayCommand.Confirm(by.Person, now)).IsRefused(out Refusal? why, out _)) return why;

                close = close! with { ConfirmedBy = by.Person, ConfirmedAt = now };
                await unit.DayBooks.ConfirmAsync(close, cancellationToken);
                return DayCloseAnswer.Of(close);
            },
            cancellationToken);

    private static bool MayRead(Actor by, Village village) => by.Is(Role.Officer) || by.Serves(Role.Accountant, village);

    private Interval IntervalOf(LocalDate day) =>
        new(season.Zone.AtStartOfDay(day).ToInstant(), season.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
}
