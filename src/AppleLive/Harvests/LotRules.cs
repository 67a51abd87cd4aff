namespace AppleLive.Harvests;

/// <summary>The rules of a lot's life: no clock, no store.</summary>
internal static class LotRules
{
    public static Outcome<LotState> Decide(LotState state, long registeredGrams, LotCommand command) => (state, command) switch
    {
        (LotState.Registered or LotState.Inspected, LotCommand.Inspect c) when MissingFact(c.Facts) is { } missing =>
            new Refusal(Refusals.FactsMissing).With("missing", missing),
        (LotState.Registered or LotState.Inspected, LotCommand.Inspect c) when c.Grams > registeredGrams =>
            new Refusal(Refusals.MoreThanRegistered).With("registeredGrams", registeredGrams),
        (LotState.Registered or LotState.Inspected, LotCommand.Inspect c) =>
            new LotState.Inspected(new Inspection(c.Facts, c.Grams, c.By, c.Badge, c.At)),

        (LotState.Inspected s, LotCommand.Approve c) when c.By == s.Inspection.By => new Refusal(Refusals.SecondPersonRequired),
        (LotState.Inspected s, LotCommand.Approve c) => new LotState.Attested(s.Inspection, c.By, c.Badge, c.At),

        (LotState.Registered or LotState.Inspected, LotCommand.Reject c) => new LotState.Rejected(c.Reason, c.At),

        (LotState.Registered or LotState.Inspected, LotCommand.Withdraw c) => new LotState.Withdrawn(null, c.At),
        (LotState.Attested s, LotCommand.Withdraw c) => new LotState.Withdrawn(s, c.At),

        _ => new Refusal(Refusals.NotNow).With("state", state.Name),
    };

    // Without these three an attestation would say nothing a buyer could rely on.
    private static string? MissingFact(AttestedFacts facts) => facts switch
    {
        { Weighed: false } => "weighed",
        { IdentitySeen: false } => "identitySeen",
        { CertificateSeen: false } => "certificateSeen",
        _ => null,
    };
}
