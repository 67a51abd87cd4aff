namespace AppleLive.Settlements;

/// <summary>A deduction in one language.</summary>
/// <param name="Name">What it is for, such as <c>Box and packing</c>.</param>
/// <param name="Rule">How much it is, such as <c>¥1.50 a box</c>.</param>
public sealed record DeductionWords(string Name, string Rule);
