using AppleLive.Ledger;
using AppleLive.Money;

using NodaTime;

namespace AppleLive.Tests.Ledger;

public sealed class JournalTransactionTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 9, 12, 1, 0);

    [Fact]
    public void Postings_that_are_off_by_a_fen_are_refused()
    {
        var mistake = Should.Throw<ArgumentException>(() => Of(new(Account.Bank, new Fen(100)), new(Account.RefundDue, new Fen(-99))));

        mistake.Message.ShouldStartWith("Transaction capture:1 is off by 1 fen.");
    }

    [Fact]
    public void A_transaction_that_moves_nothing_is_refused()
    {
        Should.Throw<ArgumentException>(() => Of()).Message.ShouldStartWith("Transaction capture:1 moves nothing.");
        Should.Throw<ArgumentException>(() => Of(new(Account.Bank, new Fen(5)), new(Account.Bank, new Fen(-5)))).Message.ShouldStartWith("Transaction capture:1 moves nothing.");
    }

    [Fact]
    public void Postings_to_one_account_are_added_up_and_those_of_nothing_left_out() =>
        Of(new(Account.Bank, new Fen(60)), new(Account.Shipping, Fen.Zero), new(Account.Bank, new Fen(40)), new(Account.RefundDue, new Fen(-100)))
            .Postings.ShouldBe([new Posting(Account.Bank, new Fen(100)), new Posting(Account.RefundDue, new Fen(-100))]);

    [Fact]
    public void Its_hash_tells_a_repetition_from_another_transaction()
    {
        JournalTransaction one = Of(new(Account.Bank, new Fen(100)), new(Account.RefundDue, new Fen(-100)));
        JournalTransaction later = JournalTransaction.Of("capture:1", Now + Duration.FromDays(1), "capture", one.Postings);
        JournalTransaction other = Of(new(Account.Bank, new Fen(101)), new(Account.RefundDue, new Fen(-101)));

        later.InputsHash().ShouldBe(one.InputsHash());
        other.InputsHash().ShouldNotBe(one.InputsHash());
        (one with { Corrects = "capture:0" }).InputsHash().ShouldNotBe(one.InputsHash());
    }

    private static JournalTransaction Of(params Posting[] postings) => JournalTransaction.Of("capture:1", Now, "capture", postings);
}
