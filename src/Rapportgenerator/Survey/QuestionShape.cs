using System.Collections.Immutable;
using Rapportgenerator.Configuration.Schema;

namespace Rapportgenerator.Survey;

/// <summary>The codebook's questions and options, as <see cref="QuestionReader"/> and <see cref="OptionReader"/> read them.</summary>
internal static class QuestionShape
{
    private static readonly TextShape Text = LocalTextKeys.Text;
    private static readonly WholeNumberShape Code = new(-9999, 9999);

    private static readonly ImmutableArray<YamlKey> OptionKeys =
    [
        new("code", "Koden i svarfilen.", Code, Required: true),
        new("key", "Navnet i malen, som i `q.ja`. Skal være det samme fra år til år, selv om koden endres.", LocalTextKeys.Key),
        .. LocalTextKeys.Of("label", "Svaret, slik det står i skjemaet."),
        new("kind", "Hva slags svar det er.", new WordShape(
        [
            new("substantive", "Et vanlig svar. Gjelder når nøkkelen ikke står her."), new("dont_know", "«Vet ikke»: er med i grunnlaget."),
            new("not_relevant", "«Ikke relevant»: er ikke med i grunnlaget."), new("none", "«Ingen av disse»: står sist når svarene sorteres."),
        ])),
    ];

    /// <summary>The steps of a scale.</summary>
    public static readonly ListShape Steps = new(new KeysShape(OptionKeys, "step") { Rules = [new AtLeastOne("key", "kind")] }, Least: 1);

    /// <summary>A question's own; those of multiple choice have columns.</summary>
    private static readonly ListShape Options = new(new KeysShape(
    [
        .. OptionKeys,
        new("column", "Kolonnen med kryssene, i spørsmål der flere svar er mulig.", Text),
        new("exclusive", "`true` når svaret ikke kan krysses av sammen med andre.", new TruthShape()),
    ], "option")
    {
        Rules = [new AtLeastOne("key", "kind", "column")],
    }, Least: 1);

    /// <param name="codes">What the key with the codes is called.</param>
    public static ListShape Groups(string codes) => new(new KeysShape(
    [
        new("key", "Navnet i malen, som i `q.i_stor`.", LocalTextKeys.Key, Required: true),
        .. LocalTextKeys.Of("label", "Det gruppen kalles."),
        new(codes, "Kodene til svarene som hører med.", new ListShape(new WholeNumberShape()), Required: true),
    ]));

    private static WithinList WithoutColumns => new("options", [], ["column", "exclusive"]);

    private static ImmutableArray<string> OfAnswers => ["scale", "options"];

    private static ImmutableArray<string> OfOptions => ["scale", "options", "groups"];

    private static ImmutableArray<string> OfNumbers => ["unit", "unit_nb", "unit_nn", "unit_en", "min", "max", "missing"];

    public static readonly KeysShape Question = new(
    [
        new("id", "Iden spørsmålet bindes med. Er også kolonnen i svarfilen, unntatt der svarene står i flere kolonner.", LocalTextKeys.Key, Required: true),
        new("chapter", "Delen av skjemaet spørsmålet hører til.", Text, Required: true),
        new("role", "Rollen som får spørsmålet.", Text, Required: true),
        .. LocalTextKeys.Of("text", "Spørsmålet, slik det står i skjemaet."),
        new("type", "Hva slags spørsmål det er.", new WordShape(
        [
            new("single", "Ett svar."), new("multi", "Flere svar er mulig. Hvert svar har sin kolonne."),
            new("battery", "Flere påstander eller punkter med de samme svarene."), new("numeric", "Et tall."), new("text", "Fritekst."),
        ]), Required: true),
        .. LocalTextKeys.Of("help", "Hjelpeteksten i skjemaet.", required: false),
        new("previous_id", "Iden i den forrige runden, når den var en annen.", Text),
        new("filter", "Hvem som får spørsmålet: de som har svart slik på et tidligere spørsmål.", new ListShape(new KeysShape(
        [
            new("column", "Kolonnen til det tidligere spørsmålet.", Text, Required: true),
            new("in", "Kodene som slipper gjennom.", new ListShape(new WholeNumberShape(), Least: 1), Required: true),
        ]))),
        new("scale", "Navnet på skalaen svarene står på, i stedet for egne svar.", Text),
        new("options", "Svarene.", Options),
        new("groups", "Svar slått sammen.", Groups("options")),
        new("items", "Påstandene eller punktene.", new ListShape(new KeysShape(
        [
            new("key", "Navnet i malen, som i `q.a.i_stor`.", LocalTextKeys.Key, Required: true),
            .. LocalTextKeys.Of("text", "Påstanden eller punktet, slik det står i skjemaet."),
            new("column", "Kolonnen i svarfilen.", Text, Required: true),
        ]), Least: 1)),
        .. LocalTextKeys.Of("unit", "Hva tallet teller, for eksempel personer eller uker.", required: false),
        new("min", "Det minste tallet som er et svar.", new NumberShape()),
        new("max", "Det største tallet som er et svar.", new NumberShape()),
        new("missing", "Kodene som ikke er svar på dette spørsmålet.", new KeysShape(
        [
            new("dont_know", "Vet ikke, for eksempel -98.", Code),
            new("no_answer", "Spurt, men ikke svart, for eksempel -99.", Code),
        ])),
    ])
    {
        Rules =
        [
            // Options of its own, or a scale's.
            new When("type", "single") { Choice = OfAnswers, Within = WithoutColumns, Refused = ["items", .. OfNumbers] },
            new When("type", "multi") { Required = ["options"], Within = new("options", ["column"], []), Refused = ["scale", "items", .. OfNumbers] },
            new When("type", "battery") { Required = ["items"], Choice = OfAnswers, Within = WithoutColumns, Refused = OfNumbers },
            new When("type", "numeric") { Required = ["unit"], Refused = ["items", .. OfOptions] },
            new When("type", "text") { Refused = ["items", .. OfOptions, .. OfNumbers] },
        ],
    };
}
