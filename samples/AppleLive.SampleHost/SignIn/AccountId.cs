namespace AppleLive.SampleHost.SignIn;

/// <summary>An account of this host. A person may have several.</summary>
internal readonly record struct AccountId(Guid Value) : IEntityId<AccountId>
{
    public static AccountId From(Guid value) => new(value);
}
