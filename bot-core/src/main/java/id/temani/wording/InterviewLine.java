package id.temani.wording;

import java.util.Locale;

/** What is said to an agent who asks a questionnaire again, and about what came of it; {@code {placeholders}} stand behind it. */
public enum InterviewLine implements Phrase {
    BUTTON,
    /** alias; a line that tells a stranger nothing */
    HEADER,
    /** alias, part, parts */
    HEADER_PART,
    /** intro, number */
    BEGIN,
    /** question */
    ALOUD,
    SEVERAL,
    /** answer */
    BEFORE,
    SKIPPED,
    SKIP,
    BACK,
    PAUSE,
    DONE,
    SAVE,
    CANCEL,
    GO_ON,
    SEND,
    UNCLEAR,
    OLD_BUTTON,
    /** alias, number */
    PAUSED,
    OTHER_PAUSED,
    CANCELLED,
    OVER,
    HELD,
    /** alias, rows */
    SUMMARY,
    /** name, found */
    ROW,
    /** name, bot, found */
    ROW_BOTH,
    /** points, band */
    POINTS,
    ADAPTATION,
    QUESTIONNAIRE,
    NOTHING_USED,
    NOT_NAMED,
    /** bot, found, differs */
    ON_CARD,
    /** band, instrument, points */
    MODE_BOT,
    MODE_INTERVIEW,
    REFER,
    /** alias, number, proposal, chosen */
    WHY,
    WHY_WISH,
    WHY_HEALTH,
    WHY_DISTANCE,
    /** proposal, chosen, reason */
    DECIDED;

    @Override
    public String key() {
        return "interview." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
