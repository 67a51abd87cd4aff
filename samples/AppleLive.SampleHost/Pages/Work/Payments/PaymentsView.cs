using AppleLive.SampleHost.Forms;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Payments;

/// <summary>What the page of waiting money shows.</summary>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Village">The chosen village's code; null for all.</param>
/// <param name="Orders">Orders with money that waits, oldest first.</param>
/// <param name="MayAll">Whether the reader may look at all villages.</param>
/// <param name="IsAccountant">Whether he has the orders' own pages.</param>
public sealed record PaymentsView(IReadOnlyList<Option> Villages, string? Village, IReadOnlyList<OpenOrderView> Orders, bool MayAll, bool IsAccountant)
{
    /// <summary>What stands in the address for all villages.</summary>
    internal const string AllVillages = "all";
}

/// <summary>An order with money that waits.</summary>
/// <param name="Id">The order.</param>
/// <param name="Number">Its number.</param>
/// <param name="HeldFen">What is held for it.</param>
/// <param name="Waiting">What a second person must confirm.</param>
public sealed record OpenOrderView(string Id, string Number, long HeldFen, IReadOnlyList<WaitingView> Waiting);

/// <summary>Money that a second person must confirm.</summary>
/// <param name="Id">The payment.</param>
/// <param name="AmountFen">How much.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="IsOwn">Whether that is the reader.</param>
public sealed record WaitingView(string Id, long AmountFen, Instant At, string By, bool IsOwn);
