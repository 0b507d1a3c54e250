using System.Collections.Immutable;
using Rapportgenerator.Configuration.Schema;

namespace Rapportgenerator.Survey;

/// <summary>The codebook, as <see cref="CodebookReader"/> and the readers of its parts read it. Questions: <see cref="QuestionShape"/>.</summary>
internal static class CodebookShape
{
    private static readonly TextShape Text = LocalTextKeys.Text;

    private static readonly KeysShape Data = new(
    [
        new("file", "Navnet på svarfilen, som en opplysning. Rapportfilen sier hvor den er.", Text),
        new("rows", "Hva en rad er, som en opplysning.", Text),
        new("encoding", "Tegnkodingen.", new WordShape([new("utf-8", "UTF-8, den eneste som leses.")])),
        new("quote", "Tegnet rundt felt med skilletegn i.", new WordShape([new("\"", "Anførselstegn.")])),
        new("decimal", "Desimaltegnet i tall.", new WordShape([new(".", "Punktum.")])),
        new("delimiter", "Skilletegnet mellom kolonnene.", new WordShape(
        [
            new(";", "Semikolon. Gjelder når nøkkelen ikke står her."), new(",", "Komma."), new("\t", "Tabulator."), new("|", "Loddrett strek."),
        ])),
        new("multi", "Kodene i kolonnene til spørsmål der flere svar er mulig.", new KeysShape(
        [
            new("ticked", "Krysset av. Vanligvis 1.", new WholeNumberShape(0, 96), Required: true),
            new("not_ticked", "Ikke krysset av. Vanligvis 0.", new WholeNumberShape(0, 96), Required: true),
        ])),
        new("columns", "Kolonnene som ikke er spørsmål.", new ListShape(new KeysShape(
        [
            new("column", "Navnet på kolonnen.", Text, Required: true),
            new("type", "Hva kolonnen er.", new WordShape(
            [
                new("id", "Svarnummeret. Nøyaktig én kolonne."), new("unit", "Kommune- eller bydelsnummeret. Nøyaktig én kolonne."),
                new("date", "Datoen for innsending. Høyst én kolonne."), new("status", "Hvor langt en rolle kom. Én kolonne for hver rolle."),
                new("weight", "Vekten. Høyst én kolonne."),
            ]), Required: true),
            new("text", "Hva kolonnen er, i ord.", Text),
        ])), Required: true),
    ]);

    private static readonly KeysShape Breakdown = new(
    [
        .. LocalTextKeys.Of("label", "Det oppdelingen kalles i figurer og tabeller."),
        new("source", "Kolonnen i kommunefilen som bestemmer gruppen.", new WordShape(
        [
            new("innbyggere", "Innbyggertallet, delt i klasser under `classes`."), new("type", "Kommune eller bydel."),
            new("fylke", "Fylket."), new("region", "Regionen."),
        ], OrText: true), Required: true),
        new("classes", "Klassene av innbyggertall.", new ListShape(new KeysShape(
        [
            new("key", "Navnet i malen, som i `q.by.liten`.", LocalTextKeys.Key, Required: true),
            new("type", "Bare enheter av dette slaget: det som står i kolonnen `type` i kommunefilen.", Text),
            new("min", "Minste innbyggertall.", new WholeNumberShape(0)),
            new("max", "Største innbyggertall.", new WholeNumberShape(0)),
            .. LocalTextKeys.Of("label", "Det klassen kalles."),
        ]))),
        new("order", "Rekkefølgen på gruppene: verdiene i kolonnen, eller verdier med navn på andre språk.", new ListShape(new EitherShape(Text, new KeysShape(
        [
            new("value", "Verdien i kolonnen.", Text, Required: true),
            .. LocalTextKeys.Of("label", "Det gruppen kalles, når det ikke er verdien selv.", required: false),
        ])))),
        new("map", "Hvor gruppene ligger på et rutekart.", new KeysShape(
        [
            new("rows", "Radene fra nord til sør, hver med plassene fra vest til øst. `.` er en tom plass.", new ListShape(new ListShape(Text)), Required: true),
            new("short", "Korte navn der ruten er for liten til det lange.", new NamesShape(Text)),
        ])),
    ])
    {
        Rules = [new When("source", "innbyggere") { Required = ["classes"], Refused = ["order"] }, .. Others.Select(source => new When("source", source) { Refused = ["classes"] })],
    };

    private static ImmutableArray<string> Others => ["type", "fylke", "region"];

    private static readonly KeysShape Scale = new(
    [
        new("label", "Hva skalaen er, som en opplysning.", Text),
        new("options", "Trinnene, fra lavest til høyest.", QuestionShape.Steps, Required: true),
        new("collapse", "Trinn slått sammen.", QuestionShape.Groups("codes")),
    ]);

