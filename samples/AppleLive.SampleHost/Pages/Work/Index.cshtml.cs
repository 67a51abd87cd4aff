using AppleLive.People;
using AppleLive.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AppleLive.SampleHost.Pages.Work;

/// <summary>The work list of whoever is signed in.</summary>
public sealed class IndexModel(IStore store, IEnumerable<IWorkTasks> kinds) : PageModel
{
    /// <summary>What waits, the most urgent first.</summary>
    public IReadOnlyList<WorkTask> Tasks { get; private set; } = [];

    /// <summary>Shows the list; a grower has pages of his own.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (ActorClaims.Read(User) is not { } actor) return Forbid();
        if (actor.Roles.All(role => role == Role.Grower)) return LocalRedirect("/mine");
        Tasks = await store.ReadAsync<IReadOnlyList<WorkTask>>(
            async unit =>
            {
                var all = new List<WorkTask>();
                foreach (IWorkTasks kind in kinds) all.AddRange(await kind.For(actor, unit, cancellationToken));
                return [.. all.Where(task => task.Count > 0).OrderBy(task => task.Urgency)];
            },
            cancellationToken);
        return Page();
    }
}
