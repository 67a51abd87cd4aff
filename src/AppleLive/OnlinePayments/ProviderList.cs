using AppleLive.Gateways;

namespace AppleLive.OnlinePayments;

/// <summary>The providers in use, by name.</summary>
internal sealed class ProviderList(IEnumerable<IPaymentGateway> gateways)
{
    public IReadOnlyList<IPaymentProvider> All { get; } = [.. gateways.OfType<IPaymentProvider>()];

    public IReadOnlyList<string> Names => [.. All.Select(provider => provider.Name)];

    public IPaymentProvider? Find(string name) => All.FirstOrDefault(provider => provider.Name == name);
}
