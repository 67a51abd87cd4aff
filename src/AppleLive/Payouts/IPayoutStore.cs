using AppleLive.Settlements;
using AppleLive.Villages;

using NodaTime;

namespace AppleLive.Payouts;

/// <summary>The payouts with their disbursements.</summary>
public interface IPayoutStore
{
    /// <summary>Adds a payout. The store itself refuses a second one for a settlement.</summary>
    Task AddAsync(Payout payout, CancellationToken cancellationToken);

    /// <summary>The payout, or null.</summary>
    Task<Payout?> FindAsync(PayoutId id, CancellationToken cancellationToken);

    /// <summary>The payout of a settlement, or null.</summary>
    Task<Payout?> OfAsync(SettlementId settlement, CancellationToken cancellationToken);

    /// <summary>Keeps state, attempt, references and who carries it.</summary>
    Task SaveAsync(Payout payout, CancellationToken cancellationToken);

    /// <summary>Keeps a disbursement's acknowledgement, or that it no longer has one.</summary>
    Task AcknowledgeAsync(PayoutId payout, Disbursement disbursement, CancellationToken cancellationToken);

    /// <summary>The payouts of these settlements, in no order.</summary>
    Task<IReadOnlyList<Payout>> OfAllAsync(IReadOnlyCollection<SettlementId> settlements, CancellationToken cancellationToken);

    /// <summary>The village's payouts that are with it while a grower has not confirmed his part, oldest first.</summary>
    Task<IReadOnlyList<Payout>> ToHandOnAsync(VillageId village, int limit, CancellationToken cancellationToken);

    /// <summary>Payouts that these gateways are to make or have not finished making, oldest first, leaving out what is to be tried later.</summary>
    Task<IReadOnlyList<Payout>> ToSendAsync(IReadOnlyCollection<string> gateways, Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// What could be taken back of payouts that these gateways made: refunds that no settlement has taken yet, of goods that
    /// were paid out, and that no reversal was decided for. Each as a reversal without an id of its own, oldest first.
    /// </summary>
    Task<IReadOnlyList<PayoutReversal>> ReversibleAsync(IReadOnlyCollection<string> gateways, int limit, CancellationToken cancellationToken);

    /// <summary>Adds a reversal. The store itself refuses a second one for the same refund of a payout.</summary>
    Task AddReversalAsync(PayoutReversal reversal, CancellationToken cancellationToken);

    /// <summary>Keeps a reversal's state and reference.</summary>
    Task SaveReversalAsync(PayoutReversal reversal, CancellationToken cancellationToken);

    /// <summary>The reversals of these payouts, oldest first.</summary>
    Task<IReadOnlyList<PayoutReversal>> ReversalsAsync(IReadOnlyCollection<PayoutId> payouts, CancellationToken cancellationToken);

    /// <summary>Reversals to be asked for, or asked for and not answered, oldest first, leaving out what is to be tried later.</summary>
    Task<IReadOnlyList<PayoutReversal>> ReversalsToSendAsync(Instant now, int limit, CancellationToken cancellationToken);

    /// <summary>Whether a settlement has taken the refund that a reversal is for.</summary>
    Task<bool> IsSettledAsync(PayoutReversal reversal, VillageId village, CancellationToken cancellationToken);

    /// <summary>Adds a step on a payout's way.</summary>
    Task AddStepAsync(PayoutStep step, CancellationToken cancellationToken);

    /// <summary>The steps of these payouts, in the order they were taken.</summary>
    Task<IReadOnlyList<PayoutStep>> StepsAsync(IReadOnlyCollection<PayoutId> payouts, CancellationToken cancellationToken);
}
