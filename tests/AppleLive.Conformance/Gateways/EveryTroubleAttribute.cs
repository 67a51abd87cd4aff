using System.Reflection;

using Xunit.Sdk;
using Xunit.v3;

namespace AppleLive.Conformance.Gateways;

/// <summary>Once for every trouble there is.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryTroubleAttribute : DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([.. Enum.GetValues<StandInTrouble>().Select(trouble => new TheoryDataRow<StandInTrouble>(trouble))]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
