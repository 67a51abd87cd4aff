using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.BankStatements;

/// <summary>Reads bank statements in and books their lines. Accountants of the village only; each line once, whatever happens.</summary>
public sealed class BankStatementDesk
{
    /// <summary>The most open lines that are shown, and the most that are confirmed at once.</summary>
    public const int MostOpen = 500;

    private readonly IStore store;
    private readonly CommandRunner commands;
    private readonly PaymentDesk payments;
    private readonly PayoutDesk payouts;
    private readonly PrivacyOptions privacy;
    private readonly MasterKeys keys;
    private readonly IdSource ids;

    internal BankStatementDesk(
        IStore store, CommandRunner commands, PaymentDesk payments, PayoutDesk payouts, PrivacyOptions privacy, MasterKeys keys, IdSource ids) =>
        (this.store, this.commands, this.payments, this.payouts, this.privacy, this.keys, this.ids) = (store, commands, payments, payouts, privacy, keys, ids);

    /// <summary>How the village's bank wrote its last statement; null before the first, or where the village is not his.</summary>
    public Task<BankColumns?> ColumnsAsync(string village, Actor by, CancellationToken cancellationToken) => store.ReadAsync<BankColumns?>(
        async unit => (await HisAsync(unit, village, by, cancellationToken)).IsRefused(out _, out Village? of) ? null : await unit.BankLines.ColumnsAsync(of.Id, cancellationToken),
        cancellationToken);

    /// <summary>
    /// Reads a statement in. Lines that were read in before are recognized and not added again. A file with a line that cannot be
    /// read is refused whole, with that line named. Safe to retry under the same key.
    /// </summary>
    public async Task<Outcome<BankStatementRead>> ImportAsync(NewBankStatement input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (FileOf(input).IsRefused(out Refusal? why, out byte[]? file)) return why;
        if (BankTable.Read(file).IsRefused(out why, out BankTable? table)) return why;

        return await commands.RunAsync<BankStatementRead>(
            by, key, "bank-statement.import", input,
            async (unit, now) =>
            {
                if ((await HisAsync(unit, input.Village ?? "", by, cancellationToken)).IsRefused(out Refusal? refused, out Village? village)) return refused;
                BankColumns columns = input.Columns ?? await ColumnsOfAsync(unit, village, table, cancellationToken);
                if (BankEntries.Read(table, columns).IsRefused(out refused, out IReadOnlyList<BankEntry>? entries)) return refused;

                // Nobody needs for ever what others paid for elsewhere.
                await unit.BankLines.ForgetAsync(now - Duration.FromDays(366 * privacy.RetentionYears), cancellationToken);
                await unit.BankLines.RememberAsync(village.Id, columns, cancellationToken);
                int added = await unit.BankLines.AddAsync(
                    [.. entries.Select(entry => BankLine.Of(ids.Next<BankLineId>(), village.Id, entry, by.Person, now, keys))], cancellationToken);
                return new BankStatementRead(village.Code, entries.Count, entries.Count - added, columns);
            },
            cancellationToken);
    }

    /// <summary>A village's open lines, each with what it may be. Writes nothing.</summary>
    public Task<Outcome<BankLinesView>> OpenAsync(string village, Actor by, CancellationToken cancellationToken) => store.ReadAsync<Outcome<BankLinesView>>(
        async unit =>
        {
            if ((await HisAsync(unit, village, by, cancellationToken)).IsRefused(out Refusal? why, out Village? of)) return why;
            return new BankLinesView([
                .. (await ProposedAsync(unit, of, cancellationToken)).Select(each => new BankLineView(
                    each.Line.Id, each.Line.Day, each.Line.Amount, each.Line.Open(keys)?.Masked(), each.Matches, IsClear(each.Matches))),
            ]);
        },
        cancellationToken);

