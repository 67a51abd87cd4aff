using AppleLive.Conformance.Seasons;
using AppleLive.PayeeAccounts;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;

namespace AppleLive.Conformance;

/// <summary>Where villages are paid: set by one, confirmed by another, never overwritten.</summary>
public abstract class PayeeAccountSuite : StorageSuite
{
    private PayeeAccountDesk Desk => Season.Get<PayeeAccountDesk>();

    private MasterKeys Keys => Season.Get<MasterKeys>();

    [Fact]
    public async Task An_account_counts_once_a_second_person_confirmed_it()
    {
        PayeeAccountId id = (await Set().Answer()).Account;

        (await History()).InUse.ShouldBeNull();
        await Confirm(id, Season.Sanwan.Accountant).ShouldBeRefused(Refusals.SecondPersonRequired);
        await Confirm(id, Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        await Confirm(id, Season.Sanwan.Liaison).ShouldBeRefused(Refusals.Forbidden);
        (await Season.Read(unit => unit.PayeeAccounts.ProposedAsync(Stop))).Single().Id.ShouldBe(id);
        (await Confirm(id, Season.Officer).Answer()).State.ShouldBe("inUse");

        PayeeAccount used = (await History()).InUse!;
        used.Open(Keys).ShouldBe(new PayeeAccountDetails("张村镇三湾村股份经济合作社", "平陆县农村信用社张村分社", "6228480402564890018"));
        (used.SetBy, used.ConfirmedBy).ShouldBe((Season.Sanwan.Accountant.Person, Season.Officer.Person));
        (await Season.Read(unit => unit.PayeeAccounts.ProposedAsync(Stop))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_new_account_replaces_the_old_one_only_when_it_is_confirmed()
    {
        PayeeAccountId old = (await Set().Answer()).Account;
        await Confirm(old, Season.Officer).Answer();
        PayeeAccountId mistaken = (await Set("6228480402564890019").Answer()).Account;
        PayeeAccountId next = (await Set("6222 0210 0111 6245 702").Answer()).Account;

        (await History()).InUse!.Id.ShouldBe(old);
        await Confirm(mistaken, Season.Officer).ShouldBeRefused(Refusals.NotNow);
        await Confirm(next, Season.Sanwan.SecondAccountant).Answer();

        PayeeAccountHistory history = await History();
        history.InUse!.Id.ShouldBe(next);
        history.Accounts.Select(history.StateOf).ShouldBe([PayeeAccountState.InUse, PayeeAccountState.Replaced, PayeeAccountState.Replaced]);
    }

    [Fact]
    public async Task A_number_that_looks_mistyped_is_a_warning_and_no_refusal()
    {
        (await Set("6228480402564890018").Answer()).LooksMistyped.ShouldBeFalse();
        (await Set("6228480402564890019").Answer()).LooksMistyped.ShouldBeTrue();
        await Set("6228-04025").Answer();
        await Set("622848a402564890018").ShouldBlame("number", FieldRules.AccountNumber);
        await Set(" ").ShouldBlame("number", FieldRules.Required);
        await Desk.SetAsync(Season.Sanwan.Code, ANew("6228480402564890018") with { Holder = "" }, Season.Sanwan.Accountant, Season.Key(), Stop)
            .ShouldBlame("holder", FieldRules.Required);
    }

    [Fact]
    public async Task Only_the_villages_accountants_set_it()
    {
        foreach (Actor other in new[] { Season.Guanjiawo.Accountant, Season.Officer, Season.Sanwan.Liaison })
            await Desk.SetAsync(Season.Sanwan.Code, ANew("6228480402564890018"), other, Season.Key(), Stop).ShouldBeRefused(Refusals.Forbidden);
        await Desk.SetAsync("140829103999", ANew("6228480402564890018"), Season.Sanwan.Accountant, Season.Key(), Stop).ShouldBeRefused(Refusals.NotFound);
    }

    [Fact]
    public async Task A_bank_is_told_of_a_payout_only_with_a_confirmed_account()
    {
        await Season.Delivered(await Season.Paid(Order.Of(await Season.ListingOf(boxes: 1))), Season.Sanwan);
        Season.ClaimWindowPasses();
        PayoutId payout = await Season.PayoutOf(Season.Sanwan);
        PayeeAccountId id = (await Set().Answer()).Account;

        await Transfer(payout, Season.Sanwan.Accountant).ShouldBeRefused(Refusals.PayeeAccountMissing);
        await Confirm(id, Season.Officer).Answer();
        await Transfer(payout, Season.Guanjiawo.Accountant).ShouldBeRefused(Refusals.Forbidden);
        BankTransfer told = await Transfer(payout, Season.Sanwan.Accountant).Answer();

        (told.Account.Number, told.Amount.Value, told.Village.Code).ShouldBe(("6228480402564890018", 2_390, Season.Sanwan.Code));
        told.Reference.ShouldStartWith("AL-103226-");
    }

    private static NewPayeeAccount ANew(string number) => new() { Holder = "张村镇三湾村股份经济合作社", Bank = "平陆县农村信用社张村分社", Number = number };

    private Task<Outcome<PayeeAccountAnswer>> Set(string number = "6228480402564890018") =>
        Desk.SetAsync(Season.Sanwan.Code, ANew(number), Season.Sanwan.Accountant, Season.Key(), Stop);

    private Task<Outcome<PayeeAccountAnswer>> Confirm(PayeeAccountId id, Actor by) => Desk.ConfirmAsync(Season.Sanwan.Code, id, by, Season.Key(), Stop);

    private Task<Outcome<BankTransfer>> Transfer(PayoutId payout, Actor by) => Season.Payouts.TransferAsync(payout, by, Stop);

    private Task<PayeeAccountHistory> History() => Season.Read(unit => unit.PayeeAccounts.HistoryAsync(Season.Sanwan.Id, Stop));
}
