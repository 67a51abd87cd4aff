namespace AppleLive.SampleHost.Pages.Work.Settlements;

/// <summary>The sum at the head of a statement: from goods, by every deduction, to what is paid.</summary>
/// <param name="GoodsFen">Goods.</param>
/// <param name="Fees">Deductions by kind; empty where only their sum is known yet.</param>
/// <param name="FeesFen">All deductions.</param>
/// <param name="RefundsFen">What went back.</param>
/// <param name="PayableFen">What is paid.</param>
public sealed record StatementSum(long GoodsFen, IReadOnlyList<(string Kind, long Fen)> Fees, long FeesFen, long RefundsFen, long PayableFen);
