"""Nouns that English texts count, with what may stand between a number and its noun."""

_SINGULAR = (
    "home house flat apartment dwelling property unit building room bed place school college university "
    "academy nursery "
    "hospital clinic surgery pharmacy practice ward library museum theatre park playground pool gym club pub "
    "shop store "
    "market restaurant hotel office factory plant mill mine farm field garden tree forest wood orchard hedge "
    "pond lake river "
    "canal bridge road street lane junction station stop platform port harbour airport runway terminal train "
    "tram bus coach "
    "car van lorry truck vehicle taxi bike bicycle motorcycle ship boat ferry vessel plane aircraft "
    "helicopter drone satellite "
    "teacher nurse midwife doctor surgeon dentist pharmacist physician consultant paramedic therapist "
    "psychologist clinician "
    "worker employee employer apprentice trainee intern volunteer officer soldier sailor veteran reservist "
    "constable detective "
    "firefighter inspector judge magistrate lawyer prosecutor prisoner offender victim witness suspect pupil "
    "student learner "
    "graduate researcher scientist engineer technician builder farmer fisherman driver pilot passenger "
    "tourist visitor traveller "
    "patient carer pensioner resident inhabitant citizen migrant refugee immigrant claimant applicant "
    "candidate recipient "
    "beneficiary member customer consumer user subscriber tenant landlord owner buyer household family "
    "couple parent mother "
    "father baby infant toddler child teenager adult adolescent girl boy man woman person voter elector "
    "councillor minister "
    "official staff-member manager director adviser leader expert respondent participant delegate athlete "
    "player artist author "
    "business company firm enterprise start-up startup charity organisation organization institution agency "
    "body authority "
    "council borough district county region state province country nation city town village parish community "
    "neighbourhood "
    "constituency area zone site location project scheme programme program initiative pilot-scheme plan "
    "strategy policy measure "
    "action target goal indicator commitment pledge promise recommendation proposal application claim "
    "complaint appeal case "
    "referral appointment operation procedure test screening scan check vaccination vaccine dose jab "
    "injection prescription "
    "treatment admission visit session lesson class course module qualification degree diploma certificate "
    "award prize grant "
    "loan bursary scholarship apprenticeship internship traineeship placement vacancy job post role position contract "
    "agreement deal licence license permit patent invention publication report paper article book document "
    "record file dataset "
    "survey interview questionnaire form letter call message email response reply meeting event conference "
    "workshop festival "
    "exhibition concert performance match game tournament medal birth death fatality injury casualty "
    "accident crash collision "
    "incident offence crime burglary theft robbery assault murder homicide arrest conviction sentence fine "
    "fire flood storm "
    "earthquake attack infection illness disease disorder disability condition life suicide divorce marriage adoption "
    "turbine panel reactor battery charger chargepoint heat-pump pump boiler meter sensor camera computer "
    "laptop tablet phone "
    "device machine robot server connection line cable mast antenna network route service journey trip "
    "flight crossing mile-long "
    "cow pig sheep chicken bird fish animal species plant-species parcel package item product good component "
    "sample specimen "
    "well borehole latrine toilet tap kit net blanket tent shelter meal voucher ticket bag bottle cup tyre "
    "share bond vote seat "
    "ballot petition signature question answer reform law bill regulation directive treaty sanction ship-day "
    "barrier obstacle "
    "gap hole pothole lamp light streetlight bin container landfill incinerator hub centre center facility "
    "laboratory lab "
    "studio campus estate block tower hall church mosque temple monument landmark garrison base prison cell "
    "court tribunal "
    "embassy consulate partner partnership cooperative union association federation society group team "
    "panel-member crew unit-holder "
    "step stage level-crossing cycle cyclist pedestrian rider racehorse dog cat horse peer seafarer "
    "sex-worker smoker drinker "
    "rough-sleeper sleeper childminder playworker youth mentor coach-driver helper champion ambassador "
    "inspectorate GP MP MSP "
    "cadet trooper ranger warden guard porter cleaner chef cook waiter hairdresser plumber "
    "electrician carpenter "
    "welder miner fisher grower producer supplier retailer manufacturer exporter importer trader investor "
    "lender bank insurer "
    "broker accountant auditor analyst economist statistician planner surveyor architect designer developer "
    "programmer tester "
    "solver reader listener viewer follower fan supporter donor sponsor funder backer gigaproject footballer "
    "ventilator stent "
    "mask glove gown respirator ambulance defibrillator stretcher wheelchair crib cot pram "
    "installer operation consultation newborn vacancy-holder adviser mentor-scheme crown-court survivor orphan "
    "evacuee detainee hostage insurgent fighter peacekeeper observer monitor"
)
_MORE_SINGULAR = (
    "passport visa seeker deportation prosecution EV swimmer stadium SME PhD enrolment jet submarine warhead "
    "textbook outbreak stillbirth inspection renter homeowner mortgage saver HGV carriage locomotive freeport "
    "gigafactory pipeline reservoir dam beach allotment gallery classroom mayor PCSO guest night outlet branch "
    "ATM kiosk bungalow caravan breach overdose addict diagnosis swab transplant organ donation genome audit "
    "milestone tender attendee trainer facilitator herder goat sack handpump schoolchild widow arrival "
    "allowance classmate coastguard lifeboat neighbour newcomer nomad overpass underpass kindergarten "
    "preschool crèche hostel refuge food-bank youth-club care-home nursing-home hospice morgue cemetery "
    "sportsperson musician actor dancer writer poet publisher broadcaster newspaper magazine podcast episode "
    "film"
)
_PLURALS = {
    "diagnosis": "diagnoses",
    "schoolchild": "schoolchildren",
    "sportsperson": "sportspeople",
    "child": "children",
    "man": "men",
    "woman": "women",
    "person": "people",
    "midwife": "midwives",
    "life": "lives",
    "sheep": "sheep",
    "fish": "fish",
    "aircraft": "aircraft",
    "species": "species",
    "fisherman": "fishermen",
    "staff": "staff",
    "GP": "GPs",
    "MP": "MPs",
    "MSP": "MSPs",
}
_MORE = {
    "FTE": "FTEs",
    "FTEs": "FTEs",
    "full-time equivalents": "FTEs",
    "persons": "people",
    "staff": "staff",
    "live births": "births",
    "cattle": "cattle",
}
# As modifiers of the noun behind them; as heads only in the plural.
_ADJECTIVES = (
    "NHS UK EU newborn flood heat hospital-based new old extra-care affordable social council private public "
    "local national regional rural urban primary secondary "
    "tertiary special state-funded independent free senior junior young older elderly disabled vulnerable "
    "poor rich homeless "
    "low-income high-income middle-income low-paid high-paid low-carbon zero-carbon zero-emission full-time part-time "
    "full-time-equivalent permanent temporary seasonal skilled unskilled qualified unqualified registered trained "
    "additional-needs British English Scottish Welsh Irish European American African Asian Chinese Indian "
    "foreign overseas "
    "domestic international global electric hybrid diesel solar nuclear hydrogen offshore onshore renewable "
    "green clean "
    "wind hydro gas oil coal steel rented rental owned vacant empty unoccupied occupied completed planned "
    "proposed approved "
    "funded unfunded supported sheltered modular prefabricated energy-efficient net-zero insulated retrofitted "
    "civil military naval medical clinical dental mental surgical acute intensive critical emergency urgent routine "
    "elective diagnostic outpatient inpatient paediatric maternity maternal neonatal infant-care GP-led "
    "primary-care health healthcare "
    "care social-care education further higher technical vocational academic digital online virtual mobile "
    "fixed broadband "
    "fibre full-fibre gigabit superfast smart intelligent automated small medium large big major minor micro "
    "medium-sized "
    "mid-sized small-scale large-scale high-speed high-quality good outstanding poor-quality confirmed "
    "suspected reported "
    "recorded registered-charity active inactive unique individual separate different distinct similar single double "
    "married unmarried pregnant working-age working retired unemployed employed self-employed economically-inactive "
    "eligible ineligible successful unsuccessful failed pending open closed existing remaining "
    "outstanding-cases current "
    "former future first-time front-line frontline back-office armed unarmed uniformed police fire community "
    "youth sports "
    "arts cultural creative religious faith voluntary charitable not-for-profit commercial industrial agricultural "
    "manufacturing retail wholesale financial legal judicial criminal violent sexual domestic-abuse knife drug alcohol "
    "tobacco cancer heart stroke lung breast bowel kidney eye hip knee covid flu measles malaria HIV TB road "
    "rail bus-and-train "
    "air sea maritime freight cargo passenger cycling walking charging refuelling electric-vehicle parking housing "
    "homelessness asylum immigration border customs tax benefit welfare pension disability childcare after-school "
    "early-years pre-school nursery-age school-age teenage adult-social peer-reviewed scientific research innovative "
    "technology engineering maths science language history native mixed broadleaf ancient protected endangered wild "
    "premature preventable avoidable excess early unpaid paid formal informal legally-binding binding voluntary-sector "
    "multi-storey three-bedroom two-bedroom one-bedroom four-bedroom family-sized luxury terraced detached "
    "semi-detached "
    "brand-new newly-built newly qualified fully trained accredited certified licensed unlicensed fresh face-to-face "
    "in-person live hot free-school-meal nurse-led civil-service trade fast rapid ultra-rapid heavy "
    "light-rail zero-hours "
    "well-paid better-paid high-skilled long-term short-term long short deep strategic key core priority "
    "specialist general "
    "ordinary typical average-sized top leading listed world-class state-of-the-art modern secure safe "
    "unsafe polluting dirty "
    "contaminated brownfield greenfield wooded coastal inland remote isolated deprived disadvantaged "
    "marginalised indigenous "
    "minority ethnic Black white female male gay trans adult child women-led black-led bedroom"
)
_FURTHER = (
    "training teaching coaching mentoring monitoring steering outreach awareness stakeholder advocacy "
    "capacity-building "
    "human Ukrainian Syrian Afghan Palestinian waiting overdue recycled reusable plastic paper-based sick "
    "injured dead missing healthy rough "
    "affected exposed infected displaced stranded hungry malnourished stunted literate enrolled "
    "out-of-school land agri-food small-and-medium "
    "stalled unfinished substandard damp cold overcrowded leasehold freehold co-operative supermarket "
    "village-hall fully-funded fast-charging public-sector "
    "private-sector third-sector call-handling non-urgent same-day two-week semi-skilled low-emission "
    "ultra-low-emission"
)


def plural(noun: str) -> str:
    """Return the plural of a noun."""
    if noun in _PLURALS:
        return _PLURALS[noun]
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    if noun.endswith(("s", "sh", "ch", "x", "z")):
        return f"{noun}es"
    return f"{noun}s"


def head(noun: str) -> str:
    """Return the head of a noun with a hyphen: pumps for heat-pumps; start-ups are one word."""
    return noun if noun.startswith("start-") else noun.rpartition("-")[2]


def _tables() -> tuple[dict[str, str], dict[str, str]]:
    singular = {noun: plural(noun) for noun in f"{_SINGULAR} {_MORE_SINGULAR}".split()}
    heads = {**{many: head(many) for many in singular.values()}, **_MORE}
    ones = {one: head(many) for one, many in singular.items() if one != many}
    return heads, ones


HEADS, ONES = _tables()
MODIFIERS = tuple(dict.fromkeys((*_ADJECTIVES.split(), *_FURTHER.split())))
