using System.Globalization;
using System.Text;

using AppleLive.Audit;
using AppleLive.Bookkeeping;
using AppleLive.Conformance.Invariants;
using AppleLive.Conformance.Seasons;
using AppleLive.DayBooks;
using AppleLive.Harvests;
using AppleLive.Ledger;
using AppleLive.Listings;
using AppleLive.Money;
using AppleLive.Payments;
using AppleLive.Settlements;
using AppleLive.Transparency;

using CsCheck;

using NodaTime;

namespace AppleLive.Conformance;

/// <summary>
/// What holds after any season whatsoever. Seasons are made at random; APPLELIVE_SEASONS says how many (8), and a failing
/// one is printed with the seed that makes it again.
/// </summary>
public abstract class InvariantSuite : StorageSuite
{
    private const int StepsOfASeason = 300;

    private static readonly Gen<Step[]> Steps = Gen.Select(
        Gen.Frequency(
            (3, Deed.RegisterLot), (4, Deed.Attest), (4, Deed.ApproveLot), (1, Deed.WithdrawLot), (4, Deed.Draft), (5, Deed.Publish), (5, Deed.PutOnSale),
            (1, Deed.Pause), (2, Deed.Resume), (2, Deed.Reprice), (1, Deed.CloseListing),
            (32, Deed.Order), (4, Deed.Reserve), (3, Deed.CancelOrder), (2, Deed.Expire), (4, Deed.Amend),
            (14, Deed.Pay), (6, Deed.PayOtherwise), (6, Deed.ConfirmSlip), (1, Deed.RejectSlip), (2, Deed.UseHeld), (4, Deed.GiveHeldBack), (16, Deed.Pack), (16, Deed.HandOver), (18, Deed.Deliver), (2, Deed.Refuse), (1, Deed.Lose),
            (4, Deed.Refund), (7, Deed.PayRefund), (5, Deed.OpenClaim), (4, Deed.Escalate), (5, Deed.Agree), (3, Deed.Reject), (1, Deed.TakeBack),
            (16, Deed.Calculate), (12, Deed.ApproveSettlement), (10, Deed.PreparePayout), (14, Deed.PayOut), (3, Deed.ReturnPayout), (7, Deed.Acknowledge),
            (6, Deed.Integrate), (2, Deed.HoursPass), (8, Deed.DaysPass)),
        Gen.Int[0, 30], Gen.Int[0, 5], Gen.Int[0, 50],
        (deed, which, who, much) => new Step(deed, which, who, much)).Array[StepsOfASeason];

    /// <summary>How many rows a query finds, past the library.</summary>
    protected abstract Task<long> Count(TestSeason season, string from);

    [Fact]
    public async Task Whatever_happens_no_box_and_no_fen_is_made_or_lost()
    {
        int seasons = int.TryParse(Environment.GetEnvironmentVariable("APPLELIVE_SEASONS"), CultureInfo.InvariantCulture, out int wanted) ? wanted : 8;
        await Steps.SampleAsync(
            async steps =>
            {
                await using TestSeason season = await TestSeason.Open(UseStorage, options => options.Payments.SecondPersonAboveFen = 9_000);
                var random = new RandomSeason(season);
                await random.Begin();
                await random.Play(steps);
                await Check(random);
            },
            iter: seasons,
            threads: 2);
    }

    private async Task Check(RandomSeason random)
    {
        await BoxesAddUp(random);
        await BooksAddUp(random);
        await SettlementsAddUp(random);
        await DaysAddUp(random);
        await AccountsAddUp(random);
        await AnyoneCanFollow(random);
        await EverythingAgrees(random.Season);
        await TheLogHolds(random);
    }

    // While records wait, and once they have their places.
    private static async Task EverythingAgrees(TestSeason season)
    {
        (await season.Differences()).ShouldBeEmpty();
        await season.Get<Integrator>().IntegrateAsync(Stop);
        (await season.Differences()).ShouldBeEmpty();
    }

