using AppleLive.Livestreams;
using AppleLive.People;
using AppleLive.SampleHost.Resources;
using AppleLive.Storage;
using Microsoft.Extensions.Localization;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Livestreams;

/// <summary>Livestreams that wait for an officer: on air, to start, to approve, to check, to get a new time.</summary>
internal sealed class LivestreamTasks(IStringLocalizer<SiteText> text, IClock clock) : IWorkTasks
{
    public async Task<IReadOnlyList<WorkTask>> For(Actor actor, IUnitOfWork unit, CancellationToken cancellationToken)
    {
        if (!actor.Is(Role.Officer)) return [];
        Instant now = clock.GetCurrentInstant();
        IReadOnlyList<Livestream> open = await unit.Livestreams.OpenAsync(cancellationToken);
        return [.. open.Select(livestream => TaskOf(livestream, actor.Person, now)).OfType<WorkTask>()];
    }

    private WorkTask? TaskOf(Livestream livestream, PersonId person, Instant now)
    {
        string link = $"/work/livestreams/{livestream.Id}";
        WorkUrgency urgency = livestream.Announced.Start - now < Duration.FromDays(1) ? WorkUrgency.Now : WorkUrgency.Soon;
        return LivestreamSteps.Of(livestream.State, now) switch
        {
            LivestreamStep.Hosting => new WorkTask(text["livestream.task.hosting", livestream.Title], $"{link}/console", 1, "live", WorkUrgency.Now),
            LivestreamStep.Start => new WorkTask(text["livestream.task.start", livestream.Title], link, 1, "play", WorkUrgency.Now),
            LivestreamStep.Approval when LivestreamSteps.MayApprove(livestream.State, person) =>
                new WorkTask(text["livestream.task.approve", livestream.Title], link, 1, "check", urgency),
            LivestreamStep.Checklist => new WorkTask(text["livestream.task.check", livestream.Title], link, 1, "list", urgency),
            LivestreamStep.NewTime => new WorkTask(text["livestream.task.new-time", livestream.Title], link, 1, "calendar", WorkUrgency.Soon),
            _ => null,
        };
    }
}
