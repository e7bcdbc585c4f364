package id.temani.reminder;

/** What a reminder is about, and who gets it. */
public enum Topic {
    /** A session of a resident with their agent. */
    SESSION(Audience.APPOINTMENTS),
    /** A urine test; what it is for never stands in a message. */
    TEST(Audience.APPOINTMENTS),
    /** How somebody in aftercare is doing, on a scale that they chose to be asked. */
    CHECK_IN(Audience.CHECK_INS),
    /** A check-in was not answered: a talk is offered, once. */
    CHECK_IN_SILENT(Audience.CHECK_INS),
    /** An agent's appointments, talks and unanswered offers of the day. */
    DAY_SHEET(Audience.STAFF),
    /** The evaluation of a case is near; for its agent. */
    EVALUATION(Audience.STAFF),
    /** A facility has not answered a referral; for the case's agent. */
    REFERRAL_PENDING(Audience.STAFF),
    /** Something that a resident agreed to ends soon; for the case's agent. */
    CONSENT_ENDING(Audience.STAFF);

    private final Audience audience;

    Topic(Audience audience) {
        this.audience = audience;
    }

    public Audience audience() {
        return audience;
    }

    /** Whose reminders these are; residents get none that they did not ask for. */
    public enum Audience {
        /** Residents who agreed to be reminded of appointments. */
        APPOINTMENTS,
        /** Residents who agreed to be asked how they are. */
        CHECK_INS,
        /** Agents: the work they do for us needs no opt-in. */
        STAFF;

        public boolean isResident() {
            return this != STAFF;
        }
    }
}
