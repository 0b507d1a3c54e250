namespace Rapportgenerator.Tests.Configuration.Schema;

/// <summary>Files with every key that there is, to be read beside the files of a <see cref="SampleSurvey"/>.</summary>
internal static class WholeFiles
{
    public const string Report = """
        title: En tittel
        subtitle: En undertittel
        language: nb
        published: 2020-06-03
        publisher: Direktoratet
        version: "1.0"
        changes:
          - { version: "1.0", date: 2020-06-03, text: Første utgave. }
        templates: templates
        survey:
          codebook: data/kodebok.yaml
          responses: data/svar.csv
          frame: data/kommuner.csv
          hide_below: 5
          changes:
            - { file: data/endringer-2019.csv, year: 2019 }
          design: { strata: storrelse, population: frame, weights: vekt }
        earlier:
          - { codebook: data/kodebok.yaml, responses: data/svar.csv, frame: data/kommuner.csv }
        open_data:
          license: https://example.org/lisens
          homepage: https://example.org/
          publisher: https://example.org/utgiver
          contact: { name: En avdeling, email: post@example.org, page: https://example.org/kontakt }
          themes: [SOCI, EDUC]
        web:
          address: https://example.org/rapport/
          fragments: { heading_level: 3 }
        pdf: { paper: screen, archive: a-3a }
        publish:
          - { name: nett, folder: ut }
          - { name: arkiv, zip: arkiv }
          - { name: tjener, sftp: "sftp://bruker@example.org/mappe", host_key: "SHA256:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
        front:
          template: chapters/forside.md
        chapters:
          - template: chapters/kapittel.md
            language: nb
            bind:
              kort: mal
              mal:
                question: mal
                by: storrelse
                sort: largest
                without: [vet_ikke]
                weighted: false
                groups:
                  - { key: begge, label: Ja eller nei, label_nn: Ja eller nei, label_en: Yes or no, options: [ja, nei] }
              fulgt: { question: mal, trend: true, panel: false, comparable: true, reason: Ordene er de samme. }
              sitat: { question: annet, answer: S01 }
              alle: { questions: closed, by: storrelse }
        appendices: []
        """;

    public const string Codebook = """
        survey:
          id: prove
          year: 2019
          title: Prøven
          title_nn: Prøva
          title_en: The test
          synthetic: true
          language: nb
          note: En merknad.
          unit: { one: bibliotek, one_nn: bibliotek, one_en: library, the_one: biblioteket, the_one_nn: biblioteket, the_one_en: the library, many: biblioteker, many_nn: bibliotek, many_en: libraries, the_many: bibliotekene, the_many_nn: biblioteka, the_many_en: the libraries }
          fieldwork_from: 2019-11-18
          fieldwork_to: 2020-01-17
        data:
          file: svar.csv
          rows: én rad for hvert svar
          encoding: utf-8
          quote: "\""
          decimal: "."
          delimiter: ";"
          multi: { ticked: 1, not_ticked: 0 }
          columns:
            - { column: svar_id, type: id, text: Svarnummer }
            - { column: kommunenummer, type: unit }
            - { column: kd_status, type: status }
        frame: { file: kommuner.csv, key: kommunenummer, units: 14 }
        status:
          - { code: 1, label: Fullført, label_nn: Fullført, label_en: Complete }
        missing: { not_asked: "", no_answer: 99, dont_know: 98, not_relevant: 97, note: Slik er det. }
        roles:
          - key: kd
            label: Kommunedirektør
            label_nn: Kommunedirektør
            label_en: Director
            label_bydel: Bydelsdirektør
            label_bydel_nn: Bydelsdirektør
            label_bydel_en: District director
            status: kd_status
            asked: [kommune]
        breakdowns:
          storrelse:
            label: Størrelse
            label_nn: Storleik
            label_en: Size
            source: innbyggere
            classes:
              - { key: liten, type: kommune, min: 0, max: 4999, label: Liten, label_nn: Liten, label_en: Small }
          region:
            label: Region
            source: region
            order: [Øst, { value: Sør, label: Sørlandet, label_nn: Sørlandet, label_en: South }]
            map:
              rows: [[., Øst], [Sør, .]]
              short: { Sør: S }
        chapters:
          - { key: mal, title: Mål, title_nn: Mål, title_en: Goals }
        scales:
          grad:
            label: Grad
            options:
              - { code: 1, key: liten, label: Liten, label_nn: Liten, label_en: Low, kind: substantive }
              - { code: 2, key: stor, label: Stor }
            collapse:
              - { key: noe, label: Noe, label_nn: Noko, label_en: Some, codes: [1, 2] }
        pools:
          - { id: begge, members: [en, to], unit: respondent, label: Alle, label_nn: Alle, label_en: All, previous_id: begge_gammel }
        questions:
          - id: en
            chapter: mal
            role: kd
            type: single
            text: Spørsmål?
            text_nn: Spørsmål?
            text_en: Question?
            help: Hjelp.
            help_nn: Hjelp.
            help_en: Help.
            previous_id: en_gammel
            scale: grad
          - { id: to, chapter: mal, role: kd, type: single, text: Spørsmål?, scale: grad }
          - id: flere
            chapter: mal
            role: kd
            type: multi
            text: Hvilke?
            filter:
              - { column: en, in: [1] }
            options:
              - { code: 1, column: flere_1, key: forste, label: Første, label_nn: Første, label_en: First, kind: substantive }
              - { code: 2, column: flere_2, label: Ingen, kind: none, exclusive: true }
            groups:
              - { key: noe, label: Noe, label_nn: Noko, label_en: Some, options: [1] }
          - id: batteri
            chapter: mal
            role: kd
            type: battery
            text: Hvor mye?
            items:
              - { key: a, column: batteri_a, text: Bolig, text_nn: Bustad, text_en: Housing }
            scale: grad
          - id: antall
            chapter: mal
            role: kd
            type: numeric
            text: Hvor mange?
            unit: personer
            unit_nn: personar
            unit_en: people
            min: 0
            max: 10
            missing: { dont_know: -98, no_answer: -99 }
          - { id: fritt, chapter: mal, role: kd, type: text, text: Hva? }
        """;
}
