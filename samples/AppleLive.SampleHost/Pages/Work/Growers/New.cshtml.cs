using AppleLive.AspNetCore.Access;
using AppleLive.Growers;
using AppleLive.SampleHost.Forms;
using AppleLive.Seasons;
using AppleLive.Villages;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NodaTime;

namespace AppleLive.SampleHost.Pages.Work.Growers;

/// <summary>Registers a grower with his consent.</summary>
[Authorize(AppleLivePolicies.LiaisonOrOfficer)]
public sealed class NewModel(GrowerDesk desk, GrowersReader reader, Season season, IClock clock) : FormPage
{
    /// <summary>What is typed.</summary>
    [BindProperty]
    public GrowerForm Form { get; set; } = new();

    /// <summary>The villages to choose from; with one there is nothing to choose.</summary>
    public IReadOnlyList<Village> Villages { get; private set; } = [];

    /// <summary>The ways to agree.</summary>
    public IReadOnlyList<Option> Ways => [.. ConsentWays.Keys.Select(WayOf)];

    /// <summary>The form; consent was given just now unless somebody says otherwise.</summary>
    public Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        DateTime now = clock.GetCurrentInstant().InZone(season.Zone).LocalDateTime.ToDateTimeUnspecified();
        Form.AgreedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMinute));
        Form.AgreedHow = Ways[0].Value;
        return Show(cancellationToken);
    }

    /// <summary>Registers him.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        IActionResult page = await Show(cancellationToken);
        if (Villages is [var only]) Form.Village = only.Code;
        if (!Refused(await desk.RegisterAsync(Form.ToInput(season.Zone), By, Key, cancellationToken), out GrowerRegistered? made))
            return Done($"/work/growers/{made.Grower}", Text["grower.registered"]);
        SayWhatToDo();
        return page;
    }

    /// <inheritdoc />
    protected override async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        Villages = await reader.Villages(By, cancellationToken);
        return Page();
    }

    /// <inheritdoc />
    protected override string FieldOf(string field) => field switch
    {
        "consent" => "Form.Agreed",
        "consent.at" => "Form.AgreedAt",
        "consent.how" => "Form.AgreedHow",
        _ => base.FieldOf(field),
    };

    // Several lines that say only "fill this in" help nobody.
    private void SayWhatToDo()
    {
        if (string.IsNullOrWhiteSpace(Form.Village)) ModelState.Instead("Form.Village", Text["growers.village.choose"]);
        if (string.IsNullOrWhiteSpace(Form.Name)) ModelState.Instead("Form.Name", Text["grower.name.needed"]);
        if (string.IsNullOrWhiteSpace(Form.Phone)) ModelState.Instead("Form.Phone", Text["grower.phone.needed"]);
        if (!Form.Agreed) ModelState.Instead("Form.Agreed", Text["grower.consent.needed"]);
    }

    // What is kept are words for people, in the language they were said in.
    private Option WayOf(string key) => new(Text[key], Text[key]);
}