    public static readonly KeysShape Root = new(
    [
        new("survey", "Hva undersøkelsen er.", new KeysShape(
        [
            new("id", "Navnet filene får: bokstavene a–z, tall, bindestrek og _.", new TextShape("^[A-Za-z0-9_-]+$"), Required: true),
            new("year", "Året undersøkelsen gjelder.", new WholeNumberShape(1900, 2200), Required: true),
            .. LocalTextKeys.Of("title", "Tittelen på undersøkelsen."),
            new("synthetic", "`true` når svarene er syntetiske. Det skrives i publikasjonen.", new TruthShape()),
            new("language", "Språket tekstene i kodeboken er skrevet på.", LocalTextKeys.Languages),
            new("unit", "Det enhetene kalles når de ikke er kommuner.", new KeysShape(
            [
                .. LocalTextKeys.Of("one", "En enhet, uten artikkel: «kommune»."),
                .. LocalTextKeys.Of("the_one", "En bestemt enhet: «kommunen». På engelsk blir det `the` og `one`.", required: false),
                .. LocalTextKeys.Of("many", "Flere: «kommuner»."),
                .. LocalTextKeys.Of("the_many", "Flere bestemte: «kommunene». På engelsk blir det `the` og `many`.", required: false),
            ])),
            new("note", "En merknad, som en opplysning.", Text),
            new("fieldwork_from", "Den første dagen svar kunne sendes inn.", new DateShape()),
            new("fieldwork_to", "Den siste dagen svar kunne sendes inn.", new DateShape()),
        ]), Required: true),
        new("data", "Hvordan svarfilen ser ut.", Data, Required: true),
        new("frame", "Kommunefilen.", new KeysShape(
        [
            new("file", "Navnet på filen, som en opplysning.", Text),
            new("key", "Kolonnen med nummeret. Er `kommunenummer` når nøkkelen ikke står her.", Text),
            new("units", "Hvor mange rader filen skal ha.", new WholeNumberShape(1)),
            new("name", "Kolonnen med navnet på enheten, når filen ikke er en liste over kommuner. Da kan `source` være hvilken som helst kolonne.", Text),
            new("type", "Kolonnen med slaget av enhet. Må stå når `name` står.", Text),
        ])
        {
            Rules = [new Needs("name", "type"), new Needs("type", "name")],
        }),
        new("status", "Hva kodene i statuskolonnene heter.", new ListShape(new KeysShape(
        [
            new("code", "Koden.", new WordShape(
            [
                new("0", "Ikke besvart."), new("1", "Fullført."), new("2", "Avbrutt."), new("", "Ikke spurt."),
            ]), Required: true),
            .. LocalTextKeys.Of("label", "Det koden kalles."),
        ]))),
        new("missing", "Kodene som ikke er svar.", new KeysShape(
        [
            new("not_asked", "Ikke spurt.", new WordShape([new("", "En tom celle.")])),
            new("no_answer", "Spurt, men ikke svart. Vanligvis 99.", new WholeNumberShape(-9999, 9999), Required: true),
            new("dont_know", "Vet ikke. Er 98 når nøkkelen ikke står her.", new WholeNumberShape(-9999, 9999)),
            new("not_relevant", "Ikke relevant. Er 97 når nøkkelen ikke står her.", new WholeNumberShape(-9999, 9999)),
            new("note", "En merknad, som en opplysning.", Text),
        ]), Required: true),
        new("roles", "De som svarer på hver sin del av skjemaet.", new ListShape(new KeysShape(
        [
            new("key", "Navnet spørsmålene bruker i `role`.", Text, Required: true),
            .. LocalTextKeys.Of("label", "Det rollen kalles."),
            .. LocalTextKeys.Of("label_bydel", "Det rollen kalles i en bydel, når det er noe annet.", required: false),
            new("status", "Statuskolonnen til rollen.", Text, Required: true),
            new("asked", "Slagene av enheter der rollen blir spurt, for eksempel `[kommune, bydel]`.", new ListShape(Text, Least: 1), Required: true),
        ])), Required: true),
        new("breakdowns", "Oppdelingene tallene kan vises etter, hver med et navn til `by`.", new NamesShape(Breakdown, "^[a-z0-9_æøå]+$")),
        new("chapters", "Delene av spørreskjemaet.", new ListShape(new KeysShape(
        [
            new("key", "Navnet spørsmålene bruker i `chapter`.", Text, Required: true),
            .. LocalTextKeys.Of("title", "Tittelen på delen."),
        ])), Required: true),
        new("scales", "Svarskalaer som flere spørsmål bruker, hver med et navn til `scale`.", new NamesShape(Scale)),
        new("pools", "Samme spørsmål stilt til flere roller. Hvert svar teller for seg.", new ListShape(new KeysShape(
        [
            new("id", "Iden samlingen bindes med, forskjellig fra spørsmålenes.", LocalTextKeys.Key, Required: true),
            new("members", "Idene til spørsmålene som hører sammen, minst to.", new ListShape(Text, Least: 2), Required: true),
            new("unit", "Hva som telles.", new WordShape([new("respondent", "Hver som har svart.")])),
            .. LocalTextKeys.Of("label", "Hvem som har svart, samlet."),
            new("previous_id", "Iden i den forrige runden, når den var en annen.", Text),
        ]))),
        new("questions", "Spørsmålene, i rekkefølge.", new ListShape(QuestionShape.Question), Required: true),
    ]);
}
