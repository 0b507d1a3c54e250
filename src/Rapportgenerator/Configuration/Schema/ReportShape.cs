namespace Rapportgenerator.Configuration.Schema;

/// <summary>The report file, as <see cref="ReportDefinitionReader"/> and the readers of its parts read it.</summary>
internal static class ReportShape
{
    private static readonly TextShape WebAddress = new("^https?://");

    private static readonly TextShape Version = new("^[0-9][0-9A-Za-z.+-]{0,19}$");

    private static readonly KeysShape Round = new(
    [
        new("codebook", "Kodeboken: spørsmålene og hvordan svarene er lagret. Stier regnes fra mappen rapportfilen ligger i.", LocalTextKeys.Text, Required: true),
        new("responses", "CSV-filen med svarene.", LocalTextKeys.Text, Required: true),
        new("frame", "CSV-filen med alle kommunene og bydelene som ble spurt.", LocalTextKeys.Text, Required: true),
        new("hide_below", "Det minste grunnlaget som vises. Mindre grunnlag skrives «–». Er 5 når nøkkelen ikke står her.", new WholeNumberShape(1)),
        new("changes", "Tabeller over kommunenumre som er endret.", new ListShape(new KeysShape(
        [
            new("file", "CSV-filen med gamle og nye numre.", LocalTextKeys.Text, Required: true),
            new("year", "Det første året de nye numrene gjelder.", new WholeNumberShape(1900, 2200), Required: true),
        ]))),
        new("design", "Hvordan utvalget er trukket og veid. Veide andeler får usikkerhet etter dette.", new KeysShape(
        [
            new("strata", "Oppdelingen utvalget er trukket innenfor.", LocalTextKeys.Text),
            new("population", "Hvem undersøkelsen skal si noe om.", new WordShape([new("frame", "Alle i filen under `frame`.")])),
            new("weights", "Kolonnen med vekter i svarfilen.", LocalTextKeys.Text),
        ]) { Least = 1 }),
    ], "round");

    private static readonly KeysShape OpenData = new(
    [
        new("license", "Adressen til lisensen for dataene, for eksempel https://creativecommons.org/licenses/by/4.0/.", WebAddress),
        new("homepage", "Nettsiden til publikasjonen eller utgiveren.", WebAddress),
        new("publisher", "Utgiverens adresse (URI), for eksempel på data.norge.no.", WebAddress),
        new("contact", "Hvem man kan spørre om dataene. Uten den lages det ingen DCAT-beskrivelse.", new KeysShape(
        [
            new("name", "Navnet på avdelingen eller virksomheten.", LocalTextKeys.Text, Required: true),
            new("email", "E-postadressen.", new TextShape("^[^@\\s<>\",]+@[^@\\s<>\",]+\\.[^@\\s<>\",]*[^@\\s<>\",.]$")),
            new("page", "Nettsiden der man finner kontaktopplysninger.", WebAddress),
        ]) { Rules = [new AtLeastOne("email", "page")] }),
        new("themes", "EUs datatemaer. Er `[SOCI]` når nøkkelen ikke står her.", new ListShape(new WordShape(
        [
            new("AGRI", "Landbruk, fiskeri, skogbruk og mat."), new("ECON", "Økonomi og finans."), new("EDUC", "Utdanning, kultur og sport."),
            new("ENER", "Energi."), new("ENVI", "Miljø."), new("GOVE", "Forvaltning og offentlig sektor."), new("HEAL", "Helse."),
            new("INTR", "Internasjonale temaer."), new("JUST", "Justis, rettssystem og allmenn sikkerhet."),
            new("OP_DATA", "Foreløpige data fra EUs portal."), new("REGI", "Regioner og byer."), new("SOCI", "Befolkning og samfunn."),
            new("TECH", "Vitenskap og teknologi."), new("TRAN", "Transport."),
        ]))),
    ]);

