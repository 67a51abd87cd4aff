namespace AppleLive.OnlinePayments;

/// <summary>A page a buyer asks for to pay on.</summary>
public sealed record NewPaymentPage
{
    /// <summary>Where he comes back to, paid or not: an absolute http or https address of at most 1,000 characters.</summary>
    public string? ReturnTo { get; init; }

    internal PageAddresses? Read(FieldCheck check, string language)
    {
        string address = check.Text("returnTo", ReturnTo, 1_000);
        if (check.Failed) return null;
        if (Uri.TryCreate(address, UriKind.Absolute, out Uri? to) && to.Scheme is "http" or "https") return new PageAddresses(to, to, language);
        check.Add("returnTo", FieldRules.Address);
        return null;
    }
}