    // Sold ≤ allocated ≤ attested, and sold is what orders took and did not give back.
    private async Task BoxesAddUp(RandomSeason random)
    {
        TestSeason season = random.Season;
        IReadOnlyList<Listing> listings = await season.Read(unit => unit.Listings.FindAllAsync([.. random.Listings], Stop));
        IReadOnlyList<HarvestLot> lots = await season.Read(unit => unit.Lots.FindAllAsync([.. random.Lots], Stop));
        foreach (Listing listing in listings)
        {
            foreach (Allocation allocation in listing.Allocations)
            {
                allocation.SoldBoxes.ShouldBe(random.Taken.GetValueOrDefault((listing.Id, allocation.Lot)));
                allocation.SoldBoxes.ShouldBeInRange(0, allocation.Boxes);
                (allocation.Boxes * listing.BoxGrams).ShouldBeLessThanOrEqualTo(allocation.Grams);
            }
        }

        foreach (HarvestLot lot in lots)
        {
            lot.AllocatedGrams.ShouldBe(listings.SelectMany(listing => listing.Allocations).Where(each => each.Lot == lot.Id).Sum(each => each.Grams));
            lot.AllocatedGrams.ShouldBeInRange(0, lot.AttestedGrams);
            lot.AttestedGrams.ShouldBeInRange(0, lot.RegisteredGrams);
        }

        (await Count(
            season,
            """
            listings where sold_boxes <> (select sum(sold_boxes) from allocations where allocations.listing_id = listings.listing_id)
               or quota_boxes <> (select sum(boxes) from allocations where allocations.listing_id = listings.listing_id)
            """)).ShouldBe(0);
    }

    // A capture credits the growers, a promise, a fee and a payout debit them; totals count a refund only once it is paid.
    // So what the accounts of a village's growers owe them is what is outstanding, less what is promised to buyers.
    private static async Task BooksAddUp(RandomSeason random)
    {
        TestSeason season = random.Season;
        Refund[] promised = [.. (await random.Files()).SelectMany(file => file.Refunds).Where(refund => refund.State == RefundState.Requested)];
        foreach (TestVillage village in season.Villages)
        {
            Fen owed = Fen.Zero;
            foreach (TestGrower grower in random.Growers.Where(grower => grower.Village == village))
                owed -= await season.Balance(Account.Payable(village.Id.Value, grower.Id.Value));
            Fen due = promised.SelectMany(refund => refund.Shares).Where(share => share.Village == village.Id).SumFen(share => share.Amount);
            owed.ShouldBe((await season.Totals(village)).Outstanding - due);
        }

        (await season.Balance(Account.RefundDue)).ShouldBe(-promised.SumFen(refund => refund.Amount));
    }

    private static async Task SettlementsAddUp(RandomSeason random)
    {
        foreach (SettlementId id in random.Settlements)
        {
            Settlement settlement = (await random.Season.Read(unit => unit.Settlements.FindAsync(id, Stop)))!;
            IReadOnlyList<GrowerLine> lines = await random.Season.Read(unit => unit.Settlements.LinesAsync(id, Stop));
            (settlement.Goods, settlement.Refunds, settlement.Fees)
                .ShouldBe((lines.SumFen(line => line.Goods), lines.SumFen(line => line.Refunds), lines.SumFen(line => line.Fees)));
            settlement.Payable.ShouldBe(settlement.Goods - settlement.Refunds - settlement.Fees);
            SettlementStatement statement = SettlementStatement.Of(
                await random.Season.Read(unit => unit.Settlements.EntriesAsync(id, Stop)), await random.Season.Read(unit => unit.Settlements.FeesAsync(id, Stop)));
            statement.Lines.SumFen(line => line.Entry.Payable).ShouldBe(settlement.Payable);
            statement.Lines.ShouldAllBe(line => line.Fees.SumFen(fee => fee.Amount) == line.Entry.Fees);
            statement.Kinds.Select(statement.FeesOf).Sum().ShouldBe(settlement.Fees);
            if (await random.Season.Read(unit => unit.Payouts.OfAsync(id, Stop)) is { } payout) payout.Amount.ShouldBe(settlement.Payable);
        }
    }

    // Each day closes as the next one opens, and what moved in between is the difference.
    private static async Task DaysAddUp(RandomSeason random)
    {
        TestSeason season = random.Season;
        DayBookDesk books = season.Get<DayBookDesk>();
        LocalDate last = season.Get<AppleLive.Seasons.Season>().DateOf(season.Clock.GetCurrentInstant());
        foreach (string? village in season.Villages.Select(village => village.Code).Append(null))
        {
            DayFigures before = default;
            for (LocalDate day = new(2026, 9, 11); day <= last; day = day.PlusDays(1))
            {
                DayBook book = (await books.ReadAsync(village, day, 0, season.Officer, Stop))!;
                book.Opening.ShouldBe(before);
                if (book.Next is null) (book.Running() is [.., var (_, after)] ? after : book.Opening).ShouldBe(book.Closing);
                before = book.Closing;
            }

            if (village is not null)
                before.Till.ShouldBe(await season.Balance(Account.Cash(season.Villages.Single(known => known.Code == village).Id.Value)));
        }
    }