    private static readonly KeysShape Target = new(
    [
        new("name", "Navnet på stedet, slik det skrives etter `--to`: små bokstaver a–z, tall og bindestrek.", new TextShape("^[a-z0-9]+(-[a-z0-9]+)*$"), Required: true),
        new("folder", "En mappe på denne maskinen, eller på en disk den ser.", LocalTextKeys.Text),
        new("zip", "En mappe som får én zip-fil for hver utgave.", LocalTextKeys.Text),
        new("sftp", "En mappe på en tjener: sftp://bruker@vert/sti. Passord skal aldri stå her.", new TextShape("^sftp://")),
        new("host_key", "Fingeravtrykket til tjenerens nøkkel, slik `ssh-keygen -lf` skriver det.", new TextShape("^SHA256:[A-Za-z0-9+/]{43}$")),
    ])
    {
        Rules = [new ExactlyOne("folder", "zip", "sftp"), new Needs("sftp", "host_key"), new Needs("host_key", "sftp")],
    };

    public static readonly KeysShape Root = new(
    [
        new("title", "Tittelen på publikasjonen.", LocalTextKeys.Text, Required: true),
        new("subtitle", "Undertittelen.", LocalTextKeys.Text),
        new("language", "Språket publikasjonen er skrevet på.", LocalTextKeys.Languages, Required: true),
        new("published", "Datoen den kommer ut, for eksempel 2020-06-03.", new DateShape(), Required: true),
        new("publisher", "Utgiveren.", LocalTextKeys.Text, Required: true),
        new("version", "Versjonen publikasjonen har nå, i anførselstegn: \"1.1\".", Version),
        new("changes", "Hva som er endret i hver versjon, den nyeste først. Står på forsiden.", new ListShape(new KeysShape(
        [
            new("version", "Versjonen endringen førte til, i anførselstegn.", Version, Required: true),
            new("date", "Datoen for endringen.", new DateShape(), Required: true),
            new("text", "Hva som er endret, i en setning.", LocalTextKeys.Text, Required: true),
        ]))),
        new("templates", "Mappen med kapitler og utseende. Er `templates` når nøkkelen ikke står her.", LocalTextKeys.Text),
        new("survey", "Runden publikasjonen handler om: kodebok, svar og kommuner.", Round, Required: true),
        new("earlier", "Tidligere runder å sammenlikne med.", new ListShape(Round)),
        new("open_data", "Det de åpne dataene skal si om seg selv.", OpenData),
        new("web", "Hvor sidene ligger på nettet.", new KeysShape(
        [
            new("address", "Adressen til mappen forsiden ligger i.", WebAddress),
            new("fragments", "Kapitlene som skal limes inn i et publiseringssystem.", new KeysShape(
            [
                new("heading_level", "Nivået overskriftene begynner på, 2 til 4.", new WholeNumberShape(WebDefinition.LeastHeadingLevel, WebDefinition.GreatestHeadingLevel)),
            ])),
        ])),
        new("pdf", "Hvordan PDF-en skal være.", new KeysShape(
        [
            new("paper", "Formatet på sidene.", new WordShape(
            [
                new("a4", "Stående A4-ark. Gjelder når nøkkelen ikke står her."), new("screen", "Brede sider til å lese på skjerm."),
            ])),
            new("archive", "Standarden for langtidslagring.", new WordShape(
            [
                new("a-2a", "PDF/A-2a, uten vedlegg. Gjelder når nøkkelen ikke står her."),
                new("a-3a", "PDF/A-3a, med tallene som vedlegg i filen."),
            ])),
        ])),
        new("publish", "Stedene `./rapport publish` kan legge publikasjonen ut.", new ListShape(Target)),
        new("front", "Forsiden.", BindingShape.Chapter, Required: true),
        new("chapters", "Kapitlene, i rekkefølge.", new ListShape(BindingShape.Chapter, Least: 1), Required: true),
        new("appendices", "Vedleggene, i rekkefølge.", new ListShape(BindingShape.Chapter)),
    ]);
}
