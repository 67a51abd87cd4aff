using System.Collections.Concurrent;
using System.Data;
using System.Globalization;

using AppleLive.Announcements;
using AppleLive.BankStatements;
using AppleLive.Claims;
using AppleLive.Consultations;
using AppleLive.Growers;
using AppleLive.Harvests;
using AppleLive.Listings;
using AppleLive.Livestreams;
using AppleLive.Media;
using AppleLive.Money;
using AppleLive.MoneyTasks;
using AppleLive.OnlinePayments;
using AppleLive.Orders;
using AppleLive.PayeeAccounts;
using AppleLive.Payments;
using AppleLive.Payouts;
using AppleLive.People;
using AppleLive.Privacy;
using AppleLive.Reconciliation;
using AppleLive.Settlements;
using AppleLive.Shipping;
using AppleLive.Villages;

using Dapper;

using NodaTime;
using NodaTime.Text;

namespace AppleLive.Storage.Relational;

/// <summary>How values are kept in columns.</summary>
public static class TypeMapping
{
    private static readonly ConcurrentDictionary<Type, Func<Guid, object>> IdForms = new();

    static TypeMapping()
    {
        DefaultTypeMap.MatchNamesWithUnderscores = true;
        // Lists in a statement are padded to a few lengths, so that their statements stay few.
        SqlMapper.Settings.PadListExpansions = true;
        AddId<AnnouncementId>();
        AddId<BankLineId>();
        AddId<ClaimId>();
        AddId<ConsultationId>();
        AddId<GrowerId>();
        AddId<ListingId>();
        AddId<LivestreamId>();
        AddId<LotId>();
        AddId<OrderId>();
        AddId<ParcelId>();
        AddId<PayeeAccountId>();
        AddId<PaymentId>();
        AddId<PayoutId>();
        AddId<PayoutReversalId>();
        AddId<PersonId>();
        AddId<ProviderEntryId>();
        AddId<RefundId>();
        AddId<StrayMoneyId>();
        AddId<MoneyTaskId>();
        AddId<SettlementId>();
        AddId<VillageId>();
        Add<Guid>(static (parameter, id) => parameter.Value = FormOf(parameter, id), GuidOf);
        Add<Instant>(static (parameter, at) => parameter.Value = at.ToUnixTimeMilliseconds(), static value => Instant.FromUnixTimeMilliseconds(Number(value)));
        Add<LocalDate>(static (parameter, day) => parameter.Value = LocalDatePattern.Iso.Format(day), static value => LocalDatePattern.Iso.Parse((string)value).Value);
        Add<Fen>(static (parameter, amount) => parameter.Value = amount.Value, static value => new Fen(Number(value)));
        Add<MediaId>(static (parameter, id) => parameter.Value = id.Value, static value => new MediaId((string)value));
        Add<Digest>(static (parameter, digest) => parameter.Value = digest.ToBytes(), static value => Digest.From((byte[])value));
        Add<WrappedSecret>(static (parameter, secret) => parameter.Value = secret.Bytes.ToArray(), static value => new WrappedSecret((byte[])value));
    }

    /// <summary>Says how an engine's parameters carry ids. An engine calls it before its first statement.</summary>
    public static void CarryIds<TParameter>(Func<Guid, object> form)
        where TParameter : IDbDataParameter => IdForms[typeof(TParameter)] = form;

    private static void AddId<TId>()
        where TId : struct, IEntityId<TId> =>
        Add<TId>(static (parameter, id) => parameter.Value = FormOf(parameter, id.Value), static value => TId.From(GuidOf(value)));

    private static void Add<T>(Action<IDbDataParameter, T> write, Func<object, T> read)
    {
        SqlMapper.RemoveTypeMap(typeof(T));
        SqlMapper.AddTypeHandler(new Handler<T>(write, read));
    }

    private static object FormOf(IDbDataParameter parameter, Guid id) =>
        IdForms.TryGetValue(parameter.GetType(), out Func<Guid, object>? form)
            ? form(id)
            : throw new InvalidOperationException($"Nobody said how {parameter.GetType().Name} carries ids; call {nameof(CarryIds)}.");

    private static Guid GuidOf(object value) => value is byte[] bytes ? new Guid(bytes, bigEndian: true) : (Guid)value;

    private static long Number(object value) => Convert.ToInt64(value, CultureInfo.InvariantCulture);

    private sealed class Handler<T>(Action<IDbDataParameter, T> write, Func<object, T> read) : SqlMapper.TypeHandler<T>
    {
        public override void SetValue(IDbDataParameter parameter, T? value)
        {
            if (value is null) parameter.Value = DBNull.Value;
            else write(parameter, value);
        }

        public override T Parse(object value) => read(value);
    }
}
