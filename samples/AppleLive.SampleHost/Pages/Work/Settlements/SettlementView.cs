using AppleLive.Settlements;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>What a settlement's statement shows.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Village">The village's name.</param>
/// <param name="VillageCode">Its code.</param>
/// <param name="Number">The number on the printed sheet.</param>
/// <param name="Fees">Every kind of deduction with its sum.</param>
/// <param name="Growers">Grower by grower.</param>
/// <param name="Lines">Parcel by parcel and refund by refund.</param>
public sealed record SettlementView(
    Settlement Settlement, string Village, string VillageCode, string Number, IReadOnlyList<(string Kind, long Fen)> Fees, IReadOnlyList<GrowerRow> Growers,
    IReadOnlyList<LineRow> Lines)
{
    /// <summary>Who calculated it.</summary>
    public string CalculatedBy { get; init; } = "";

    /// <summary>Who approved it, once somebody has.</summary>
    public string? ApprovedBy { get; init; }

    /// <summary>Whether the reader may approve it, as far as persons go.</summary>
    public bool MayApprove { get; init; }

    /// <summary>Whether the reader calculated it himself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>Whether the reader is the village's accountant.</summary>
    public bool IsAccountant { get; init; }

    /// <summary>Its payout, once there is one.</summary>
    public string? Payout { get; init; }

    /// <summary>When the bank last paid it; null while it has not.</summary>
    public Instant? PaidAt { get; init; }

    /// <summary>How many lines there are, where not all are shown.</summary>
    public int AllLines { get; init; }
}

/// <summary>A line of a statement.</summary>
/// <param name="GrowerId">Whose.</param>
/// <param name="Grower">His name.</param>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="GoodsFen">Goods.</param>
/// <param name="Fees">Deductions by kind.</param>
/// <param name="RefundsFen">What went back.</param>
/// <param name="PayableFen">What it adds to what is paid.</param>
public sealed record LineRow(
    string GrowerId, string Grower, string OrderId, string OrderNumber, long GoodsFen, IReadOnlyDictionary<string, long> Fees, long RefundsFen, long PayableFen);