    /// <summary>
    /// Books a line as an order's money or as a payout that was paid; in the same transaction the line is marked. Whatever holds
    /// for money an accountant records holds here too: what is due, slips used before, a second person above the limit. Safe to
    /// retry under the same key; a line that was booked before is refused as <c>not-now</c>.
    /// </summary>
    public Task<Outcome<BankLineAnswer>> ConfirmAsync(BankLineId id, BankLineChoice input, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<BankLineAnswer>(
            by, key, "bank-line.confirm", new { line = id, input },
            async (unit, now) =>
            {
                if ((await LineAsync(unit, id, by, cancellationToken)).IsRefused(out Refusal? why, out (BankLine Line, Village Village) found)) return why;
                BankLineChoice choice = input;
                if (choice.Order is null && choice.Payout is null)
                {
                    IReadOnlyList<BankMatch> matches = await (await BankProposals.OfAsync(unit, found.Village, keys, cancellationToken)).ForAsync(found.Line, cancellationToken);
                    if (matches.Count != 1) return new Refusal(Refusals.NotClear).With("candidates", matches.Select(match => match.Number).ToArray());
                    choice = ChoiceOf(matches[0]) with { AsReceived = input.AsReceived };
                }

                return await BookAsync(unit, found.Line, found.Village, choice, by, now, cancellationToken);
            },
            cancellationToken);

    /// <summary>Books every line of a village that is clear. What cannot be booked after all stays open. Safe to retry under the same key.</summary>
    public Task<Outcome<BankLinesAnswer>> ConfirmClearAsync(WhichBankLines which, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(which);
        return commands.RunAsync<BankLinesAnswer>(
            by, key, "bank-line.confirm-clear", which,
            async (unit, now) =>
            {
                if ((await HisAsync(unit, which.Village ?? "", by, cancellationToken)).IsRefused(out Refusal? why, out Village? village)) return why;
                var booked = new List<BankLineAnswer>();
                int left = 0;
                foreach ((BankLine line, IReadOnlyList<BankMatch> matches) in (await ProposedAsync(unit, village, cancellationToken)).Where(each => IsClear(each.Matches)))
                {
                    // Again and locked: somebody may have been faster. A refusal comes before anything is written.
                    BankLine? current = await unit.BankLines.FindAsync(line.Id, cancellationToken);
                    if (current is not { State: BankLineState.Open }) continue;
                    if ((await BookAsync(unit, current, village, ChoiceOf(matches[0]), by, now, cancellationToken)).IsRefused(out _, out BankLineAnswer? answer)) left++;
                    else booked.Add(answer);
                }

                return new BankLinesAnswer(booked, left);
            },
            cancellationToken);
    }

    /// <summary>Says that a line has nothing to do with the sale. What it said of anybody is erased at once; the line stays known.</summary>
    public Task<Outcome<BankLineAnswer>> DismissAsync(BankLineId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<BankLineAnswer>(
            by, key, "bank-line.dismiss", new { line = id },
            async (unit, now) =>
            {
                if ((await LineAsync(unit, id, by, cancellationToken)).IsRefused(out Refusal? why, out (BankLine Line, Village Village) found)) return why;
                await unit.BankLines.SettleAsync(found.Line.Emptied() with { State = BankLineState.Dismissed, SettledBy = by.Person, SettledAt = now }, cancellationToken);
                return new BankLineAnswer(id, "dismissed", null);
            },
            cancellationToken);

    private async Task<Outcome<BankLineAnswer>> BookAsync(
        IUnitOfWork unit, BankLine line, Village village, BankLineChoice choice, Actor by, Instant now, CancellationToken cancellationToken)
    {
        string reference = ReferenceOf(line);
        if (choice.Payout is not null)
        {
            var check = new FieldCheck();
            PayoutId payout = check.Id<PayoutId>("payout", choice.Payout);
            if (check.Failed) return check.Refusal;
            if (await unit.Payouts.FindAsync(payout, cancellationToken) is not { } paid || paid.Village != village.Id) return new Refusal(Refusals.NotFound);
            if (paid.Amount != -line.Amount) return new Refusal(Refusals.AmountMismatch).With("dueFen", -paid.Amount.Value);
            if ((await payouts.PayAsync(unit, payout, reference, by, now, cancellationToken)).IsRefused(out Refusal? why, out _)) return why;
            await unit.BankLines.SettleAsync(line with { State = BankLineState.Booked, SettledBy = by.Person, SettledAt = now, Payout = payout }, cancellationToken);
            return new BankLineAnswer(line.Id, "booked", "paid");
        }

        var fields = new FieldCheck();
        OrderId order = fields.Id<OrderId>("order", choice.Order);
        if (fields.Failed) return fields.Refusal;
        if (line.Amount < Fen.Zero) return new Refusal(Refusals.AmountMismatch).With("dueFen", 0L);
        if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file || file.ParcelOf(village.Id) is null) return new Refusal(Refusals.NotFound);
        var input = new NewPayment { AsReceived = choice.AsReceived };
        if ((await payments.RecordAsync(unit, file, village, line.Amount, reference, input, by.Person, now, cancellationToken)).IsRefused(out Refusal? refused, out PaymentAnswer? made)) return refused;
        await unit.BankLines.SettleAsync(line with { State = BankLineState.Booked, SettledBy = by.Person, SettledAt = now, Payment = made.Payment }, cancellationToken);
        return new BankLineAnswer(line.Id, "booked", made.State);
    }

    private async Task<IReadOnlyList<(BankLine Line, IReadOnlyList<BankMatch> Matches)>> ProposedAsync(IUnitOfWork unit, Village village, CancellationToken cancellationToken)
    {
        BankProposals proposals = await BankProposals.OfAsync(unit, village, keys, cancellationToken);
        var proposed = new List<(BankLine Line, IReadOnlyList<BankMatch> Matches)>();
        foreach (BankLine line in await unit.BankLines.ListAsync(village.Id, BankLineState.Open, MostOpen, cancellationToken))
            proposed.Add((line, await proposals.ForAsync(line, cancellationToken)));

        // One order cannot be what two lines clearly are.
        HashSet<string> twice = [.. proposed.Where(each => IsClear(each.Matches)).GroupBy(each => each.Matches[0].Number).Where(group => group.Count() > 1).Select(group => group.Key)];
        return [.. proposed.Select(each => IsClear(each.Matches) && twice.Contains(each.Matches[0].Number)
            ? (each.Line, [each.Matches[0] with { Ground = BankMatchGround.Amount }])
            : each)];
    }

    private static async Task<BankColumns> ColumnsOfAsync(IUnitOfWork unit, Village village, BankTable table, CancellationToken cancellationToken) =>
        await unit.BankLines.ColumnsAsync(village.Id, cancellationToken) is { } known && known.Fit(table.Heads) ? known : BankColumns.Guess(table.Heads);

    // The bank's own number, or what tells the line from all others.
    private string ReferenceOf(BankLine line)
    {
        string number = line.Open(keys)?.Number ?? "";
        return number.Length is > 0 and <= 60 ? $"bank {number}" : $"bank {NodaTime.Text.LocalDatePattern.Iso.Format(line.Day)} {Convert.ToHexString(line.Hash.ToBytes())[..8]}";
    }

    private static bool IsClear(IReadOnlyList<BankMatch> matches) => matches is [{ IsSure: true }];

    private static BankLineChoice ChoiceOf(BankMatch match) => new() { Order = match.Order?.ToString(), Payout = match.Payout?.ToString() };

    private static Outcome<byte[]> FileOf(NewBankStatement input)
    {
        var check = new FieldCheck();
        if (string.IsNullOrEmpty(input.File)) check.Add("file", FieldRules.Required);
        else
        {
            byte[] bytes = new byte[input.File.Length];
            if (Convert.TryFromBase64String(input.File, bytes, out int length)) return bytes[..length];
            check.Add("file", FieldRules.WrongType);
        }

        return check.Refusal;
    }

    private static async Task<Outcome<Village>> HisAsync(IUnitOfWork unit, string code, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
        if (await unit.Villages.FindByCodeAsync(code, cancellationToken) is not { } village) return new Refusal(Refusals.NotFound);
        return by.Serves(Role.Accountant, village) ? village : new Refusal(Refusals.Forbidden);
    }

    private static async Task<Outcome<(BankLine Line, Village Village)>> LineAsync(IUnitOfWork unit, BankLineId id, Actor by, CancellationToken cancellationToken)
    {
        if (!by.Is(Role.Accountant)) return new Refusal(Refusals.Forbidden);
        if (await unit.BankLines.FindAsync(id, cancellationToken) is not { } line) return new Refusal(Refusals.NotFound);
        Village village = (await unit.Villages.FindAsync(line.Village, cancellationToken))!;
        if (!by.Serves(Role.Accountant, village)) return new Refusal(Refusals.Forbidden);
        return line.State == BankLineState.Open ? (line, village) : new Refusal(Refusals.NotNow).With("state", line.State == BankLineState.Booked ? "booked" : "dismissed");
    }
}
