using AppleLive.DayBooks;
using AppleLive.SampleHost.Forms;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.DayBook;

/// <summary>What the page of the day book shows.</summary>
/// <param name="Book">The day.</param>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Days">The days with something in the till, newest first; empty for all villages together.</param>
/// <param name="Today">Today in the township.</param>
public sealed record DayBookView(AppleLive.DayBooks.DayBook Book, IReadOnlyList<Option> Villages, IReadOnlyList<DayRow> Days, LocalDate Today)
{
    /// <summary>The chosen village's code, or <c>all</c>.</summary>
    public string Village => Book.Village?.Code ?? AllVillages;

    /// <summary>Each time it was counted, oldest first.</summary>
    public IReadOnlyList<CountView> Counts { get; init; } = [];

    /// <summary>Whether the reader may close the day now.</summary>
    public bool MayClose { get; init; }

    /// <summary>Whether the reader may confirm its close now.</summary>
    public bool MayConfirm { get; init; }

    /// <summary>Whether the reader closed the day himself.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What stands in the address for all villages.</summary>
    internal const string AllVillages = "all";
}

/// <summary>A count of a day.</summary>
/// <param name="Close">What was counted.</param>
/// <param name="By">Who counted.</param>
/// <param name="Second">Who confirmed it or gave it back, once somebody has.</param>
/// <param name="Note">Why count and books differ.</param>
/// <param name="Why">Why it was given back.</param>
public sealed record CountView(DayClose Close, string By, string? Second, string? Note, string? Why);

/// <summary>A day of the list.</summary>
/// <param name="Day">The day.</param>
/// <param name="State">Where its close stands.</param>
public sealed record DayRow(LocalDate Day, DayState State);

/// <summary>Says what was booked.</summary>
internal static class DayWords
{
    public static string Key(DayMovement movement) => KeyOf(movement.Kind);

    public static string KeyOf(string kind) => kind switch
    {
        "capture" => "daybook.kind.capture",
        "refund-promised" => "daybook.kind.refund-promised",
        "refund-paid" => "daybook.kind.refund-paid",
        "deposit-received" => "daybook.kind.deposit-received",
        "deposit-used" => "daybook.kind.deposit-used",
        "deposit-returned" => "daybook.kind.deposit-returned",
        "refund-failed" => "daybook.kind.refund-failed",
        "gateway-fee" => "daybook.kind.gateway-fee",
        "stray" => "daybook.kind.stray",
        "stray-returned" => "daybook.kind.stray-returned",
        "fees" => "daybook.kind.fees",
        "payout-paid" => "daybook.kind.payout-paid",
        "payout-returned" => "daybook.kind.payout-returned",
        "payout-reversed" => "daybook.kind.payout-reversed",
        _ => "daybook.kind.other",
    };

    public static string? LinkOf(DayMovement movement, bool accountant) => movement switch
    {
        { Kind: "payout-paid" or "payout-returned" or "payout-reversed" } => $"/work/payouts/{movement.Subject}",
        { Order: { } order } when accountant => $"/work/orders/{order}",
        _ => null,
    };

    public static string Key(DayState state) => state switch
    {
        DayState.Closed => "daybook.state.closed",
        DayState.Confirmed => "daybook.state.confirmed",
        DayState.Returned => "daybook.state.returned",
        _ => "daybook.state.open",
    };

    public static string Kind(DayState state) => state switch
    {
        DayState.Confirmed => "done",
        DayState.Returned => "problem",
        _ => "waiting",
    };
}
