package id.temani.conversation;

/**
 * The names of the facts that flows and rules share. Flow files remember choices under them; rules read them. Other
 * names are a flow's own.
 */
public final class Facts {

    /** {@code telegram}, {@code whatsapp} or {@code simulator}; set by the desk before each turn. */
    public static final String CHANNEL = "channel";
    /** {@code none}, {@code waiting} or {@code live}: the person's request for somebody; set before each turn. */
    public static final String REQUEST = "request";
    /** {@code id} or {@code en}. */
    public static final String LANGUAGE = "language";
    /** {@code under-13}, {@code 13-17}, {@code 18-plus} or {@code unsaid}. */
    public static final String AGE = "age";
    /** {@code myself}, {@code family} or {@code returning}. */
    public static final String ROLE = "role";
    /** A unit id, from a poster's code or a choice. */
    public static final String UNIT = "unit";
    /** {@code elsewhere}, {@code nearby} or {@code any}. */
    public static final String AREA = "area";
    /** With the area {@code elsewhere}: the id of the unit that was chosen there; absent: any will do. */
    public static final String OTHER_UNIT = "other-unit";
    /** {@code woman}, {@code man} or {@code any}. */
    public static final String GENDER = "gender";
    /** {@code now} or {@code later}. */
    public static final String WHEN = "when";
    /** Where somebody comes from after treatment: a name of {@code Aftercare.Origin} in lower case. */
    public static final String AFTERCARE_ORIGIN = "aftercare-origin";
    /** What they hope for: a name of {@code Aftercare.Hope} in lower case. */
    public static final String AFTERCARE_HOPE = "aftercare-hope";
    /** {@code low}, {@code moderate}, {@code high} or {@code incomplete}; absent before a finished screening. */
    public static final String BAND = "band";
    /** What a finished short form said, where nothing more was asked: a name of {@code FirstLook}; never beside a band. */
    public static final String FIRST_LOOK = "first-look";
    /** The result per substance in words; for the person, and for the agent only once shared. */
    public static final String DETAIL = "detail";
    /** Points and band per substance, as {@link id.temani.screening.Scores} writes them; goes into a case with its consent. */
    public static final String POINTS = "points";
    /** Which next step the unit's policy table named. */
    public static final String PATHWAY = "pathway";
    /** {@code yes} or {@code no}: whether the finished screening has no gaps. */
    public static final String COMPLETE = "sheet-complete";
    /** {@code yes} where stopping at once may be dangerous. */
    public static final String STOPPING = "stopping-suddenly";
    /** {@code yes} from when answers ran out of time until the person was told; then absent. */
    public static final String EXPIRED = "answers-expired";
    /** How the names of all facts about consents begin. */
    public static final String CONSENTS = "consent-";
    /** Version of the first consent, to the screening. Its text's hash and its time stand beside it, see {@link #textOf}. */
    public static final String CONSENT_A = "consent-a";
    /** Version of the second consent, to being put in touch. */
    public static final String CONSENT_B = "consent-b";
    /** Version of the consent to be reminded of appointments. */
    public static final String CONSENT_REMINDERS = "consent-reminders";
    /** {@code yes} once somebody with an appointment was asked whether they want to be reminded; they are asked once. */
    public static final String REMINDERS_OFFERED = "reminders-offered";
    /** The same for being asked how they are. */
    public static final String CHECK_INS_OFFERED = "check-ins-offered";
    /** Version of the consent to be asked, in aftercare, how one is. */
    public static final String CONSENT_CHECK_INS = "consent-check-ins";
    /** Nothing of the talk is shown until it is opened again: {@code hello}, or {@code gone} after a very long silence. */
    public static final String CLOSED = "closed";
    /** The slow salted hash of the person's own digits; absent: none. See {@link id.temani.privacy.Pin}. */
    public static final String PIN = "pin";
    /** How often a wrong PIN was tried, as {@link id.temani.privacy.Attempts} stores it; absent: not once. */
    public static final String PIN_ATTEMPTS = "pin.attempts";
    /** The same for codes of {@link ReceiptCodes}. */
    public static final String CODE_ATTEMPTS = "code.attempts";
    /** {@code yes}: TUTUP also takes messages back from the phone, where a platform allows it. */
    public static final String CLEAR = "clear-on-closing";
    /** {@code good}, {@code fair} or {@code poor}. */
    public static final String FEEDBACK = "feedback";
    /** What the person wrote about their talk, until it is kept elsewhere. */
    public static final String FEEDBACK_WORDS = "feedback.words";
    /** The kind of danger last spoken of, in lower case. */
    public static final String DANGER = "danger";
    /** {@code open} from the question after indirect words until it is answered; then absent. */
    public static final String SAFETY_QUESTION = "safety-question";
    /** Facts of an agent who is joining. */
    public static final String AGENT_NAME = "agent.name";

    public static final String AGENT_GENDER = "agent.gender";
    /** {@code id}, {@code en} or {@code id,en}. */
    public static final String AGENT_LANGUAGES = "agent.languages";
    /** Version of the pledge of confidentiality. */
    public static final String AGENT_PLEDGE = "agent.pledge";

    private Facts() {}

    /** The fact that keeps the hash of the text somebody agreed to, beside the {@code consent}'s version. */
    public static String textOf(String consent) {
        return consent + ".text";
    }

    /** The fact that keeps when they agreed, in ISO 8601. */
    public static String timeOf(String consent) {
        return consent + ".at";
    }
}
