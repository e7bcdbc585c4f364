package id.temani.casefile;

/** What people ask for about cases, by typing or by a button. */
public enum CaseWord {
    // agents
    OPEN_CASE(Who.AGENT, false, false),
    CARD(Who.AGENT, true, false),
    /** What the card has no room for. */
    MORE(Who.AGENT, true, false),
    PLAN(Who.AGENT, true, false),
    /** With a kind and a time behind the number: an appointment. */
    SESSION(Who.AGENT, true, true),
    AGENDA(Who.AGENT, true, false),
    CAME(Who.AGENT, true, true),
    ABSENT(Who.AGENT, true, true),
    MOVE(Who.AGENT, true, true),
    CALL_OFF(Who.AGENT, true, false),
    ALLOW(Who.AGENT, true, false),
    KEEP_TIME(Who.AGENT, true, false),
    /** Adds the case with the second number to the appointment with the first. */
    JOIN(Who.AGENT, true, true),
    NOTE(Who.AGENT, true, true),
    ASSESS(Who.AGENT, true, true),
    /** With the answer to the question at hand behind the number. */
    INTERVIEW(Who.AGENT, true, true),
    BECOME(Who.AGENT, true, true),
    RETURNED(Who.AGENT, true, false),
    /** Consents that end are asked for again. */
    RENEW(Who.AGENT, true, false),
    END(Who.AGENT, true, true),
    /** Said once more after END with the same reason, because it cannot be taken back. */
    DIED(Who.AGENT, true, false),
    SCALE(Who.AGENT, true, true),
    QUALITY(Who.AGENT, true, true),
    LETTER(Who.AGENT, true, true),
    /** With the number of a facility behind it. */
    REFER(Who.AGENT, true, true),
    /** Without waiting for consent, with why: life is in danger. */
    REFER_AT_ONCE(Who.AGENT, true, true),
    TAKE_BACK(Who.AGENT, true, false),
    /** With the name of an agent behind it. */
    HAND_ON(Who.AGENT, true, true),
    TAKE_ON(Who.AGENT, true, false),
    TURN_DOWN(Who.AGENT, true, false),
    /** What the facility of a referral said, as the agent heard it. */
    ANSWERED(Who.AGENT, true, true),
    // residents
    SCHEDULE(Who.RESIDENT, false, false),
    AGREE(Who.RESIDENT, true, false),
    REFUSE(Who.RESIDENT, true, false),
    /** What a letter of referral may tell. */
    CONTENTS(Who.RESIDENT, true, true),
    COME(Who.RESIDENT, true, false),
    OTHER_TIME(Who.RESIDENT, true, true),
    DECLINE(Who.RESIDENT, true, false),
    LEAVE(Who.RESIDENT, false, false),
    REALLY_LEAVE(Who.RESIDENT, false, false),
    STAY(Who.RESIDENT, false, false),
    REOPEN(Who.RESIDENT, false, false),
    WITHDRAW(Who.RESIDENT, false, false),
    // both, while an appointment is on its way
    SAVE(Who.BOTH, false, false),
    DROP(Who.BOTH, false, false),
    // coordinators
    /** With the number of a test and its result behind it; alone: the tests that wait for one. */
    RESULT(Who.COORDINATOR, false, true),
    LEFT(Who.COORDINATOR, false, false),
    /** With the name of an agent behind it. */
    GIVE(Who.COORDINATOR, true, true);

    /** Whose word it is. */
    public enum Who {
        AGENT,
        RESIDENT,
        BOTH,
        COORDINATOR
    }

    private final Who who;
    private final boolean numbered;
    private final boolean followed;

    /**
     * @param numbered counts only with a number behind it, so that the same word in a talk stays a word
     * @param followed may have more behind the number
     */
    CaseWord(Who who, boolean numbered, boolean followed) {
        this.who = who;
        this.numbered = numbered;
        this.followed = followed;
    }

    public boolean isOf(Who somebody) {
        return who == somebody || who == Who.BOTH && somebody != Who.COORDINATOR;
    }

    public boolean numbered() {
        return numbered;
    }

    public boolean followed() {
        return followed;
    }
}
