namespace AppleLive.SampleHost.Forms;

/// <summary>A form as it was shown once; its text is the idempotency key of what it sends.</summary>
internal readonly record struct FormId(Guid Value) : IEntityId<FormId>
{
    public static FormId From(Guid value) => new(value);

    /// <summary>The form a key was made for, or false where the text is no key of a form.</summary>
    public static bool TryParse(string? text, out FormId form)
    {
        bool read = Guid.TryParseExact(text, "N", out Guid value);
        form = new FormId(value);
        return read;
    }

    public override string ToString() => Value.ToString("N");
}
