package id.temani.wording;

import java.util.Locale;

/** What is said about referrals; {@code {placeholders}} stand behind it. */
public enum ReferralLine implements Phrase {
    BUTTON,
    /** alias, rows */
    CHOOSE,
    /** number, name, care */
    ROW,
    CONSENT_VERSION,
    /** facility, care, sees */
    CONSENT,
    /** What a facility learns: alias, unit, care. */
    SEES,
    /** details: what the resident added */
    SEES_ADDED,
    /** What it does not learn. */
    SEES_NOT,
    SEES_NO_RESULTS,
    CONTENTS_BUTTON,
    /** rows */
    CONTENTS,
    CONTENTS_NONE,
    /** what */
    ADD,
    /** what */
    TAKE_OUT,
    /** what, value */
    DETAIL,
    DETAIL_BAND,
    DETAIL_POINTS,
    DETAIL_AGE,
    DETAIL_WISHES,
    AGE_18_PLUS,
    WISH_WOMAN,
    WISH_MAN,
    /** alias, facility, case */
    ASKED,
    ALREADY,
    NOTHING_OPEN,
    DANGER_HOW,
    /** alias, facility */
    LETTER_TO_AGENT,
    LETTER_TO_RESIDENT,
    DANGER_TO_RESIDENT,
    REVOKED_AGENT,
    REVOKED_RESIDENT,
    RESIDENT_REVOKED,
    ANSWER_BUTTON,
    TAKE_BACK_BUTTON,
    /** alias, facility: what did they say? */
    ANSWER_WHICH,
    /** alias, facility: why can they not? */
    ANSWER_WHY,
    /** alias, number */
    NOT_REFERRED,

    FILE_NAME,
    LETTER_HEADING,
    LETTER_CODE,
    LETTER_DATE,
    LETTER_TO,
    LETTER_FROM,
    LETTER_WHO,
    LETTER_CARE,
    LETTER_AGREED,
    LETTER_DANGER,
    LETTER_NO_RESULTS,
    LETTER_ANSWER,
    /** number */
    LETTER_NO_PAGE,

    CARE_OUTPATIENT,
    CARE_INPATIENT,
    CARE_SOCIAL,

    /** alias, facility */
    ACCEPTED_AGENT,
    ACCEPTED_RESIDENT,
    /** alias, facility, reason */
    REJECTED_AGENT,
    REJECTED_RESIDENT,
    DONE_AGENT,
    DONE_RESIDENT,
    RETURNED_AGENT,
    RETURNED_RESIDENT,
    REASON_FULL,
    REASON_OTHER_SERVICE,
    REASON_OTHER_AREA,
    REASON_NOT_COME,

    PAGE_TITLE,
    PAGE_CODE,
    PAGE_WHO,
    PAGE_FROM,
    PAGE_CARE,
    PAGE_STATE,
    PAGE_ACCEPT,
    PAGE_REJECT,
    PAGE_REASON,
    PAGE_DONE,
    PAGE_RETURNED,
    PAGE_THANKS,
    PAGE_GONE,
    /** what is kept of somebody's referrals, for themselves */
    DATA,
    /** details: what the letter told beyond that */
    DATA_TOLD,
    STATE_PROPOSED,
    STATE_ASKED,
    STATE_ACCEPTED,
    STATE_REJECTED,
    STATE_DONE,
    STATE_RETURNED,
    STATE_REVOKED;

    @Override
    public String key() {
        return "referral." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
