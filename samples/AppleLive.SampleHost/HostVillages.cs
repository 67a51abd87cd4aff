using AppleLive.Villages;

namespace AppleLive.SampleHost;

/// <summary>Opens the villages that configuration lists under <c>AppleLive:Villages</c>. One that is open already stays as it is.</summary>
internal sealed class HostVillages(IConfiguration configuration, VillageDesk villages)
{
    public async Task Open(CancellationToken cancellationToken)
    {
        NewVillage[] listed = configuration.GetSection("AppleLive:Villages").Get<NewVillage[]>() ?? [];
        for (int i = 0; i < listed.Length; i++)
        {
            Outcome<VillageOpened> outcome = await villages.OpenAsync(listed[i], cancellationToken);
            if (outcome.IsRefused(out Refusal? why, out _))
            {
                string fields = string.Join(", ", why.Fields.Select(field => field.Field));
                throw new InvalidOperationException($"AppleLive:Villages:{i} cannot be opened; mend its {fields}: Code has twelve digits, Name at most 40 characters.");
            }
        }
    }
}
