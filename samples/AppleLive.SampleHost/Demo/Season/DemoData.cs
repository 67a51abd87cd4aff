using NodaTime;

namespace AppleLive.SampleHost.Demo.Season;

/// <summary>A grower of the demo. Names and numbers are made up: 1380000xxxx is nobody's.</summary>
internal sealed record DemoGrower(string Village, string Name, string Phone, string? UserName = null);

/// <summary>A lot of the demo.</summary>
/// <param name="Grower">The place of its grower in <see cref="DemoData.Growers"/>.</param>
internal sealed record DemoLot(
    int Grower, string Variety, string Grade, long Minimum, long Kilograms, LocalDate HarvestedOn, long BrixTenths, long Blush, bool Striped, string Bagging)
{
    public string Standard { get; init; } = "GB/T 10651-2008";
}

/// <summary>A listing of the demo.</summary>
/// <param name="Lots">The places of its lots in <see cref="DemoData.Lots"/>, each with its kilograms.</param>
internal sealed record DemoListing(string Title, string Description, long BoxGrams, long PriceFen, long PerBuyer, IReadOnlyList<(int Lot, long Kilograms)> Lots);

/// <summary>A buyer of the demo, as made up as its growers.</summary>
internal sealed record DemoBuyer(string Name, string Phone, string Province, string City, string District, string Detail);

/// <summary>Who grows, what was picked, what is sold: the invented part of the demo season.</summary>
internal static class DemoData
{
    private static readonly LocalDate August28 = new(2026, 8, 28);
    private static readonly LocalDate September1 = new(2026, 9, 1);
    private static readonly LocalDate September8 = new(2026, 9, 8);
    private static readonly LocalDate September10 = new(2026, 9, 10);
    private static readonly LocalDate September12 = new(2026, 9, 12);

    public static IReadOnlyList<DemoGrower> Growers { get; } =
    [
        new("140829103209", "李建国", "13800000101", DemoPeople.Grower1),
        new("140829103209", "张秀英", "13800000102"),
        new("140829103209", "王铁柱", "13800000103"),
        new("140829103221", "赵春生", "13800000104"),
        new("140829103221", "刘桂兰", "13800000105"),
        new("140829103217", "陈满仓", "13800000106"),
        new("140829103217", "杨巧云", "13800000107"),
        new("140829103215", "郭双喜", "13800000108"),
        new("140829103202", "马守田", "13800000109"),
        new("140829103220", "任小红", "13800000110"),
        new("140829103219", "卫国强", "13800000111"),
        new("140829103206", "孙来福", "13800000112"),
    ];

    public static IReadOnlyList<DemoLot> Lots { get; } =
    [
        new(0, "嘎啦", "一等品", 75, 600, August28, 138, 70, true, "paper"),
        new(1, "嘎啦", "一等品", 75, 450, August28, 141, 75, true, "paper"),
        new(2, "嘎啦", "二等品", 70, 300, September1, 132, 55, true, "none"),
        new(3, "红将军", "一等品", 80, 500, September1, 146, 85, true, "paper"),
        new(4, "红将军", "优等品", 85, 350, September1, 152, 92, true, "paper"),
        new(5, "嘎啦", "一等品", 75, 400, September1, 139, 68, true, "film"),
        new(6, "华冠", "一等品", 75, 380, September8, 136, 62, false, "none"),
        new(7, "红将军", "特级", 85, 420, September8, 151, 88, true, "paper") { Standard = "NY/T 1793-2009" },
        new(8, "嘎啦", "一级", 75, 350, September8, 140, 72, true, "paper") { Standard = "NY/T 1793-2009" },
        new(9, "红将军", "一等品", 80, 460, September8, 148, 84, true, "paper"),
        new(10, "华冠", "一等品", 80, 320, September10, 137, 60, false, "none"),
        new(11, "嘎啦", "优等品", 80, 280, September10, 144, 80, true, "paper"),
        new(0, "红将军", "一等品", 80, 500, September10, 147, 86, true, "paper"),
        new(4, "红将军", "优等品", 85, 300, September10, 153, 94, true, "paper"),
        new(0, "华冠", "一等品", 80, 260, September12, 135, 60, false, "none"),
        new(1, "红将军", "一等品", 80, 340, September10, 149, 85, true, "paper"),
    ];

    /// <summary>Sold on the first evening; the first of them is still on sale.</summary>
    public static IReadOnlyList<DemoListing> FirstEvening { get; } =
    [
        new("张村嘎啦 75# 5 斤装", "张村三家果农的**早熟嘎啦**，八月底采摘。\n\n- 脆甜，汁多\n- 常温放三天更香", 2_500, 2_990, 10, [(0, 300), (1, 250)]),
        new("太阳渡红将军 80# 10 斤装", "黄河边的坡地，昼夜温差大。\n\n果面有条红，大小均匀。", 5_000, 6_800, 6, [(3, 400)]),
        new("沙口嘎啦 75# 5 斤装", "膜袋嘎啦，九月一日采摘。", 2_500, 2_790, 10, [(5, 300)]),
    ];

    /// <summary>Published for the evening of 12 September.</summary>
    public static IReadOnlyList<DemoListing> SecondEvening { get; } =
    [
        new("张峪红将军 85# 特级 10 斤装", "**特级**红将军，每箱 18–20 个。\n\n| 项目 | 数值 |\n|---|---|\n| 最小果径 | 85 mm |\n| 糖度 | 15.1 °Brix |", 5_000, 7_900, 6, [(7, 400)]),
        new("太阳渡红将军 85# 优等品 5 斤装", "适合送人：果径 85 mm 以上，着色九成。", 2_500, 4_280, 10, [(13, 250)]),
        new("窑头红将军 80# 10 斤装", "坡地果，糖度 14.8。", 5_000, 6_600, 6, [(9, 420)]),
        new("西沟嘎啦 75# 5 斤装", "脆甜，孩子爱吃。", 2_500, 2_890, 10, [(8, 300)]),
        new("北村华冠 80# 10 斤装", "酸甜口，耐放。", 5_000, 4_980, 6, [(10, 300)]),
        new("辛店嘎啦 80# 优等品 5 斤装", "九月十日采摘，当天入箱。", 2_500, 3_380, 10, [(11, 250)]),
        new("张村红将军 80# 10 斤装", "李家果园，纸袋红将军。", 5_000, 6_700, 6, [(12, 480)]),
    ];

    public static IReadOnlyList<DemoBuyer> Buyers { get; } =
    [
        new("周敏", "13900000201", "山西省", "运城市", "盐湖区", "河东街 12 号 3 单元 502"),
        new("吴磊", "13900000202", "陕西省", "西安市", "雁塔区", "小寨东路 88 号"),
        new("郑晓燕", "13900000203", "河南省", "三门峡市", "湖滨区", "黄河路 6 号院"),
        new("冯涛", "13900000204", "北京市", "北京市", "朝阳区", "望京街道 5 号楼 1201"),
        new("褚静怡", "13900000205", "上海市", "上海市", "浦东新区", "锦绣路 300 弄 7 号"),
        new("蒋海波", "13900000206", "广东省", "深圳市", "南山区", "科苑路 15 号"),
        new("沈玉珍", "13900000207", "江苏省", "南京市", "鼓楼区", "中山北路 120 号"),
        new("韩冬", "13900000208", "山西省", "太原市", "小店区", "长风街 33 号"),
    ];

    public static DemoBuyer BuyerOf(DemoOrder order) => Buyers[order.Buyer % Buyers.Count];
}
