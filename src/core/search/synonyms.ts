// Words that mean the same in a town hall, in a line each. A line holds everyday words, words of offices and English ones; each is written as a
// beginning (`erzieher` stands for Erzieherin and Erzieherinnen). What a person asks with is looked for by all words of its lines, counted less
// than the word itself. Not a thesaurus of German: what municipalities keep figures of.
import { baseOf, fold, isNear } from './fold.ts';

const LINES = `
heim altenheim seniorenheim seniorenzentrum pflegeheim altersheim pflege altenpflege seniorenresidenz heimplatz nursing care kurzzeitpflege
bett platz plaetze kapazitaet zimmer room bed beds place places
kita kindergarten kindertagesstaette krippe hort tagespflege krippenplatz kindergartenplatz daycare nursery kindergarten preschool
kind kinder kids child children
erzieher fachkraft kitapersonal betreuer educator
warteliste wartend vormerkung waiting wartezeit wartet
betreuungsplatz kitaplatz kitaplatzmangel warteliste
wartezeit warteschlange schlange anstehen queue waiting
feuerwehr brandschutz wehr brand feuer fire brigade
feuerwehrleute feuerwehrmann feuerwehrfrau einsatzkraft einsatzkraefte kameraden mannschaft trupp firefighter crew
loeschfahrzeug feuerwehrauto fahrzeug auto wagen einsatzwagen drehleiter leiterwagen fuhrpark tanker engine vehicle truck
maschinist fahrer driver fahrerin
hilfsfrist eintreffzeit ausrueckzeit schnell rechtzeitig response
schutzanzug schutzkleidung schutzausruestung psa suit protective
atemschutz pressluft
notarzt rettungsdienst rettungswagen ambulance
krankenhaus klinik klinikum spital hospital
intensivbett intensivstation icu intensive intensivpatient
beatmung beatmungsgeraet ventilator respirator
krank krankenstand ausgefallen erkrankt fehlt fehlen abwesend ausfall arbeitsunfaehig sick ill absent fehlzeit krankmeldung krankschreibung krankgeschrieben krankenquote grippe sickness flu
pflegekraft pfleger pflegekraefte altenpfleger nurse
pflegepersonal krankenschwester krankenpfleger schwestern nurse
personal beschaeftigt mitarbeiter angestellt bedienstete belegschaft staff employee
verwaltung rathaus amt aemter behoerde gemeindeverwaltung stadtverwaltung administration hall
buergerbuero buergeramt einwohnermeldeamt meldeamt buergerservice office
trinkwasser leitungswasser wasserversorgung drinking water
wasser water
wasservorrat wasserspeicher hochbehaelter behaelter reservoir tank vorrat wassernotstand wassermangel knapp
trinkwasserqualitaet wasserqualitaet leitungswasser trinken getrunken wasserprobe keime verkeimt belastet sauber verschmutzt quality drinkable clean abkochen drink safe trinkbar
pegel hochwasser wasserstand flut ueberschwemmung ueberflutung fluss bach flood level river
anstieg steigt steigen gestiegen zunahme rising rise
wasserverlust rohrbruch rohrbrueche leck leckage rohrnetz leitungsnetz leitung undicht versickert leak leaking loss
klaeranlage klaerwerk abwasser kanal kanalisation entwaesserung sewage wastewater
auslastung ausgelastet belastung belegung belegt voll occupancy occupied full load
strom stromausfall stromnetz dunkel dunkeln finster blackout elektrizitaet energie energieversorgung netzausfall power electricity outage
notstrom notstromaggregat aggregat generator emergency vorrat
treibstoff diesel kraftstoff sprit benzin heizoel tank fuel
haushalt haushalte household
haushalt haushaltsplan etat budget finanzen finanz finance
haushaltsvollzug bewirtschaftung budgetvollzug
ausgabe aufwand aufwendung kosten spending expense cost ausgegeben ausgeben ausgibt spent expenditure
einnahme ertrag ertraege revenue income
jahresergebnis ergebnis ueberschuss defizit fehlbetrag minus plus gewinn verlust result deficit surplus haushaltsloch loch
gewerbesteuer gewerbe steuer steuereinnahme unternehmenssteuer unternehmensteuer trade tax
grundsteuer grundbesitz property
schulden verschuldung kredit kassenkredit liquiditaetskredit verbindlichkeit darlehen debt loan
investition investitionen investiert investieren bauvorhaben vorhaben abgeflossen investment invested bauprojekt baumassnahme massnahme mittelabfluss
einwohner bevoelkerung buerger menschen leute population inhabitant resident people leben lebt wohnen wohnt live bewohner
veraenderung entwicklung wachstum waechst schrumpft change growth trend
geburt geburten baby babys neugeborene saeugling geboren birth born
sterbefall todesfall gestorben verstorben tote death
zuzug zuzuege zugezogen einwanderung neubuerger wanderungssaldo moved newcomer migration
fortzug fortzuege weggezogen wegzug wegzuege abwanderung abgewandert wanderungssaldo migration
auslaender migranten zuwanderer foreign
gefluechtet fluechtling asyl asylbewerber schutzsuchend refugee asylum
schule schulen unterricht school
grundschule primary elementary
schueler schuelerin schulkind pupil student
anwesenheit anwesend present attendance fehlen fehlt abwesend absent
einschulung erstklaessler schulanfaenger abc-schuetzen enrolment doetzchen schulanfang
sanierung sanierungsstau renovierung instandsetzung reparatur marode schulgebaeude renovation repair schultoilette toilette
seelsorge seelsorger telefonseelsorge pfarrer kirche pastoral counselling
freiwillige ehrenamt ehrenamtliche helfer helferin volunteer
bauantrag baugenehmigung bauen baugesuch bauamt building permit bauvoranfrage application applications
baugebiet bauland grundstueck plot
wohnung wohnungen mietwohnung wohnraum flat apartment housing
miete mieten mietpreis rent
arbeitslos arbeitslosigkeit erwerbslos jobs unemployed unemployment
unfall unfaelle verkehrsunfall accident crash
verkehr autos strassenverkehr traffic
strasse strassen fahrbahn schlagloch strassenschaeden road street
bus bahn oepnv nahverkehr zug transit
parken parkplatz parkhaus parking
muell abfall restmuell biomuell recycling waste garbage
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
polizei kriminalitaet straftat einbruch diebstahl crime police
infektion infizierte corona grippe erreger ansteckung infection
impfung geimpft impfquote vaccination
inzidenz neuinfektion incidence
wahl wahlbeteiligung waehler election turnout
sozialhilfe grundsicherung buergergeld hartz welfare benefit
jugend jugendliche youth teenager
rentner senioren alte elderly pensioner
internet breitband glasfaser broadband
friedhof bestattung beerdigung cemetery
frei verfuegbar verfuegbarkeit offen free available
einsatzbereit bereit bereitschaft einsatzfaehig defekt kaputt ready broken
durchschnitt mittel mittelwert average mean
`;

const lines: readonly (readonly string[])[] = LINES.trim()
  .split('\n')
  .map((line) => [...new Set(line.split(' ').map((word) => baseOf(fold(word))))]);

/** Shorter beginnings must be the whole word; longer endings make another word (`Haushalt`, `Haushaltsergebnis`). */
const BEGINNING = 5,
  ENDING = 4;

const isLike = (short: string, long: string): boolean =>
  short.length >= BEGINNING && long.length - short.length <= ENDING && long.startsWith(short);
const isOf = (word: string, entry: string): boolean =>
  word === entry || isLike(entry, word) || isLike(word, entry);

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
export const knownLike = (base: string): string | null =>
  known.find((entry) => Math.abs(entry.length - base.length) <= 1 && isNear(base, entry)) ?? null;
