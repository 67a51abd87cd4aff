using AppleLive.Harvests;
using AppleLive.People;

using CsCheck;

using NodaTime;

namespace AppleLive.Tests.Rules;

public sealed class LotRulesTests
{
    private const long Registered = 10_000;

    private static readonly Instant Now = Instant.FromUtc(2026, 9, 12, 1, 0);
    private static readonly PersonId First = Person(1), Second = Person(2);
    private static readonly AttestedFacts Facts = new() { Weighed = true, IdentitySeen = true, CertificateSeen = true };
    private static readonly Inspection Inspection = new(Facts, 9_000, First, "01", Now);
    private static readonly LotState.Attested Attested = new(Inspection, Second, "02", Now);

    private static readonly Dictionary<string, LotState> States = new()
    {
        ["registered"] = new LotState.Registered(),
        ["inspected"] = new LotState.Inspected(Inspection),
        ["attested"] = Attested,
        ["rejected"] = new LotState.Rejected("hail", Now),
        ["withdrawn"] = new LotState.Withdrawn(Attested, Now),
    };

    [Fact]
    public void A_lots_life()
    {
        var commands = new Dictionary<string, LotCommand>
        {
            ["Inspect"] = new LotCommand.Inspect(Facts, 9_000, First, "01", Now),
            ["InspectMore"] = new LotCommand.Inspect(Facts, Registered + 1, First, "01", Now),
            ["InspectBlindly"] = new LotCommand.Inspect(Facts with { CertificateSeen = false }, 9_000, First, "01", Now),
            ["Approve"] = new LotCommand.Approve(Second, "02", Now),
            ["ApproveOwn"] = new LotCommand.Approve(First, "01", Now),
            ["Reject"] = new LotCommand.Reject("hail", First, Now),
            ["Withdraw"] = new LotCommand.Withdraw(First, Now),
        };
        States.Keys.ShouldBe(RuleTable.CasesOf<LotState>(), Case.Insensitive);
        commands.Values.Select(command => command.GetType().Name).Distinct().ShouldBe(RuleTable.CasesOf<LotCommand>());

        """
                    Inspect    InspectMore           InspectBlindly  Approve   ApproveOwn              Reject    Withdraw
        registered  inspected  more-than-registered  facts-missing   ·         ·                       rejected  withdrawn
        inspected   inspected  more-than-registered  facts-missing   attested  second-person-required  rejected  withdrawn
        attested    ·          ·                     ·               ·         ·                       ·         withdrawn
        rejected    ·          ·                     ·               ·         ·                       ·         ·
        withdrawn   ·          ·                     ·               ·         ·                       ·         ·
        """.ShouldBeTheRulesOf(States, commands, (state, command) => LotRules.Decide(state, Registered, command), state => state.Name);
    }

    [Theory]
    [InlineData(false, true, true, "weighed")]
    [InlineData(true, false, true, "identitySeen")]
    [InlineData(true, true, false, "certificateSeen")]
    public void An_attestation_names_the_fact_it_lacks(bool weighed, bool identity, bool certificate, string missing)
    {
        var facts = new AttestedFacts { Weighed = weighed, IdentitySeen = identity, CertificateSeen = certificate };

        Outcome<LotState> decision = LotRules.Decide(new LotState.Registered(), Registered, new LotCommand.Inspect(facts, 1, First, null, Now));

        decision.IsRefused(out Refusal? why, out _).ShouldBeTrue();
        why!.Details["missing"].ShouldBe(missing);
    }

    [Fact]
    public void A_withdrawn_lot_keeps_the_attestation_it_had()
    {
        LotRules.Decide(Attested, Registered, new LotCommand.Withdraw(First, Now)).ShouldBe(new LotState.Withdrawn(Attested, Now));
        LotRules.Decide(States["inspected"], Registered, new LotCommand.Withdraw(First, Now)).ShouldBe(new LotState.Withdrawn(null, Now));
    }

    [Fact]
    public void Whatever_is_tried_two_persons_stand_by_an_attested_lot_and_by_no_more_than_was_registered()
    {
        Gen<LotCommand> commands = Gen.Select(Gen.Int[0, 5], Gen.Byte[1, 3], Gen.Long[1, 12_000], (what, who, grams) => what switch
        {
            0 or 1 => new LotCommand.Inspect(Facts, grams, Person(who), null, Now),
            2 => new LotCommand.Inspect(new AttestedFacts { Weighed = true }, grams, Person(who), null, Now),
            3 => new LotCommand.Reject("hail", Person(who), Now),
            4 => new LotCommand.Withdraw(Person(who), Now),
            _ => (LotCommand)new LotCommand.Approve(Person(who), null, Now),
        });

        commands.Array[0, 12].Sample(life =>
        {
            LotState state = new LotState.Registered();
            foreach (LotCommand command in life)
            {
                if (!LotRules.Decide(state, Registered, command).IsRefused(out _, out LotState? next)) state = next;
                if (state is not LotState.Attested attested) continue;
                attested.ApprovedBy.ShouldNotBe(attested.Inspection.By);
                attested.Inspection.Grams.ShouldBeInRange(1, Registered);
                attested.Inspection.Facts.CertificateSeen.ShouldBeTrue();
            }
        });
    }

    private static PersonId Person(byte number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}
