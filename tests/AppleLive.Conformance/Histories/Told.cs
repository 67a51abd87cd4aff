using AppleLive.Orders;

namespace AppleLive.Conformance.Histories;

/// <summary>A command with what its client was told, and where both stand in the order of all that was sent and heard.</summary>
/// <param name="Client">Whose it is. A client sends one after the other.</param>
/// <param name="Sent">When it was sent, in steps of the whole history.</param>
/// <param name="Heard">When its answer was heard.</param>
/// <param name="Deal">The command.</param>
/// <param name="Answer">The answer in words, as the model would say it.</param>
/// <param name="Order">The order that was placed, where one was.</param>
public sealed record Told(int Client, int Sent, int Heard, Deal Deal, string Answer, OrderId? Order)
{
    public override string ToString() => $"{Client}: [{Sent}, {Heard}] {Deal} → {Answer}";
}
