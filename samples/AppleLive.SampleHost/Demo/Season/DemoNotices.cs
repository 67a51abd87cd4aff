using AppleLive.Announcements;
using AppleLive.Consultations;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>What the demo's station tells people, and what it was asked.</summary>
internal sealed class DemoNotices(AnnouncementDesk announcements, ConsultationDesk consultations)
{
    public async Task Tell(DemoStep step, CancellationToken cancel)
    {
        var input = new NewAnnouncement
        {
            Title = "九月直播安排",
            Body = "- **9 月 5 日 20:00** 第一晚：早熟嘎啦与红将军\n- **9 月 12 日 20:00** 第二晚：红将军来了\n\n每一批苹果都由两名民警核对事实后上架。",
        };
        AnnouncementId id = DemoStep.Done(await announcements.DraftAsync(input, DemoActors.Officer1, step.Key, cancel)).Announcement;
        DemoStep.Done(await announcements.PublishAsync(id, DemoActors.Officer1, step.Key, cancel));
    }

    public async Task Answer(DemoStep step, CancellationToken cancel)
    {
        ConsultationId id = DemoStep.Done(await consultations.AskAsync(new NewConsultation { Question = "收到的苹果有碰伤，怎么办？" }, step.Key, cancel)).Consultation;
        DemoStep.Done(await consultations.AnswerAsync(id, new NewAnswer { Answer = "收货 48 小时内在订单里提出售后，不用退货。" }, DemoActors.Officer2, step.Key, cancel));
        var published = new NewPublication { Question = "收到的苹果有碰伤怎么办？", Answer = "收货 **48 小时** 内在订单里提出售后，联络员先答复，不用退货。" };
        DemoStep.Done(await consultations.PublishAsync(id, published, DemoActors.Officer2, step.Key, cancel));
    }
}
