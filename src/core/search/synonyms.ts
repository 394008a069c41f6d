// Words that mean the same in a town hall, in a line each. A line holds everyday words, words of offices and English ones; each is written as a
// beginning (`erzieher` stands for Erzieherin and Erzieherinnen). What a person asks with is looked for by all words of its lines, counted less
// than the word itself. Not a thesaurus of German: what municipalities keep figures of.
import { baseOf, fold, isNear, stemOf } from './fold.ts';

const LINES = `
heim altenheim seniorenheim seniorenzentrum pflegeheim altersheim pflege altenpflege seniorenresidenz heimplatz nursing care kurzzeitpflege betreutes pflegewohnheim pflegestation seniorenstift altersruhesitz pflegeeinrichtung seniorenwohnheim omas opas oma opa pflegebeduerftig pflegefall retirement elderly
bett platz plaetze kapazitaet zimmer room bed beds place places krankenbett unterkommen unterbringen unterbringung aufnahme aufnehmen aufnahmefaehig slot capacity
kita kindergarten kindertagesstaette krippe hort tagespflege daycare nursery kindergarten preschool kinderkrippe kinderhaus kindergruppe kinderbetreuung kitas kindertagesstaetten kinderhort tagesmutter kinderladen childcare
kind kinder kids child children knirps nachwuchs kleinkind maedchen jungen kindern
erzieher fachkraft kitapersonal betreuer educator kindergaertnerin paedagoge paedagogin kinderpfleger kinderpflegerin betreuungspersonal kitakraft educators carer staff
warteliste wartend vormerkung waiting wartezeit wartet anwaerter unversorgt anmeldung angemeldet vorgemerkt nachruecker waitlist warten
betreuungsplatz kitaplatz kindergartenplatz krippenplatz hortplatz kitaplatzmangel warteliste
wartezeit warteschlange schlange anstehen queue waiting wartedauer wartenummer schlangestehen wartesaal wartebereich wartet warten wait
feuerwehr brandschutz wehr brand feuer fire brigade florian loeschzug feuerwehren brandbekaempfung brennt feuerwache feuerwehrhaus wache station
feuerwehrleute feuerwehrmann feuerwehrfrau einsatzkraft einsatzkraefte kameraden mannschaft mannschaftsstaerke staerke trupp firefighter crew feuerwehrfrauen wehrleute floriansjuenger brandbekaempfer loeschtrupp tagesalarmsicherheit tagesverfuegbarkeit einsatzstaerke retter ausruecken losschicken ausrueckestaerke alarmierbar kameradinnen feuerwehrkraefte loeschkraefte firefighters firemen
loeschfahrzeug feuerwehrauto fahrzeug auto wagen einsatzwagen drehleiter leiterwagen fuhrpark tanker engine vehicle truck feuerwehrwagen tankloeschfahrzeug spritzenwagen loeschwagen einsatzfahrzeug kfz mannschaftswagen ruestwagen loeschauto fahrzeugbestand vehicles trucks
maschinist fahrer driver fahrerin pumpenbediener geraetewart fahrzeugfuehrer lenker drivers operators operator
hilfsfrist eintreffzeit ausrueckzeit schnell rechtzeitig response anfahrt anfahrtszeit anrueckzeit ankunft eintreffen eintrifft puenktlich ankommen zuegig reaktionszeit ausrueckezeit einsatzort einsatzzeit arrival quickly fast
schutzanzug schutzkleidung schutzausruestung psa suit protective overall chemikalienschutz chemieschutz kittel montur anzuege schutzmaterial hazmat gear suits
atemschutz pressluft pressluftatmer atemluft atemgeraet atemmaske pressluftflasche breathing apparatus
notarzt rettungsdienst rettungswagen ambulance
krankenhaus klinik klinikum spital hospital krankenhaeuser lazarett stationaer patient patienten spitaeler
intensivbett intensivstation icu intensive intensivpatient its intensivpflege intensivmedizin intensivplatz schwerkranke intensivkapazitaet
beatmung beatmungsgeraet ventilator respirator beatmen beatmet beatmungsmaschine beatmungsplatz lunge ventilators ventilation
krank krankenstand ausgefallen erkrankt fehlt fehlen abwesend ausfall arbeitsunfaehig sick ill absent fehlzeit krankmeldung krankschreibung krankgeschrieben krankenquote grippe sickness flu krankgemeldet krankfeiern dienstunfaehig arbeitsunfaehigkeit krankheitsbedingt krankheit ausgefallene personalausfall gesundheitsquote fehltage fehlquote leave off shortage
pflegekraft pfleger pflegekraefte altenpfleger nurse pflegende pflegefachkraft pflegefachfrau altenpflegerin pflegehelfer carer nurses
pflegepersonal krankenschwester krankenpfleger schwestern nurse krankenpflegerin klinikpersonal krankenhauspersonal schwester nurses
personal beschaeftigt mitarbeiter angestellt bedienstete belegschaft staff employee mitarbeitende kollegen kolleginnen beamte arbeitnehmer arbeitskraft dienstkraft employees workforce
personalkosten personalaufwand personalaufwendungen personalausgaben lohnkosten gehaelter besoldung salaries payroll
verwaltung rathaus amt aemter behoerde gemeindeverwaltung stadtverwaltung administration hall rathausmitarbeiter gemeindehaus dienststelle sachbearbeiter kernverwaltung buero
buergerbuero buergeramt einwohnermeldeamt meldeamt buergerservice office passamt personalausweis ausweis reisepass pass ausweisstelle buergerzentrum meldestelle passport citizen citizens
trinkwasser leitungswasser wasserversorgung drinking water wasserhahn hahn frischwasser tap trinkwasserversorgung
wasser water
wasservorrat wasserspeicher hochbehaelter behaelter reservoir tank vorrat wassernotstand wassermangel knapp wasserturm fuellstand wasserbehaelter wasserreserve reserve reserven wasservorraete wasserreserven trinkwasservorrat trinkwasserspeicher zisterne reservoirs supply
trinkwasserqualitaet wasserqualitaet leitungswasser trinken getrunken wasserprobe keime verkeimt belastet sauber verschmutzt quality drinkable clean abkochen drink safe trinkbar abkochgebot wasserguete guete verunreinigt verseucht bakterien kolibakterien chlor gechlort gesundheit gesund bedenkenlos verunreinigung reinheit contaminated purity
pegel hochwasser wasserstand flut ueberschwemmung ueberflutung fluss bach flood level river pegelstand wasserpegel ueberflutet ueberschwemmt ufer hochwassergefahr flusspegel flooding gauge stream brook
anstieg steigt steigen gestiegen zunahme rising rise steigend ansteigen angestiegen ansteigend rasant rises increase
wasserverlust rohrbruch rohrbrueche leck leckage rohrnetz leitungsnetz undicht versickert leak leaking loss wasserrohrbruch lecks leckagen sickert rohre rohr verloren verlorengeht verluste leaks pipes pipe lost losing
vorhersage prognose voraussage vorausschau ausblick erwartet erwartung morgen uebermorgen demnaechst tomorrow forecast outlook prediction
kontakt anruf anrufe calls contacts
klaeranlage klaerwerk abwasser kanal kanalisation entwaesserung sewage wastewater abwaesser schmutzwasser abwasserreinigung klaerung sewer treatment
auslastung ausgelastet belastung belegung belegt voll occupancy occupied full load belegungsgrad belegungsquote auslastungsgrad ueberlastet ueberlastung ueberfuellt randvoll kapazitaetsgrenze utilisation utilization
strom stromausfall stromnetz licht lichter dunkel dunkeln finster blackout elektrizitaet energie energieversorgung netzausfall power electricity outage stromversorgung stromlos dunkelheit lichtausfall saft stromunterbrechung netzstoerung stoerung electric outages
notstrom notstromaggregat aggregat generator emergency vorrat stromaggregat notversorgung ersatzstrom netzersatz netzersatzanlage generatoren dieselaggregat backup generators
treibstoff diesel kraftstoff sprit benzin heizoel tank fuel dieselvorrat tankfuellung spritvorrat kraftstoffvorrat treibstoffvorrat petrol gasoline
haushalte household households
haushalt haushaltsplan etat budget finanzen finanz finance
haushaltsvollzug bewirtschaftung budgetvollzug haushaltsueberwachung budgetstand haushaltslage budget planabweichung
ausgabe aufwand aufwendung kosten spending expense cost ausgegeben ausgeben ausgibt spent expenditure geldausgaben verausgabt auszahlung kostet verbrauchen verbraucht teuer expenses costs spend spends
einnahme ertrag ertraege revenue income einkuenfte einnehmen eingenommen erloes earnings
jahresergebnis ergebnis ueberschuss defizit fehlbetrag minus plus gewinn jahresverlust haushaltsjahr abgeschlossen abschliessen result deficit surplus haushaltsloch loch jahresabschluss haushaltsausgleich ausgeglichen jahresueberschuss jahresfehlbetrag miese bilanz saldo haushaltsergebnis balance balanced
gewerbesteuer gewerbe steuer steuereinnahme unternehmenssteuer unternehmensteuer trade tax firmensteuer betriebssteuer steuereinnahmen steueraufkommen steuerertrag betriebe unternehmen firmen firma wirtschaft business businesses taxes steuerausfall steuerausfaelle
grundsteuer grundbesitz property
schulden verschuldung kredit kassenkredit liquiditaetskredit verbindlichkeit darlehen debt loan schuldenstand schuldenberg kreditlast pump kassenkredite pro-kopf-verschuldung verschuldet dispo ueberziehung ueberziehungskredit debts loans borrowing kassenlage kassenstand liquiditaet pleite bankrott zahlungsfaehig zahlungsunfaehig
investition investitionen investiert verbaut investieren bauvorhaben vorhaben abgeflossen investment invested bauprojekt baumassnahme massnahme mittelabfluss investitionsmittel bautaetigkeit neubauten gebaut projekt projekte investitionsquote invest investments projects baustelle baustellen
einwohner bevoelkerung buerger menschen leute population inhabitant resident people leben lebt wohnen wohnt live bewohner einwohnerzahl seelen bevoelkerungszahl buergerinnen bevoelkerungsstand kopfzahl gemeindegroesse inhabitants residents citizens
veraenderung entwicklung wachstum waechst schrumpft change growth trend wachsen schrumpfen schrumpfung bevoelkerungswachstum zuwachs rueckgang abnahme growing shrinking grow
neubuerger neubuergerin newcomer newcomers neue new
geburt geburten baby babys neugeborene saeugling geboren birth born geburtenzahl geburtenrate neugeborenen nachwuchs entbindung entbunden geburtenziffer births babies newborn
sterbefall todesfall gestorben verstorben tote death
zuzug zuzuege zugezogen einwanderung wanderungssaldo moved migration zuziehen hergezogen zugezogene hinzugezogen neuzugezogene zuwanderung zuzugszahlen arrivals
fortzug fortzuege weggezogen wegzug wegzuege abwanderung abgewandert wanderungssaldo migration wegziehen fortgezogen fortziehen auszug wandern weggegangen verlassen leaving leave moving
auslaender migranten zuwanderer foreign
gefluechtet fluechtling asyl asylbewerber schutzsuchend refugee asylum fluechtlinge fluechtlingsunterkunft refugees
schule schulen unterricht school schulisch lehranstalt klassenzimmer schools
grundschule primary elementary volksschule grundschueler
schueler schuelerin schulkind pupil student schuelerzahl schulkinder schuelerinnen pupils students
anwesenheit anwesend present attendance fehlen fehlt abwesend absent anwesende praesenz vollzaehlig besucht unterrichtsbesuch schwaenzen fehlende absence attending
einschulung erstklaessler schulanfaenger abc-schuetzen enrolment doetzchen schulanfang schulstart i-doetzchen schultuete erstklassler schulneulinge einzuschulende eingeschult abc-schuetze starters graders grader
sanierung sanierungsstau renovierung instandsetzung reparatur marode schulgebaeude renovation repair schultoilette toilette sanieren instandhaltung sanierungsbeduerftig baufaellig investitionsstau modernisierung reparieren sanierungskosten schulsanierung backlog repairs
seelsorge seelsorger telefonseelsorge pfarrer kirche pastoral counselling sorgentelefon beratung kummer kummerkasten notfallseelsorge krisentelefon seelisch psychisch rat ratsuchende einsamkeit stimmung helpline counseling mood
freiwillige ehrenamt ehrenamtliche helfer helferin volunteer ehrenamtler ehrenamtlerin spontanhelfer helfende engagierte volunteers helpers
bauantrag baugenehmigung bauen baugesuch bauamt building permit bauvoranfrage application applications bauantraege baugenehmigungen baugesuche genehmigung genehmigt bauherr hausbau baurecht permits
baugebiet bauland grundstueck plot
wohnung wohnungen mietwohnung wohnraum flat apartment housing
miete mieten mietpreis rent
arbeitslos arbeitslosigkeit erwerbslos jobs unemployed unemployment
unfall unfaelle verkehrsunfall accident crash
verkehr autos strassenverkehr traffic
strasse strassen fahrbahn schlagloch strassenschaeden road street
bus bahn oepnv nahverkehr zug transit
parken parkplatz parkhaus parking
muell abfall restmuell biomuell recycling waste garbage muellabfuhr sperrmuell tonne
luft feinstaub luftqualitaet stickoxid air
laerm krach noise
klima co2 treibhausgas emission climate
solar photovoltaik pv sonnenstrom
heizung waerme fernwaerme gas heating
wald baeume forst forest tree
tourismus gaeste uebernachtung touristen tourism guest
bibliothek buecherei library
schwimmbad freibad hallenbad pool
verein vereine sportverein club
sport sporthalle turnhalle
polizei kriminalitaet straftat einbruch diebstahl crime police verbrechen straftaten
infektion infizierte corona grippe erreger ansteckung infection
impfung geimpft impfquote vaccination
inzidenz neuinfektion incidence
wahl wahlbeteiligung waehler election turnout
sozialhilfe grundsicherung buergergeld hartz welfare benefit sozialleistung sozialleistungen
jugend jugendliche youth teenager
rentner senioren alte elderly pensioner
internet breitband glasfaser broadband
friedhof bestattung beerdigung cemetery
frei verfuegbar verfuegbarkeit offen free available vakant unbesetzt verfuegbare uebrig vacant vacancy vacancies
einsatzbereit bereit bereitschaft einsatzfaehig defekt kaputt ready broken einsatzklar fahrbereit funktionsfaehig intakt operational working usable verfuegbar
durchschnitt mittel mittelwert average mean durchschnittlich
`;

