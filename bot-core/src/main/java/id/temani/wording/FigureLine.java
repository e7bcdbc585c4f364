package id.temani.wording;

/** The lines in which coordinators read what their unit did, and log outreach. */
public enum FigureLine implements Phrase {
    /** year, rows */
    ALL("figures.all"),
    /** year */
    NONE("figures.none"),
    /** what, count */
    ROW("figures.row"),
    /** what, count: what a row or a target is made of */
    PART("figures.part"),
    /** what, reached, target */
    TARGET("figures.target"),
    /** count */
    AT_LEAST("figures.at-least"),
    /** in place of a number that is zero or too small */
    HELD_BACK("figures.held-back"),
    /** came with the unit's code, of no poster */
    UNIT_CODE("figures.unit-code"),
    REACHED("figures.reached"),
    SCREENED("figures.screened"),
    REQUESTED("figures.requested"),
    ENROLLED("figures.enrolled"),
    REFERRED_OUTPATIENT("figures.referred-outpatient"),
    REFERRED_INPATIENT("figures.referred-inpatient"),
    REFERRED_SOCIAL("figures.referred-social"),
    COMPLETED("figures.completed"),
    AFTERCARE("figures.aftercare"),
    RETURNED_TO_USE("figures.returned-to-use"),
    RETURNED_AND_CONTINUED("figures.returned-and-continued"),
    OUTREACH_EVENTS("figures.outreach-events"),
    OUTREACH_PEOPLE("figures.outreach-people"),
    OUTREACH_KIND("figures.outreach-kind"),
    OUTREACH_AREA("figures.outreach-area"),
    OUTREACH_ELSEWHERE("figures.outreach-elsewhere"),
    /** people, what */
    OUTREACH_LOGGED("figures.outreach-logged"),
    OUTREACH_UNREAD("figures.outreach-unread");

    private final String key;

    FigureLine(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
