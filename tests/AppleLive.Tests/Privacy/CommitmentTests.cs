using AppleLive.Ledger;
using AppleLive.Privacy;

namespace AppleLive.Tests.Privacy;

public sealed class CommitmentTests
{
    private static readonly byte[] Salt = [.. Enumerable.Range(0, 32).Select(value => (byte)value)];

    [Fact]
    public void A_commitment_is_the_HMAC_of_the_canonical_fields() =>
        Commitment.Of(Salt, new CanonicalObject().Set("phone", "+0000000").Set("buyer", "Anna Example"))
            .ShouldBe(new Commitment("NRcHSb12Ehvr5UuAhkRkOTWK0D+UxZRCiat7wQEIVPE="));

    [Fact]
    public void Another_salt_or_another_field_gives_another_commitment()
    {
        var fields = new CanonicalObject().Set("buyer", "Anna Example");
        Commitment commitment = Commitment.Of(Salt, fields);

        Commitment.Of(Salt.AsSpan(1), fields).ShouldNotBe(commitment);
        Commitment.Of(Salt, new CanonicalObject().Set("buyer", "Anna")).ShouldNotBe(commitment);
    }

    [Fact]
    public void Equal_fields_of_two_people_or_two_purposes_do_not_show_that_they_are_equal()
    {
        var fields = new CanonicalObject().Set("buyer", "Anna Example");
        PersonalSecret one = PersonalSecret.Create();

        one.Commit(fields, "buyer").ShouldBe(one.Commit(fields, "buyer"));
        one.Commit(fields, "buyer").ShouldNotBe(one.Commit(fields, "recipient"));
        one.Commit(fields, "buyer").ShouldNotBe(PersonalSecret.Create().Commit(fields, "buyer"));
        one.Commit(fields, "buyer").ShouldBe(Commitment.Of(one.Salt("buyer"), fields));
    }
}