    // All books together sum to nothing on every day; a village's with what the station has of it, and that, over all villages,
    // is what stands in the station's own accounts. Every account's entries lead from one balance to the next.
    private static async Task AccountsAddUp(RandomSeason random)
    {
        TestSeason season = random.Season;
        AccountDesk accounts = season.Get<AccountDesk>();
        LocalDate first = new(2026, 9, 11), last = season.Get<AppleLive.Seasons.Season>().DateOf(season.Clock.GetCurrentInstant());
        for (LocalDate day = first; day <= last; day = day.PlusDays(1))
        {
            TrialBalance all = (await accounts.TrialBalanceAsync(null, day, season.Officer, Stop))!;
            all.Station.ShouldBe(Fen.Zero);
            var ours = new List<AccountBalance>();
            Fen station = Fen.Zero;
            foreach (TestVillage village in season.Villages)
            {
                TrialBalance books = (await accounts.TrialBalanceAsync(village.Code, day, village.Accountant, Stop))!;
                ours.AddRange(books.Lines);
                station += books.Station;
            }

            all.Lines.Except(ours).SumFen(line => line.Balance).ShouldBe(station);
            ours.Except(all.Lines).ShouldBeEmpty();
        }

        foreach (AccountBalance line in (await accounts.TrialBalanceAsync(null, last, season.Officer, Stop))!.Lines)
        {
            line.Balance.ShouldBe(await season.Balance(line.Account));
            Fen standing = Fen.Zero;
            for (long? after = 0; after is { } from;)
            {
                AccountStatement page = (await accounts.StatementAsync(null, line.Account.Name, new DateInterval(first, last), from, season.Officer, Stop))!;
                page.Carried.ShouldBe(standing);
                if (page.Running() is [.., var (_, reached)]) standing = reached;
                after = page.Next;
                if (after is null) standing.ShouldBe(page.Closing);
            }

            standing.ShouldBe(line.Balance);
        }
    }

    // From the public records alone anyone finds the same totals, and nobody's name.
    private static async Task AnyoneCanFollow(RandomSeason random)
    {
        TestSeason season = random.Season;
        string[] secrets =
        [
            "王小明", "解放路", "盐湖区", "测试果农", "13800138000", "1390000000", "slip", "bank 1", "bruised", "不是坏果",
            .. random.Growers.Select(grower => grower.Id.ToString()),
            .. season.Villages.SelectMany(village => new[] { village.Liaison, village.Accountant }).Select(actor => actor.Person.ToString()),
            season.Officer.Person.ToString(),
        ];
        var audit = new SeasonAudit();
        foreach (PendingRecord record in await season.Records())
        {
            string text = Encoding.UTF8.GetString(record.Utf8);
            secrets.ShouldAllBe(secret => !text.Contains(secret, StringComparison.Ordinal), text);
            // Waiting records name one another by their sequence numbers, as those of the log do by their indexes.
            audit.Read(record.Sequence, record.Utf8);
        }

        audit.Findings.ShouldBeEmpty();
        audit.NotUnderstood.ShouldBeEmpty();
        foreach (TestVillage village in season.Villages) TotalsOf(audit, village).ShouldBe(await season.Totals(village));
    }

    // And from the log that was published meanwhile, bit by bit, with the totals it says itself.
    private static async Task TheLogHolds(RandomSeason random)
    {
        TestSeason season = random.Season;
        season.Clock.AdvanceMinutes(1);
        await season.Get<Integrator>().IntegrateAsync(Stop);
        PublishedLog log = await PublishedLog.Of(season);
        var audit = new SeasonAudit();
        for (int index = 0; index < log.Records.Count; index++) audit.Read(index, log.Records[index]);

        audit.Findings.ShouldBeEmpty();
        foreach (TestVillage village in season.Villages)
        {
            TotalsOf(audit, village).ShouldBe(await season.Totals(village));
            if (await season.Totals(village) == VillageTotals.None) continue;
            (await season.Get<LogDesk>().ProvenAsync([village.Id], Stop))[village.Id].Totals.ShouldBe(await season.Totals(village));
        }
    }

    private static VillageTotals TotalsOf(SeasonAudit audit, TestVillage village)
    {
        Audit.VillageStanding standing = audit.Villages.Single(known => known.Code == village.Code);
        return new VillageTotals(
            new Fen((long)standing.SoldFen), new Fen((long)standing.RefundedFen), new Fen((long)standing.FeesFen), new Fen((long)standing.PaidOutFen));
    }
}
