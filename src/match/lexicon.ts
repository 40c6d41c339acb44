/**
 * Words of one meaning in the languages of the sources, so that names meet across languages and wordings. An entry
 * ending in `-` stands for all words that begin so. The first word of a line names the meaning.
 */
const meanings: readonly string[] = [
  'customs douane douanes douanier- zoll- carina carine carins- douanen douan- aduana- dogana- gumruk hai_quan',
  'drug drugs drogue- droge- narcotic- stupefiant- cocaine cocain- kokain drugstrafikanten drugsbestrijding drogenhandel psychotropic',
  'illicit illegal- illicite- unlawful nezakonit- illegaal illegale',
  'trafficking trafic traffic traffick- smuggl- contrebande handel trade trading commerce schmuggel smokkel transport- shipment- movement- mouvement-',
  'crime crimes criminal- criminel- kriminal- criminalite criminaliteit offence-',
  'organised organized organise- organisiert- georganiseerd-',
  'waste wastes dechet- scrap- debris abfall- afval otpad',
  'counterfeit- contrefa- fake piracy pirated piratage namaak falschung- krivotvor-',
  'intellectual intellectuel- geistig-',
  'property propriete eigentum',
  'right rights droit droits rechte',
  'infringement infring- atteinte- violation-',
  'terrorism terror-',
  'medicine medicines medic- pharma- vaccine-',
  'environment- environn- umwelt- milieu',
  'fraud fraude fraud- betrug',
  'tobacco tabac cigarette-',
  'wildlife species espece- fauna flora',
  'migration migra-',
  'weapon weapons arme armes firearm- arms',
  'money currency cash especes',
  'precursor- precurseur-',
  'security secure- securing securite sicherheit safeguard- veiligheid sigurnost',
  'facilitation facilit- erleichterung',
  'supply approvisionnement lieferkette-',
  'chain chains chaine chaines',
  'protection protect- schutz',
  'society social- societe gesellschaft',
  'fight fighting combat- lutte bekampfung against contre tackl- countering bestrijding strijd',
  'enforcement enforc- implement- respect',
  'finance financ- finanz- financie- financij-',
  'ministry ministere minister- bundesministerium ministarstvo spf_finances',
  'commission komisija kommission commissie',
  'presidency presidence prasidentschaft voorzitterschap predsjedavanje',
  'council conseil rat raad vijece',
  'european europe- europa- europsk-',
  'union unija',
  'international- internation-',
  'national- nation-',
  'general generale- generaux generaal',
  'director directeur- directors dg dgs directorate direction',
  'conference konferenz conferentie konferencija',
  'meeting meetings reunion sitzung vergadering session- sastanak',
  'seminar seminaire seminaires',
  'declaration statement erklarung verklaring',
  'plan plans programme program programm- programa',
  'strategy strateg-',
  'port ports hafen haven- puerto luka',
  'alliance allianz alliantie savez',
  'organisation organization organizacija organisatie',
  'world mondiale mondial welt- wereld- svjetsk-',
  'office bureau buro ured',
  'container- conteneur-',
  'control controle- kontroll-',
  'green vert- grun- groen-',
  'commissioner commissaire- kommissar- commissaris-',
  'minister ministre',
  'mayor maire burgemeester bourgmestre burgermeister',
  'technology technolog-',
  'infiltration infiltr-',
  'authority authorities autorite- behorde',
  'administration admin- verwaltung uprava',
  'united unies vereinte verenigde',
  'nations nation',
  'launch launched lancement lancering lancering- start',
  'procedure- procedural',
  'campaign campagne kampagne',
  'anti countr- counter-',
  'connect- connectivity',
  'communication- comm',
];

/** Words that tell nothing of a name in any kind. */
const empty =
  'the a an of and on in at for to by with from de du des la le les l d et en au aux sur pour dans der die das und von zur zum fur im van het een op i u o za na s as this that its their un une' +
  ' other others including linked related orchestrated used daily lives emphasis';

/** Beginnings of the names of a country and of its people, by ISO code. */
const countries =
  'at austria,autric,osterreich,oostenrijk|au australi|az azerb|bd banglad|be belgi,belge|bf burkina|bg bulgar|bh bahra|bj benin|bn brunei|br brazil,bresil|by belarus,bielorus|cf centrafric|cg congo|ch switz,swiss,suisse,schweiz|cn china,chine,chinese,chinois|co colombia,colombie|cr costarica|cv capvert|cz czech,tchequ|de german,allemagne,allemand,deutsch,duits|dk denmark,danish,danemark,danois,dansk|ec ecuador,equateur|ee estonia,esto|es spain,spanish,espagn|fi finland,finnish,finlande,finland|fr france,french,franc,frankr,frans|ga gabon|gb uk,british,britain,britann|ge georgia,georgie|gh ghana|gm gambi|gn guinea,guinee|gr greece,greek,grec|gt guatemal|hr croat,croat,hrvat|hu hungar,hongri|id indonesi|in india,inde,indien|it italy,ital|jp japan,japon|kh cambod,kambod|kr korea,coree|kz kazak|la laos,lao|lt lithuan,litua|lv latvia,letton|md moldov|mk macedon|ml mali|mm myanmar,birman|mn mongol|my malays|ng nigeria|nl netherlands,dutch,paysbas,neerland,niederland,nederland|no norway,norweg|nz newzealand|pa panama|pe peru|ph philippin|pk pakistan|pl poland,polish,pologne,polon|pt portug|ro romania,rouman|rs serbia,serb|ru russia,russ|se sweden,swed,suede|sg singapor,singapour|sk slovak|sn senegal|tg togo|th thai|tl timor|tm turkmen|tr turkey,turk|ua ukrain|ug uganda|us usa,american|vn vietnam|za southafrica';

/** Short forms that everybody uses for several words. */
const expanded: Readonly<Record<string, readonly string[]>> = {
  eu: ['european', 'union'],
  ue: ['european', 'union'],
  un: ['united', 'nations'],
  vn: ['united', 'nations'],
  ipr: ['intellectual', 'property', 'right'],
};

const exact = new Map<string, string>();
const beginnings: [beginning: string, meaning: string][] = [];
for (const line of meanings) {
  const words = line.split(' ');
  const meaning = (words[0] ?? '').replace(/-$/, '');
  for (const word of words) {
    if (word.endsWith('-')) beginnings.push([word.slice(0, -1), meaning]);
    else exact.set(word.replaceAll('_', ''), meaning);
  }
}
for (const line of countries.split('|')) {
  const [iso = '', stems = ''] = line.split(' ');
  for (const stem of stems.split(',')) {
    if (stem.length < 5) exact.set(stem, `@${iso}`);
    if (stem.length > 3) beginnings.push([stem, `@${iso}`]);
  }
}
beginnings.sort(([a], [b]) => b.length - a.length);
const silent = new Set(empty.split(' '));

/** True for a word that tells nothing of a name. */
export function isSilent(word: string): boolean {
  return silent.has(word);
}

/** The meanings of a folded word, mostly one; `@be` for the country. A word that is not listed means itself, singular. */
export function meaningsOf(word: string): readonly string[] {
  return expanded[word] ?? [meaningOf(word)];
}

function meaningOf(word: string): string {
  const listed = exact.get(word);
  if (listed !== undefined) return listed;
  const begun = beginnings.find(([beginning]) => word.startsWith(beginning));
  return begun ? begun[1] : word.replace(/(?<=[a-z]{3}[^s])s$/, '');
}
