package id.temani.wording;

/** What rules say around a talk of two people: while somebody waits for it, and when it changes hands. */
public enum TalkLine implements Phrase {
    /** when: a day and a time */
    WAIT_OFF_HOURS("wait.off-hours"),
    /** others could come now, if it may be somebody from around here */
    WAIT_NEARBY_NOW("wait.nearby-now"),
    /** others could come now, if it may be a woman or a man */
    WAIT_ANYBODY_NOW("wait.anybody-now"),
    /** clock, with its zone */
    TODAY("time.today"),
    /** clock */
    TOMORROW("time.tomorrow"),
    /** date, clock */
    ON_DAY("time.on-day"),

    /** alias; one, two, three: lines to begin with */
    OPENINGS("opening.offer"),
    OPENING_ONE("opening.one"),
    OPENING_TWO("opening.two"),
    OPENING_THREE("opening.three"),
    OPENING_NAMED_ONE("opening.named-one"),
    OPENING_NAMED_TWO("opening.named-two"),
    OPENING_NAMED_THREE("opening.named-three"),

    /** text: a line that its writer changed afterwards */
    EDITED("talk.edited"),

    /** alias: a line did not arrive, and what can be done, by reason */
    FAILED_BLOCKED("delivery.blocked"),
    FAILED_WINDOW("delivery.window"),
    FAILED_OURS("delivery.ours"),
    /** the same for a resident, whose agent cannot be reached */
    FAILED_RESIDENT_WAITS("delivery.resident-waits"),
    FAILED_RESIDENT_OURS("delivery.resident-ours"),

    /** how far one's own last line has come */
    LAST_WAITING("talk.last-waiting"),
    LAST_SENT("talk.last-sent"),
    LAST_DELIVERED("talk.last-delivered"),
    LAST_READ("talk.last-read"),
    LAST_FAILED("talk.last-failed"),

    CHECK_IN("agent.check-in"),
    WINDOW_ENDS("agent.window-ends"),
    STILL_HERE("agent.still-here"),
    GOOD_TO_KNOW("agent.good-to-know"),

    CASE_WRITE("case-card.write"),
    CASE_HAND_OVER("case-card.hand-over"),
    CASE_CLOSE("case-card.close"),
    CASE_EMERGENCY("case-card.emergency"),
    CASE_KNOW("case-card.know"),

    /** alias, in all of them; rows: of the notes */
    NOTE_KEPT("note.kept"),
    NOTE_HOW("note.how"),
    NOTE_REFUSED("note.refused"),
    NOTE_TOO_MANY("note.too-many"),
    NOTES("note.all"),
    NOTES_NONE("note.none"),
    /** text: as the resident reads it who asks for all their data */
    NOTE_IN_DATA("note.in-data"),
    /** text: what the resident wrote about a talk, as they read it who ask for all their data */
    FEEDBACK_IN_DATA("talk.feedback-in-data"),

    /** word: a command whose rest was not understood */
    LOOKS_LIKE_COMMAND("talk.looks-like-command"),

    /** agent: whether somebody else may go on */
    HAND_OVER_QUESTION("hand-over.question"),
    /** agent, note */
    HAND_OVER_QUESTION_NOTE("hand-over.question-note"),
    HAND_OVER_YES("hand-over.yes"),
    HAND_OVER_WITH_NOTE("hand-over.with-note"),
    HAND_OVER_WITHOUT_NOTE("hand-over.without-note"),
    HAND_OVER_NO("hand-over.no"),
    /** what can be typed instead of tapping; words.yaml reads it */
    HAND_OVER_TYPE_YES("hand-over.type-yes"),
    HAND_OVER_TYPE_WITH_NOTE("hand-over.type-with-note"),
    HAND_OVER_TYPE_NO("hand-over.type-no"),
    HAND_OVER_STAYS("hand-over.stays"),
    HAND_OVER_GONE("hand-over.gone"),
    /** alias, in all that follow */
    HAND_OVER_ASKED("hand-over.asked"),
    HAND_OVER_ASKED_BEFORE("hand-over.asked-before"),
    HAND_OVER_NOTE_REFUSED("hand-over.note-refused"),
    HAND_OVER_DECLINED("hand-over.declined"),
    HAND_OVER_UNANSWERED("hand-over.unanswered"),
    HAND_OVER_INTERRUPTED("hand-over.interrupted"),
    /** note */
    HAND_OVER_NOTE("hand-over.note");

    private final String key;

    TalkLine(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