const lines: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => [...new Set(line.split(' ').map((word) => baseOf(fold(word).replaceAll('-', ''))))]);

/** Shorter beginnings must be the whole word; longer endings make another word (`Haushalt`, `Haushaltsergebnis`). */
const BEGINNING = 5,
  ENDING = 4;

/** So short, and no endings: they make another thing of a word (`Bürgerbüro`). */
export const NOUNS: ReadonlySet<string> = new Set('amt buro haus hof'.split(' '));

const isLike = (short: string, long: string): boolean =>
  short.length >= BEGINNING &&
  long.length - short.length <= ENDING &&
  long.startsWith(short) &&
  !NOUNS.has(long.slice(short.length));
/** Looks like another form of a word, and is another word: the budget, and the households. */
export const APART: ReadonlyMap<string, string> = new Map([['haushalt', 'haushalte']]);
const isOf = (word: string, entry: string): boolean =>
  word === entry || (APART.get(word) !== entry && (isLike(entry, word) || isLike(word, entry)));

/** Other words for a word. Shape of both: folded and in base form, without the word itself. Missing: none. */
export const synonymsOf = (...forms: readonly string[]): string[] => {
  const found = new Set<string>();
  for (const line of lines)
    if (line.some((entry) => forms.some((form) => isOf(form, entry))))
      for (const entry of line) found.add(entry);
  for (const form of forms) found.delete(form);
  return [...found];
};

const known = [...new Set(lines.flat())];
/** The word that somebody meant who wrote it with one letter off. Missing: null. */
export const knownLike = (base: string): string | null => {
  const like = (written: string): string | undefined =>
    known.find((entry) => Math.abs(entry.length - written.length) <= 1 && isNear(written, entry));
  const stem = stemOf(base);
  return like(base) ?? (stem.length > BEGINNING ? like(stem) : undefined) ?? null;
};
