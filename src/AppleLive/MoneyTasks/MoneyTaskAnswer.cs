namespace AppleLive.MoneyTasks;

/// <summary>The answer to a command about a money task.</summary>
/// <param name="Task">Its id.</param>
/// <param name="State">Where it stands now.</param>
public sealed record MoneyTaskAnswer(MoneyTaskId Task, string State);
