#include "tests/generator/vocabulary.h"

namespace citynet::generator {

const std::vector<Land>& lands() {
    static const std::vector<Land> all{
        {"france",
         "France",
         "FR",
         "europe",
         "33",
         "{} rue de la République",
         "Réseau des villes {}",
         46.6,
         2.4,
         {"durables", "solidaires", "éducatrices", "côtières", "à énergie positive", "fluviales",
          "résilientes"},
         {"Hélène", "François", "Zoé", "Gaël", "Benoît", "Inès", "Jérôme", "Amélie"},
         {"Lefèvre", "Müller-Géraud", "Desprès", "Garçon", "Noël", "Lemaître", "Châtelain"},
         {"Saint-", "Mont", "Ville", "Châte", "Beau", "Roche", "Neuf", "Clair", "Haute", "Bourg"},
         {"mont", "fort", "lieu", "bourg", "é", "ville", "vallée", "sur-Orge", "aux-Bois", "rive"}},
        {"spain",
         "Spain",
         "ES",
         "europe",
         "34",
         "Calle de la Constitución {}",
         "Red de Ciudades {}",
         40.4,
         -3.7,
         {"Sostenibles", "Educadoras", "por la Acción Climática", "Inclusivas", "Señoriales", "Saludables"},
         {"José", "María", "Begoña", "Íñigo", "Ángel", "Lucía", "Raúl"},
         {"Muñoz", "Peña", "Ibáñez", "Núñez", "Gutiérrez", "Cañizares"},
         {"Villa", "Al", "Fuente", "Torre", "Casti", "Monte", "Peña", "Navas"},
         {"nueva", "cañón", "llar", "bermeja", "de la Sierra", "hermosa", "queda", "ñeda"}},
        {"germany",
         "Germany",
         "DE",
         "europe",
         "49",
         "Königstraße {}",
         "Städtenetzwerk {}",
         51.2,
         10.4,
         {"für Klimaschutz", "Grüne Räume", "Mobilität", "Übergang", "für Teilhabe", "Gesunde Städte"},
         {"Jürgen", "Björn", "Käthe", "Günther", "Sönke", "Anneliese"},
         {"Groß", "Weiß", "Schröder", "Müller", "Strauß", "Jäger"},
         {"Ober", "Unter", "Grün", "Alt", "Königs", "Mühl", "Bad ", "Groß"},
         {"hausen", "stadt", "furt", "bühl", "brück", "weiler", "heim", "ow"}},
        {"poland",
         "Poland",
         "PL",
         "europe",
         "48",
         "ulica Świętojańska {}",
         "Sieć Miast {}",
         52.1,
         19.4,
         {"Zrównoważonych", "Sprawiedliwych", "Przyjaznych", "Odpornych", "Młodych"},
         {"Łukasz", "Żaneta", "Michał", "Paweł", "Grażyna", "Ścibor"},
         {"Wójcik", "Król", "Łęcki", "Gołąb", "Zieliński", "Żak"},
         {"Nowy ", "Staro", "Biały", "Łą", "Górno", "Świe", "Wiel"},
         {"gród", "brzeg", "łęka", "cin", "ków", "stok", "wodź"}},
        {"turkiye",
         "Türkiye",
         "TR",
         "west-asia",
         "90",
         "Atatürk Caddesi {}",
         "{} Kentler Birliği",
         39.0,
         35.2,
         {"Sağlıklı", "Sürdürülebilir", "Dirençli", "Yeşil", "İklim Dostu"},
         {"Çağla", "Özgür", "Ayşe", "Işıl", "Şükrü", "Gül"},
         {"Yılmaz", "Öztürk", "Şahin", "Çelik", "Doğan", "İnönü"},
         {"Kara", "Ak", "Gümüş", "Yeni", "Eski", "Çam", "Kızıl"},
         {"köy", "şehir", "hisar", "ağaç", "su", "ören", "tepe"}},
        {"brazil",
         "Brazil",
         "BR",
         "latin-america",
         "55",
         "Rua São João {}",
         "Rede de Cidades {}",
         -10.8,
         -52.9,
         {"Sustentáveis", "pela Educação", "Resilientes", "do Litoral", "pela Inclusão"},
         {"João", "Conceição", "Antônio", "Inês", "Luís", "Márcia"},
         {"Gonçalves", "Magalhães", "Araújo", "Brandão", "Simões"},
         {"São ", "Santa ", "Nova ", "Porto ", "Rio ", "Campo ", "Ita"},
         {"José", "Helena", "Esperança", "Alegre", "Verde", "Grande", "mirim", "poã"}},
        {"viet-nam",
         "Viet Nam",
         "VN",
         "asia-pacific",
         "84",
         "{} đường Nguyễn Huệ",
         "Mạng lưới đô thị {}",
         16.0,
         106.0,
         {"xanh", "bền vững", "thông minh", "ven biển"},
         {"Nguyễn Thị", "Trần Văn", "Lê", "Phạm Đức", "Hoàng"},
         {"Hằng", "Đạt", "Phương", "Tuấn", "Ánh", "Ngọc"},
         {"Hải ", "Đà ", "Bình ", "Quảng ", "Thái ", "Vĩnh "},
         {"Phòng", "Lạt", "Định", "Ngãi", "Nguyên", "Yên", "Dương"}},
        {"kenya",
         "Kenya",
         "KE",
         "africa",
         "254",
         "{} Harambee Avenue",
         "{} Cities Network",
         0.2,
         37.9,
         {"Resilient", "Inclusive", "Lakeside", "Secondary", "Green Growth"},
         {"Wanjikũ", "Otieno", "Achieng", "Kamau", "Njeri", "Baraka"},
         {"Mũthoni", "Ochieng'", "Kiprop", "Wambũi", "Ng'ang'a", "Odhiambo"},
         {"Naku", "Eldo", "Kisu", "Maka", "Nyeri", "Lodwa", "Kitui"},
         {"ru", "ret", "mu", "kos", "ni", "rani", "ta"}},
        {"senegal",
         "Senegal",
         "SN",
         "africa",
         "221",
         "{} avenue Cheikh Anta",
         "Alliance des maires {}",
         14.5,
         -14.4,
         {"pour le climat", "du fleuve", "solidaires", "pour la santé", "engagés"},
         {"Aïssatou", "Ousmane", "Fatou", "Moussa", "Ndèye"},
         {"Diarrà", "N'Diaye", "Sène", "Guèye", "Touré"},
         {"Keur ", "Dia", "Thié", "Kao", "Ndio", "Saly "},
         {"Massar", "loum", "gué", "lack", "bène", "rou"}},
        {"canada",
         "Canada",
         "CA",
         "north-america",
         "1",
         "{} King Street West",
         "Federation of {} Municipalities",
         56.1,
         -106.3,
         {"Northern", "Prairie", "Bilingual", "Climate-Ready", "Lakeshore"},
         {"Zoë", "Liam", "André", "Chloé", "Siobhán", "Noah"},
         {"O'Brien", "MacDonald", "Tremblay", "Bélanger", "St-Onge"},
         {"Port ", "Trois-", "New ", "Lac-", "Fort ", "Sault-"},
         {"Hope", "Rivières", "Mégantic", "Haven", "Sainte-Anne", "William"}},
        {"greece",
         "Greece",
         "GR",
         "europe",
         "30",
         "Οδός Ερμού {}",
         "Δίκτυο Πόλεων {}",
         39.1,
         21.8,
         {"για το Κλίμα", "Υγιών", "Βιώσιμων", "της Θάλασσας"},
         {"Γιώργος", "Ελένη", "Νίκος", "Αθηνά"},
         {"Παπαδόπουλος", "Γεωργίου", "Καραγιάννης", "Οικονόμου"},
         {"Νέα ", "Παλαιό", "Αγία ", "Μεγαλό", "Κάτω "},
         {"πολη", "κάστρο", "Μαρίνα", "χώρα", "βρύση"}},
        {"bulgaria",
         "Bulgaria",
         "BG",
         "europe",
         "359",
         "улица Шипка {}",
         "Мрежа на {} градове",
         42.7,
         25.5,
         {"зелените", "устойчивите", "дунавските", "умните"},
         {"Георги", "Цветана", "Иван", "Юлия"},
         {"Петрова", "Димитров", "Жечев", "Иванова"},
         {"Ново", "Старо", "Горно ", "Добро", "Вели"},
         {"град", "село", "поле", "Оряхово", "ко", "Търново"}},
        {"egypt",
         "Egypt",
         "EG",
         "west-asia",
         "20",
         "{} شارع النيل",
         "شبكة المدن {}",
         26.8,
         30.8,
         {"المستدامة", "الخضراء", "الصحية", "الساحلية"},
         {"فاطمة", "أحمد", "إيمان", "يوسف"},
         {"المصري", "عبدالله", "حسين", "الشريف"},
         {"كفر ", "بني ", "شبرا ", "ميت ", "أبو "},
         {"الشيخ", "سويف", "الخيمة", "غمر", "كبير"}},
        {"china",
         "China",
         "CN",
         "asia-pacific",
         "86",
         "人民路{}号",
         "{}城市网络",
         35.9,
         104.2,
         {"可持续", "绿色", "智慧", "沿海"},
         {"丽", "伟", "芳", "敏"},
         {"王", "李", "张", "欧阳"},
         {"新", "长", "南", "江", "海"},
         {"安市", "宁市", "州市", "山市", "阳市"}},
        {"united-kingdom",
         "United Kingdom",
         "GB",
         "europe",
         "44",
         "{} Guildhall Street",
         "{} Towns and Cities Alliance",
         54.7,
         -3.3,
         {"Coastal", "Core", "Age-Friendly", "Twinned", "Fair Trade", "Low Carbon"},
         {"Siân", "Rhodri", "Eilidh", "Thomas", "Priya", "Hannah"},
         {"Ó Briain", "ap Rhys", "Smith-Jones", "MacLeòid", "Patel"},
         {"Ash", "Nor", "West", "Brad", "Lang", "Ald", "King's "},
         {"ford", "ton", "bury", "wick", "Lynn", "mouth", "ham"}},
        {"japan",
         "Japan",
         "JP",
         "asia-pacific",
         "81",
         "中央通り{}丁目",
         "{}都市ネットワーク",
         36.2,
         138.3,
         {"環境", "防災", "健康", "港湾"},
         {"さくら", "健太", "ゆき", "大輔"},
         {"田中", "佐藤", "鈴木", "高橋"},
         {"北", "東", "新", "大", "松"},
         {"川市", "島市", "崎市", "山市", "浜市"}},
    };
    return all;
}

const Words themes{"climate",  "housing", "mobility", "culture",    "health",     "migration",
                   "finance",  "gender",  "youth",    "governance", "resilience", "education",
                   "heritage", "energy",  "water",    "safety"};

const Words nouns{
    "cities",          "network",     "members",      "climate",     "action",         "mayors",
    "communities",     "governments", "development",  "partners",    "projects",       "services",
    "housing",         "practice",    "resilience",   "citizens",    "energy",         "mobility",
    "planning",        "cooperation", "finance",      "knowledge",   "training",       "culture",
    "health",          "migration",   "women",        "youth",       "municipalities", "policy",
    "regions",         "funding",     "transport",    "innovation",  "neighbourhoods", "water",
    "waste",           "emissions",   "disasters",    "recovery",    "strategies",     "inclusion",
    "participation",   "workshops",   "peers",        "toolkits",    "indicators",     "budgets",
    "refugees",        "heritage",    "universities", "schools",     "biodiversity",   "markets",
    "employment",      "food",        "buildings",    "streets",     "ports",          "rivers",
    "harbours",        "libraries",   "cooperatives", "councillors", "procurement",    "transparency",
    "accessibility",   "dialogue",    "diplomacy",    "twinning",    "secretariat",    "conference",
    "charter",         "declaration", "observatory",  "laboratory",  "scholarships",   "playgrounds",
    "cemeteries",      "tramways",    "greenhouses",  "aqueducts",   "archives",       "orchestras",
    "apprenticeships", "fisheries",   "vineyards",    "lighthouses", "observatories",  "caravanserais",
    "funiculars"};

const Words verbs{"supports",    "connects",    "helps",      "advises",     "represents", "trains",
                  "funds",       "strengthens", "monitors",   "coordinates", "publishes",  "organizes",
                  "documents",   "promotes",    "measures",   "hosts",       "mobilizes",  "exchanges",
                  "pilots",      "evaluates",   "maps",       "finances",    "translates", "accompanies",
                  "facilitates", "restores",    "replicates", "audits"};

const Words adjectives{
    "local",        "urban",        "sustainable", "regional",     "public",        "inclusive",
    "green",        "resilient",    "smart",       "safe",         "social",        "municipal",
    "fair",         "digital",      "healthy",     "circular",     "affordable",    "participatory",
    "low-carbon",   "coastal",      "mountainous", "bilingual",    "intercultural", "gender-responsive",
    "age-friendly", "medium-sized", "landlocked",  "metropolitan", "rural",         "post-industrial"};

const Words roles{"Secretary-General",      "President",
                  "Programme Manager",      "Director",
                  "Policy Officer",         "Communications Manager",
                  "Vice-President",         "Head of Secretariat",
                  "City Diplomacy Adviser", "Membership Coordinator"};

const Words measures{"member cities", "countries", "staff", "partner organizations",
                     "inhabitants represented"};

std::string place_name(const Land& land, size_t number) {
    const size_t onsets = land.onsets.size();
    const size_t endings = land.endings.size();
    std::string name(land.onsets[number % onsets]);
    name += land.endings[number / onsets % endings];
    if (const size_t more = number / (onsets * endings); more > 0) {
        name += name.back() == ' ' ? "" : "-";
        name += land.onsets[(number + more) % onsets];
        name += land.endings[more % endings];
        if (const size_t further = more / endings; further > 0)
            name += " " + std::to_string(further + 1);
    }
    return name;
}

std::string rare_word(Chance& chance) {
    static const Words starts{"ba", "ke", "li",  "mo",  "nu",  "ra",   "se", "ti",
                              "vo", "zu", "cla", "dre", "pro", "stra", "hy"};
    static const Words middles{"ban", "cor", "den",  "fil", "gar", "lum", "mer",
                               "nov", "par", "quil", "ron", "sol", "tav", "ver"};
    static const Words ends{"a", "is", "um", "ora", "ix", "ene", "us", "ia", "o", "ance", "ex", "ity"};
    std::string word(chance.one_of(starts));
    for (size_t i = chance.between(1, 2); i > 0; --i)
        word += chance.one_of(middles);
    word += chance.one_of(ends);
    return word;
}

std::string prose(Chance& chance, size_t words) {
    static const Words joints{"with", "for", "between", "and", "through", "beyond", "across", "despite"};
    std::string text;
    size_t written = 0;
    auto add = [&](std::string_view word) {
        text += text.empty() || text.back() == ' ' ? "" : " ";
        text += word;
        ++written;
    };
    auto thing = [&] {
        if (chance.happens(45))
            add(adjectives[chance.skewed(adjectives.size())]);
        add(nouns[chance.skewed(nouns.size())]);
    };
    while (written < words) {
        const size_t start = text.size() + (text.empty() ? 0 : 1);
        thing();
        text[start] = static_cast<char>(text[start] - 'a' + 'A');
        add(verbs[chance.skewed(verbs.size())]);
        thing();
        for (size_t i = chance.below(4); i > 0; --i) {
            add(chance.one_of(joints));
            thing();
        }
        if (chance.happens(6)) {
            add("in");
            add(std::to_string(chance.between(1990, 2025)));
        }
        if (chance.happens(12))
            add(rare_word(chance));
        text += '.';
    }
    return text;
}

std::string filled(std::string_view pattern, std::string_view value) {
    std::string text(pattern);
    if (const size_t hole = text.find("{}"); hole != std::string::npos)
        text.replace(hole, 2, value);
    return text;
}

} // namespace citynet::generator
