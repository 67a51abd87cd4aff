using AppleLive.Money;
using AppleLive.Orders;
using AppleLive.Payments;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Shipping;
using AppleLive.Storage;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Claims;

/// <summary>Opens claims for buyers and takes them up the tiers to an agreement.</summary>
public sealed class ClaimDesk
{
    private readonly CommandRunner commands;
    private readonly MasterKeys keys;
    private readonly IdSource ids;
    private readonly ClaimOptions options;

    internal ClaimDesk(CommandRunner commands, MasterKeys keys, IdSource ids, ClaimOptions options) =>
        (this.commands, this.keys, this.ids, this.options) = (commands, keys, ids, options);

    /// <summary>Opens a claim about a delivered parcel, for the buyer, within its claim window. One at a time for a parcel.</summary>
    public async Task<Outcome<ClaimAnswer>> OpenAsync(OrderId order, NewClaim input, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string text = check.Text("text", input.Text, 1_000, multiline: true);
        long? asked = check.OptionalNumber("amountFen", input.AmountFen, 1, 1_000_000_000_000);
        if (check.Failed) return check.Refusal;

        return await commands.RunAsync<ClaimAnswer>(
            $"order:{order}", key, "claim.open", new { order, input },
            async (unit, now) =>
            {
                if (await unit.Orders.FindAsync(order, cancellationToken) is not { } file) return new Refusal(Refusals.NotFound);
                if (file.Order.Buyer.Secret.IsErased) return new Refusal(Refusals.Erased);
                if ((await ParcelAsync(unit, file, input.Village, cancellationToken)).IsRefused(out Refusal? why, out Parcel? parcel)) return why;
                if (parcel.ClaimUntil is not { } until) return new Refusal(Refusals.ClaimWindowClosed);
                if (now > until) return new Refusal(Refusals.ClaimWindowClosed).With("until", until);
                IReadOnlyList<Claim> claims = await unit.Claims.OfAsync([order], cancellationToken);
                if (claims.FirstOrDefault(open => open.Village == parcel.Village && ClaimRules.IsOpen(open.State)) is { } already)
                    return new Refusal(Refusals.ClaimOpen).With("claim", already.Id);

                ClaimId id = ids.Next<ClaimId>();
                byte[] sealedText = Secret(file).SealText(text, Claim.TextPurpose(id));
                var claim = new Claim(
                    id, order, parcel.Village, ClaimState.Opened, sealedText, asked is { } fen ? new Fen(fen) : null, now,
                    now + Duration.FromMinutes(options.LiaisonMinutes));
                await unit.Claims.AddAsync(claim, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent("claim.opened", id.Value, now), cancellationToken);
                return new ClaimAnswer(id, claim.StateName, claim.AnswerBy, Fen.Zero, null);
            },
            cancellationToken);
    }

    /// <summary>Takes a claim back, for the buyer whose order it is about.</summary>
    public Task<Outcome<ClaimAnswer>> WithdrawAsync(OrderId order, ClaimId id, IdempotencyKey key, CancellationToken cancellationToken) =>
        commands.RunAsync<ClaimAnswer>(
            $"order:{order}", key, "claim.withdraw", new { order, claim = id },
            async (unit, now) =>
            {
                if (await unit.Claims.FindAsync(id, cancellationToken) is not { } claim || claim.Order != order) return new Refusal(Refusals.NotFound);
                if (ClaimRules.Decide(claim.State, ClaimCommand.Withdraw).IsRefused(out Refusal? why, out ClaimState next)) return why;
                claim = claim with { State = next };
                await unit.Claims.SaveAsync(claim, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent("claim.withdrawn", id.Value, now), cancellationToken);
                return new ClaimAnswer(id, claim.StateName, null, Fen.Zero, null);
            },
            cancellationToken);

