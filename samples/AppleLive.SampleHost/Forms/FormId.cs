namespace AppleLive.SampleHost.Forms;

/// <summary>A form as it was shown once; its text is the idempotency key of what it sends.</summary>
internal readonly record struct FormId(Guid Value) : IEntityId<FormId>
{
    public static FormId From(Guid value) => new(value);

    public override string ToString() => Value.ToString("N");
}
