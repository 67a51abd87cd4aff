using AppleLive.BankStatements;
using AppleLive.SampleHost.Forms;

namespace AppleLive.SampleHost.Pages.Work.Bank;

/// <summary>What the page of bank statements shows.</summary>
/// <param name="Villages">The villages to choose from.</param>
/// <param name="Village">The chosen village's code.</param>
/// <param name="Lines">Its open lines, with what each may be.</param>
public sealed record BankView(IReadOnlyList<Option> Villages, string Village, IReadOnlyList<BankLineView> Lines);

/// <summary>Says what a line may be, and what became of it.</summary>
internal static class BankWords
{
    public static string Key(BankMatch match) => match.Ground switch
    {
        BankMatchGround.Number => "bank.ground.number",
        BankMatchGround.Name => "bank.ground.name",
        _ => "bank.ground.amount",
    };

    public static string Done(BankLineAnswer made) => (made.State, made.Money) switch
    {
        ("dismissed", _) => "bank.dismissed.done",
        (_, "held") => "bank.held.done",
        (_, "to-be-confirmed") => "bank.waiting.done",
        _ => "bank.booked.done",
    };
}