    /// <summary>Answers a claim, as the tier that holds it.</summary>
    public Task<Outcome<ClaimAnswer>> ReplyAsync(ClaimId id, NewReply input, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        SayAsync(id, ClaimCommand.Reply, input, by, key, cancellationToken);

    /// <summary>Turns a claim down, as the tier that holds it, with the reason.</summary>
    public Task<Outcome<ClaimAnswer>> RejectAsync(ClaimId id, NewReply input, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        SayAsync(id, ClaimCommand.Reject, input, by, key, cancellationToken);

    /// <summary>Passes a claim to the next tier, as the tier that holds it.</summary>
    public Task<Outcome<ClaimAnswer>> EscalateAsync(ClaimId id, Actor by, IdempotencyKey key, CancellationToken cancellationToken) =>
        MoveAsync(id, ClaimCommand.Escalate, new { }, by, key, (_, _, _, _) => Task.FromResult<Outcome<Promised>>(Promised.Nothing), cancellationToken);

    /// <summary>Closes a claim by agreement, as the tier that holds it. What was agreed is promised back to the buyer.</summary>
    public async Task<Outcome<ClaimAnswer>> AgreeAsync(ClaimId id, NewAgreement input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        var amount = new Fen(check.Number("amountFen", input.AmountFen, 1, 1_000_000_000_000));
        string text = check.Text("text", input.Text, 1_000, required: false, multiline: true);
        if (check.Failed) return check.Refusal;
        return await MoveAsync(
            id, ClaimCommand.Agree, input, by, key,
            async (unit, claim, file, now) =>
            {
                if (file.Payment is null) return new Refusal(Refusals.NotPaid);
                GrowerShare[] left = [.. file.Left.Where(share => share.Village == claim.Village)];
                Fen refundable = left.SumFen(share => share.Amount);
                if (amount > refundable) return new Refusal(Refusals.MoreThanCaptured).With("refundableFen", refundable.Value);
                var refund = new Refund(
                    ids.Next<RefundId>(), claim.Order, RefundKind.Claim, RefundShares.Of(amount, left), Fen.Zero, RefundState.Requested, now, null, null)
                {
                    Provider = file.Payment.OnlineProvider,
                };
                await unit.Payments.AddRefundAsync(refund, cancellationToken);
                await unit.Journal.PostAsync(PaymentJournal.RefundPromised(refund), cancellationToken);
                await unit.Records.AddAsync(ClaimRecords.Agreed(claim, ClaimRules.NameOf(claim.State), amount, now), cancellationToken);
                if (text.Length > 0) await AddReplyAsync(unit, claim, file, text, by, now, cancellationToken);
                return new Promised(refund.Id, amount);
            },
            cancellationToken);
    }

    private async Task<Outcome<ClaimAnswer>> SayAsync(
        ClaimId id, ClaimCommand command, NewReply input, Actor by, IdempotencyKey key, CancellationToken cancellationToken)
    {
        var check = new FieldCheck();
        string text = check.Text("text", input.Text, 1_000, multiline: true);
        if (check.Failed) return check.Refusal;
        return await MoveAsync(
            id, command, input, by, key,
            async (unit, claim, file, now) =>
            {
                await AddReplyAsync(unit, claim, file, text, by, now, cancellationToken);
                return Promised.Nothing;
            },
            cancellationToken);
    }

    private Task<Outcome<ClaimAnswer>> MoveAsync(
        ClaimId id, ClaimCommand command, object input, Actor by, IdempotencyKey key,
        Func<IUnitOfWork, Claim, OrderFile, Instant, Task<Outcome<Promised>>> move, CancellationToken cancellationToken) =>
        commands.RunAsync<ClaimAnswer>(
            by, key, $"claim.{command}", new { claim = id, input },
            async (unit, now) =>
            {
                if (!by.Is(Role.Liaison) && !by.Is(Role.Officer)) return new Refusal(Refusals.Forbidden);
                if (await unit.Claims.FindAsync(id, cancellationToken) is not { } claim) return new Refusal(Refusals.NotFound);
                Village village = (await unit.Villages.FindAsync(claim.Village, cancellationToken))!;
                Role holder = ClaimRules.HolderOf(claim.State);
                if (!(holder == Role.Officer ? by.Is(Role.Officer) : by.Serves(Role.Liaison, village))) return new Refusal(Refusals.Forbidden);
                if (ClaimRules.Decide(claim.State, command).IsRefused(out Refusal? why, out ClaimState next)) return why;

                OrderFile file = (await unit.Orders.FindAsync(claim.Order, cancellationToken))!;
                if ((await move(unit, claim, file, now)).IsRefused(out Refusal? not, out Promised? promised)) return not;
                bool escalated = command == ClaimCommand.Escalate;
                claim = claim with { State = next, AnswerBy = escalated ? now + Duration.FromHours(options.StationHours) : claim.AnswerBy };
                await unit.Claims.SaveAsync(claim, cancellationToken);
                await unit.Outbox.AddAsync(new Plugins.DomainEvent($"claim.{claim.StateName}", id.Value, now), cancellationToken);
                return new ClaimAnswer(id, claim.StateName, ClaimRules.IsOpen(next) ? claim.AnswerBy : null, promised.Amount, promised.Refund);
            },
            cancellationToken);

    private async Task AddReplyAsync(
        IUnitOfWork unit, Claim claim, OrderFile file, string text, Actor by, Instant now, CancellationToken cancellationToken) =>
        await unit.Claims.AddReplyAsync(
            new ClaimReply(claim.Id, by.Person, Secret(file).SealText(text, Claim.TextPurpose(claim.Id)), now), cancellationToken);

    private static async Task<Outcome<Parcel>> ParcelAsync(IUnitOfWork unit, OrderFile file, string? named, CancellationToken cancellationToken)
    {
        IReadOnlyList<Village> villages = await OrderVillages.OfAsync(unit, file, cancellationToken);
        if (named is null && villages.Count > 1) return new Refusal(Refusals.VillageNeeded).With("villages", villages.Select(village => village.Code).ToArray());
        Village? village = named is null ? villages[0] : villages.FirstOrDefault(known => known.Code == named);
        return village is null
            ? new Refusal(Refusals.Invalid) { Fields = [new FieldError("village", FieldRules.NotFound)] }
            : file.ParcelOf(village.Id)!;
    }

    private sealed record Promised(RefundId? Refund, Fen Amount)
    {
        public static Promised Nothing { get; } = new(null, Fen.Zero);
    }

    private PersonalSecret Secret(OrderFile file) => PersonalSecret.Unwrap(keys, file.Order.Buyer.Secret);
}
