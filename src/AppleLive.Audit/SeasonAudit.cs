using AppleLive.Audit.Books;
using AppleLive.Audit.Reading;

namespace AppleLive.Audit;

/// <summary>
/// What anyone can work out from a season's public records alone: reads them in order, checks each against those before it
/// and knows at the end how every village stands. A finding stops nothing, and no record makes it throw.
/// </summary>
/// <remarks>Not safe for several threads at once.</remarks>
public sealed class SeasonAudit
{
    /// <summary>The greatest size of a record, in bytes.</summary>
    public const int MostBytes = 60_000;

    /// <summary>How many findings of one rule are kept; <see cref="Broken"/> counts them all.</summary>
    public const int MostFindingsOfARule = 1_000;

    private const int MostUnknownTypes = 100;

    private readonly RecordTape tape = new();
    private readonly AuditReport report = new();
    private readonly Dictionary<string, long> notUnderstood = new(StringComparer.Ordinal);
    private readonly VillageBook villages;
    private readonly LotBook lots;
    private readonly ListingBook listings;
    private readonly OrderBook orders;
    private readonly ParcelBook parcels;
    private readonly ChargebackBook chargebacks;
    private readonly SettlementBook settlements;

    /// <summary>An audit that has read nothing yet.</summary>
    public SeasonAudit()
    {
        villages = new VillageBook(report);
        lots = new LotBook(report, villages);
        listings = new ListingBook(report, villages, lots);
        orders = new OrderBook(report, listings);
        parcels = new ParcelBook(report, villages, orders);
        chargebacks = new ChargebackBook(report, villages, orders);
        settlements = new SettlementBook(report, villages, orders, chargebacks);
    }

    /// <summary>How many records were read.</summary>
    public long Records { get; private set; }

    /// <summary>What was found, in order; of each rule the first <see cref="MostFindingsOfARule"/>.</summary>
    public IReadOnlyList<Finding> Findings => report.Findings;

    /// <summary>How often each rule was broken; none that was not.</summary>
    public IReadOnlyDictionary<Rule, long> Broken => report.Broken;

    /// <summary>Records of types this audit does not know, by type: well-formed, but not understood. Types beyond the first hundred count as "…".</summary>
    public IReadOnlyDictionary<string, long> NotUnderstood => notUnderstood;

    /// <summary>Every village opened so far, by code.</summary>
    public IReadOnlyList<VillageStanding> Villages => [.. villages.All.Select(village => village.Standing()).OrderBy(village => village.Code, StringComparer.Ordinal)];

    /// <summary>Reads the next record.</summary>
    /// <param name="index">Its index in the log: greater than those before. There may be gaps, as among records that still wait for the log.</param>
    /// <param name="utf8">The record, byte for byte.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is not greater than the one before.</exception>
    public void Read(long index, ReadOnlySpan<byte> utf8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(index, report.Index);
        report.Index = index;
        Records++;
        if (utf8.Length > MostBytes)
        {
            report.Break(Rule.TooLarge, Figure.Of("bytes", utf8.Length));
            return;
        }

        if (tape.Load(utf8) is { } notCanonical)
        {
            report.Break(Rule.NotCanonical, new Figure("problem", notCanonical));
            return;
        }

        var record = new RecordView(tape, utf8, 0);
        if (RecordTypes.Any.Fault(record) is { } noRecord)
        {
            report.Break(Rule.Malformed, new Figure("problem", noRecord));
            return;
        }

        RecordView name = record["type"u8];
        if (!RecordTypes.TryFind(name.Written, out RecordType? type)) CountUnknown(name.Text);
        else if (type.Fault(record) is { } malformed) report.Break(Rule.Malformed, new Figure("type", type.Name), new Figure("problem", malformed));
        else Enter(type.Name, record);
    }

    private void Enter(string type, RecordView record)
    {
        switch (type)
        {
            case "village.opened": villages.Open(record); break;
            case "village.merged": villages.Merge(record); break;
            case "village.totals": villages.Total(record); break;
            case "lot.attested": lots.Attest(record); break;
            case "lot.withdrawn": lots.Withdraw(record); break;
            case "listing.published": listings.Publish(record); break;
            case "listing.changed": listings.Change(record); break;
            case "listing.closed": listings.Close(record); break;
            case "order.confirmed": orders.Confirm(record); break;
            case "order.amended": orders.Amend(record); break;
            case "order.cancelled": orders.Cancel(record); break;
            case "payment.captured": orders.Capture(record); break;
            case "claim.agreed": orders.AgreeClaim(record); break;
            case "refund.succeeded": parcels.Refund(record); break;
            case "chargeback.opened": chargebacks.Open(record); break;
            case "chargeback.won": chargebacks.Decide(record, lost: false); break;
            case "chargeback.lost": chargebacks.Decide(record, lost: true); break;
            case "parcel.completed": parcels.Complete(record); break;
            case "settlement.approved": settlements.Approve(record); break;
            case "payout.paid": settlements.Pay(record); break;
            case "payout.returned": settlements.Return(record); break;
            case "payout.acknowledged": settlements.Acknowledge(record); break;
            case "payout.reversed": settlements.TakeBack(record); break;
            case "correction": Correct(record); break;
        }
    }

    // A correction says what should have been; the figures stay those of the records, as whoever wrote them settled by them.
    private void Correct(RecordView record)
    {
        long of = record["of"u8].Number;
        if (of >= report.Index) report.Break(Rule.CorrectionAhead, Figure.Of("of", of));
    }

    private void CountUnknown(string type)
    {
        string counted = notUnderstood.Count < MostUnknownTypes || notUnderstood.ContainsKey(type) ? type : "…";
        notUnderstood[counted] = notUnderstood.GetValueOrDefault(counted) + 1;
    }
}
