using AppleLive.Gateways;

namespace AppleLive.Payouts;

/// <summary>The payout gateways in use, the preferred first.</summary>
internal sealed class PayoutGateways(IReadOnlyList<IPayoutGateway> inUse)
{
    public IReadOnlyList<string> Names => [.. inUse.Select(gateway => gateway.Name)];

    public IPayoutGateway? Find(string name) => inUse.FirstOrDefault(gateway => gateway.Name == name);

    /// <summary>What each says of a village, the preferred first.</summary>
    /// <exception cref="GatewayException">One could not be asked. Nothing is known then, so nothing else is chosen in its place.</exception>
    public async Task<IReadOnlyList<(string Gateway, PayoutAbility Ability)>> AskAsync(string village, CancellationToken cancellationToken)
    {
        var answers = new List<(string Gateway, PayoutAbility Ability)>();
        foreach (IPayoutGateway gateway in inUse)
        {
            PayoutAbility ability = await gateway.CanPayAsync(village, cancellationToken);
            answers.Add((gateway.Name, ability));
            if (ability is PayoutAbility.Able) break;
        }

        return answers;
    }

    /// <summary>Who pays a village: the first gateway that can, or the bank.</summary>
    public async Task<string> ChooseAsync(string village, CancellationToken cancellationToken) =>
        await AskAsync(village, cancellationToken) is [.., (var gateway, PayoutAbility.Able)] ? gateway : Payout.BankName;
}
