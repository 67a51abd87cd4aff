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
                    Closes = of is null ? [] : await unit.DayBooks.ClosesAsync(of.Id, day, cancellationToken),
                    IsOver = clock.GetCurrentInstant() >= when.End,
                    Next = found.Count > PageSize ? shown[^1].Number : null,
                };
            },
            cancellationToken);
    }

    /// <summary>
    /// Closes a day that is over: what was counted against what is booked. Accountants of the village only. Where the two
    /// differ, a note is needed. Safe to retry under the same key; a closed day stays closed until somebody gives it back.
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
                DayClose? before = await unit.DayBooks.FindAsync(of.Id, day, cancellationToken);
                DayState state = before?.State ?? new DayState.Open();
                Fen booked = (await unit.DayBooks.StandingAsync(of.Id, endsAt, cancellationToken)).Till;
                var command = new DayCommand.Close(by.Person, now, endsAt, cash + transfers - booked, note.Length > 0);
                if (DayRules.Decide(state, command).IsRefused(out Refusal? why, out _)) return why;

                byte[]? kept = note.Length > 0 ? DayClose.SealNote(keys, of.Id, day, note) : null;
                var close = new DayClose(of.Id, day, endsAt, booked, cash, transfers, kept, by.Person, now) { Round = (before?.Round ?? 0) + 1 };
                await unit.DayBooks.AddAsync(close, cancellationToken);
                return DayCloseAnswer.Of(close);
            },
            cancellationToken);
    }

    /// <summary>Confirms a closed day: an officer or another accountant of the village. Safe to retry under the same key.</summary>
    public Task<Outcome<DayCloseAnswer>> ConfirmAsync(string village, LocalDate day, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        JudgeAsync(
            "day.confirm", village, day, new { village, day }, by, key, now => new DayCommand.Confirm(by.Person, now),
            (unit, close, now) => unit.DayBooks.ConfirmAsync(close with { ConfirmedBy = by.Person, ConfirmedAt = now }, cancellationToken), cancellationToken);

    /// <summary>
    /// Gives a closed day back to be counted again, with a reason: an officer or another accountant of the village, while nobody
    /// has confirmed it. What was counted stays on record. Safe to retry under the same key.
    /// </summary>
    public async Task<Outcome<DayCloseAnswer>> ReturnAsync(
        string village, LocalDate day, DayReturn input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var check = new FieldCheck();
        string reason = check.Text("reason", input.Reason, 200);
        if (check.Failed) return check.Refusal;

        return await JudgeAsync(
            "day.return", village, day, new { village, day, input }, by, key, now => new DayCommand.Return(by.Person, now),
            (unit, close, now) => unit.DayBooks.ReturnAsync(
                close with { ReturnedBy = by.Person, ReturnedAt = now, ReturnedWhy = DayClose.SealNote(keys, close.Village, day, reason) }, cancellationToken),
            cancellationToken);
    }

    // What a second person says of a count.
    private Task<Outcome<DayCloseAnswer>> JudgeAsync(
        string name, string village, LocalDate day, object sent, Actor by, IdempotencyKey key, Func<Instant, DayCommand> command,
        Func<IUnitOfWork, DayClose, Instant, Task> keep, CancellationToken cancellationToken) =>
        commands.RunAsync<DayCloseAnswer>(
            by, key, name, sent,
            async (unit, now) =>
            {
                if (!by.Is(Role.Officer) && !by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
                if (await unit.Villages.FindByCodeAsync(village, cancellationToken) is not { } of) return new Refusal(Refusals.NotFound);
                if (!MayRead(by, of)) return new Refusal(Refusals.Forbidden);
                DayClose? close = await unit.DayBooks.FindAsync(of.Id, day, cancellationToken);
                if (DayRules.Decide(close?.State ?? new DayState.Open(), command(now)).IsRefused(out Refusal? why, out DayState? state)) return why;

                await keep(unit, close!, now);
                return DayCloseAnswer.Of(close!) with { State = state.Name };
            },
            cancellationToken);

    private static bool MayRead(Actor by, Village village) => by.Is(Role.Officer) || by.Serves(Role.Accountant, village);

    private Interval IntervalOf(LocalDate day) =>
        new(season.Zone.AtStartOfDay(day).ToInstant(), season.Zone.AtStartOfDay(day.PlusDays(1)).ToInstant());
}
