using AppleLive.Announcements;
using AppleLive.Claims;
using AppleLive.Consultations;
using AppleLive.Listings;
using AppleLive.Orders;
using AppleLive.PayeeAccounts;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Settlements;
using AppleLive.Shipping;

namespace AppleLive.Tests.Rules;

public sealed class EnumRulesTests
{
    [Fact]
    public void A_listings_life() =>
        """
                  Publish    PutOnSale  Pause   Resume  Close   Reprice
        draft     published  ·          ·       ·       closed  draft
        published ·          onSale     ·       ·       closed  published
        onSale    ·          ·          paused  ·       closed  onSale
        paused    ·          ·          ·       onSale  closed  paused
        closed    ·          ·          ·       ·       closed  ·
        """.ShouldBeTheRulesOf<ListingState, ListingCommand>(ListingRules.Decide, ListingRules.NameOf);

    [Fact]
    public void A_payee_accounts_life() =>
        """
                  Confirm  Replace
        proposed  inUse    replaced
        inUse     ·        replaced
        replaced  ·        ·
        """.ShouldBeTheRulesOf<PayeeAccountState, PayeeAccountCommand>(PayeeAccountRules.Decide, PayeeAccountRules.NameOf);

    [Fact]
    public void An_orders_deal() =>
        """
                   Confirm    Amend    Cancel     Expire   Complete
        reserved   confirmed  ·        cancelled  expired  ·
        confirmed  ·          amended  cancelled  ·        completed
        amended    ·          amended  cancelled  ·        completed
        completed  ·          ·        ·          ·        ·
        expired    ·          ·        ·          ·        ·
        cancelled  ·          ·        ·          ·        ·
        """.ShouldBeTheRulesOf<OrderStatus, OrderCommand>(OrderRules.Decide, OrderRules.NameOf);

    [Fact]
    public void A_parcels_way() =>
        """
                    Pack    HandOver    Deliver    Refuse   Lose  Cancel
        pending     packed  ·           ·          ·        ·     cancelled
        packed      ·       handedOver  ·          ·        ·     already-packed
        handedOver  ·       ·           delivered  refused  lost  already-packed
        delivered   ·       ·           ·          ·        ·     already-packed
        refused     ·       ·           ·          ·        ·     already-packed
        lost        ·       ·           ·          ·        ·     already-packed
        cancelled   ·       ·           ·          ·        ·     already-packed
        """.ShouldBeTheRulesOf<ParcelState, ParcelCommand>(ParcelRules.Decide, ParcelRules.NameOf);

    [Fact]
    public void A_claims_way_up() =>
        """
                   Reply      Escalate   Agree   Withdraw   Reject
        opened     liaison    station    agreed  withdrawn  rejected
        liaison    liaison    station    agreed  withdrawn  rejected
        station    station    mediation  agreed  withdrawn  rejected
        mediation  mediation  ·          agreed  withdrawn  rejected
        agreed     ·          ·          ·       ·          ·
        withdrawn  ·          ·          ·       ·          ·
        rejected   ·          ·          ·       ·          ·
        """.ShouldBeTheRulesOf<ClaimState, ClaimCommand>(ClaimRules.Decide, ClaimRules.NameOf);

    [Fact]
    public void A_settlements_life() =>
        """
                    Approve   PayOut        ReturnPayout  Close
        calculated  approved  not-approved  ·             ·
        approved    ·         paidOut       ·             ·
        paidOut     ·         ·             approved      closed
        closed      ·         ·             ·             ·
        """.ShouldBeTheRulesOf<SettlementState, SettlementCommand>(SettlementRules.Decide, SettlementRules.NameOf);

    [Fact]
    public void A_payouts_life_with_the_bank() =>
        """
                      SendAgain  Pay   Return    Acknowledge
        pending       ·          paid  ·         ·
        submitted     ·          paid  ·         ·
        paid          ·          ·     returned  acknowledged
        failed        ·          paid  ·         ·
        returned      ·          paid  ·         ·
        acknowledged  ·          ·     ·         ·
        """.ShouldBeTheRulesOf<PayoutState, PayoutCommand>((state, command) => PayoutRules.Decide(state, command, "bank"), PayoutRules.NameOf);

    [Fact]
    public void What_a_gateway_has_under_way_is_the_gateways_until_it_failed_or_came_back() =>
        """
                      SendAgain  Pay   Return  Acknowledge
        pending       ·          ·     ·       ·
        submitted     ·          ·     ·       ·
        paid          ·          ·     ·       acknowledged
        failed        pending    paid  ·       ·
        returned      pending    paid  ·       ·
        acknowledged  ·          ·     ·       ·
        """.ShouldBeTheRulesOf<PayoutState, PayoutCommand>((state, command) => PayoutRules.Decide(state, command, "online"), PayoutRules.NameOf);

    [Fact]
    public void An_announcements_life() =>
        """
                   Publish    Withdraw
        draft      published  withdrawn
        published  ·          withdrawn
        withdrawn  ·          ·
        """.ShouldBeTheRulesOf<AnnouncementState, AnnouncementCommand>(AnnouncementRules.Decide, AnnouncementRules.NameOf);

    [Fact]
    public void A_consultations_life() =>
        """
                   Answer    Publish    Close
        asked      answered  ·          ·
        answered   answered  published  closed
        published  ·         ·          closed
        closed     ·         ·          ·
        """.ShouldBeTheRulesOf<ConsultationState, ConsultationCommand>(ConsultationRules.Decide, ConsultationRules.NameOf);

    [Fact]
    public void A_claim_is_with_the_liaison_until_it_is_passed_to_the_station()
    {
        Enum.GetValues<ClaimState>().Where(ClaimRules.IsOpen)
            .ShouldBe([ClaimState.Opened, ClaimState.Liaison, ClaimState.Station, ClaimState.Mediation]);
        Enum.GetValues<ClaimState>().Where(state => ClaimRules.IsOpen(state) && ClaimRules.HolderOf(state) == Role.Liaison)
            .ShouldBe([ClaimState.Opened, ClaimState.Liaison]);
    }

    [Fact]
    public void A_deal_that_stands_can_be_packed_paid_and_delivered() =>
        Enum.GetValues<OrderStatus>().Where(OrderRules.Stands).ShouldBe([OrderStatus.Confirmed, OrderStatus.Amended, OrderStatus.Completed]);

    [Fact]
    public void Nobody_approves_his_own_calculation_or_what_pays_himself()
    {
        PersonId calculator = Person(1), grower = Person(2), other = Person(3);

        SettlementRules.MayNotApprove(calculator, [grower], calculator)!.Slug.ShouldBe(Refusals.SecondPersonRequired);
        SettlementRules.MayNotApprove(calculator, [grower], grower)!.Slug.ShouldBe(Refusals.PaysApprover);
        SettlementRules.MayNotApprove(calculator, [grower], other).ShouldBeNull();
    }

    private static PersonId Person(byte number) => new(new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
}
