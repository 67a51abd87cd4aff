using AppleLive.SampleHost.Forms;
using AppleLive.Settlements;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>What the page of settlements shows.</summary>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Village">The chosen one's code.</param>
/// <param name="Name">The chosen one's name.</param>
/// <param name="Goods">Goods that would be settled now.</param>
/// <param name="Refunds">Refunds that would be.</param>
/// <param name="Fees">Deductions that would be.</param>
/// <param name="Payable">What would be paid out.</param>
public sealed record SettlementsView(IReadOnlyList<Option> Villages, string Village, string Name, long Goods, long Refunds, long Fees, long Payable)
{
    /// <summary>How many parcels it would complete.</summary>
    public int DueParcels { get; init; }

    /// <summary>What open chargebacks keep out of it.</summary>
    public HeldShare Held { get; init; } = HeldShare.None;

    /// <summary>What it would be for each grower.</summary>
    public IReadOnlyList<GrowerRow> Growers { get; init; } = [];

    /// <summary>The settlement that must be finished first; null where there is none.</summary>
    public string? Open { get; init; }

    /// <summary>Whether that one must be calculated anew, because a chargeback has come over one of its orders.</summary>
    public bool OpenIsChargedBack { get; init; }

    /// <summary>Whether the reader may calculate one.</summary>
    public bool MayCalculate { get; init; }

    /// <summary>Settlements of all his villages that wait for a second person.</summary>
    public IReadOnlyList<SettlementRow> Waiting { get; init; } = [];

    /// <summary>A page of the village's settlements, newest first.</summary>
    public IReadOnlyList<SettlementRow> Past { get; init; } = [];

    /// <summary>After which the next page begins; null on the last.</summary>
    public SettlementId? Older { get; init; }
}

/// <summary>A settlement of a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Village">Its village's name.</param>
/// <param name="At">When it was calculated.</param>
/// <param name="PayableFen">What is paid out.</param>
/// <param name="State">Where it stands.</param>
public sealed record SettlementRow(string Id, string Village, Instant At, long PayableFen, SettlementState State);

/// <summary>A grower's part.</summary>
/// <param name="Id">The grower.</param>
/// <param name="Name">His name.</param>
/// <param name="GoodsFen">His goods.</param>
/// <param name="RefundsFen">What went back.</param>
/// <param name="FeesFen">His deductions.</param>
/// <param name="PayableFen">What he gets.</param>
public sealed record GrowerRow(string Id, string Name, long GoodsFen, long RefundsFen, long FeesFen, long PayableFen);

/// <summary>Says where a settlement stands.</summary>
internal static class SettlementWords
{
    public static string Key(SettlementState state) => state switch
    {
        SettlementState.Calculated => "settlement.state.calculated",
        SettlementState.Approved => "settlement.state.approved",
        SettlementState.PaidOut => "settlement.state.paid-out",
        _ => "settlement.state.closed",
    };

    public static string Kind(SettlementState state) => state switch
    {
        SettlementState.Calculated or SettlementState.Approved => "waiting",
        _ => "done",
    };

    /// <summary>The text's key for a kind of deduction.</summary>
    public static string FeeKey(string kind) => kind switch
    {
        "packaging" => "settlement.fee.packaging",
        "shipping" => "settlement.fee.shipping",
        _ => "settlement.fee.gateway",
    };
}
