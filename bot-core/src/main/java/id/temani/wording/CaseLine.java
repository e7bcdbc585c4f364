package id.temani.wording;

import java.util.Locale;

/** What is said about cases and appointments, to residents and to staff; {@code {placeholders}} stand behind it. */
public enum CaseLine implements Phrase {
    CONSENT_VERSION,
    /** number: of the question */
    CONSENT_CASE,
    CONSENT_REOPEN,
    CONSENT_CONTINUE,
    CONSENT_FAMILY_MEETING,
    CONSENT_HOME_VISIT,
    AGREE,
    REFUSE,
    QUESTION_GONE,
    /** agent */
    OPENED,
    REFUSED,
    CONSENT_KEPT,

    /** alias */
    ASKED,
    AGREED,
    NOT_AGREED,
    CONSENTS_HOLD,
    ALREADY,
    FAMILY_DOOR,
    NO_SUCH_CASE,
    /** alias, state */
    NOT_NOW,
    NOW,
    /** count, rest */
    LIST,
    /** rows: those for whom there is no button */
    LIST_REST,
    /** how it is typed, alias */
    LIST_ROW,
    /** alias, line, state, date, next, found */
    CARD,
    /** alias */
    MORE,
    NOTHING_PLANNED,
    /** alias, rows */
    PLAN,
    /** kind, done, times */
    PLAN_ROW,
    /** kind, done */
    PLAN_AS_NEEDED,
    /** date */
    PLAN_EVALUATION,
    PLAN_LETTER,
    /** start, finish: what was entered, or "not yet" */
    PLAN_READINESS,
    PLAN_QUALITY,
    PLAN_NOT_YET,
    /** alias, bot */
    ASSESS,
    /** alias, bot, found, differs, proposal */
    ASSESSED,
    NOT_CHECKED,
    DIFFERS,
    SAME,
    PROPOSE_COMMUNITY,
    PROPOSE_CLINIC,
    PROPOSE_BNNK,
    PROPOSE_AFTERCARE,
    PROPOSE_NOTHING,

    /** alias */
    WHAT_KIND,
    /** alias, kind, zone */
    WHEN,
    /** zone */
    WHEN_WHICH,
    WHEN_OVER,
    WHEN_UNREAD,
    /** kind, alias, time */
    SAVE_NEW,
    SAVE_MOVE,
    /** time */
    SAVE_WISH,
    SAVE,
    SEND,
    DROP,
    DROPPED,
    NOTHING_TO_SAVE,
    /** kind, alias, time, number */
    SAVED,
    MOVED,
    NO_SUCH_APPOINTMENT,
    /** alias */
    NEEDS_CONSENT,
    /** alias, rows */
    AGENDA,
    AGENDA_EMPTY,
    /** number, time, kind, answer */
    AGENDA_ROW,
    /** alias, number */
    CAME,
    DID_NOT_COME,
    CALLED_OFF,
    NOTE_HOW,
    NOTED,
    NOTE_REFUSED,
    /** alias, rows */
    NOTES,
    NOTES_NONE,
    /** alias */
    RETURNED_TO_USE,
    CLOSE,
    /** alias */
    CLOSED_AGENT,
    DIED_ASK,
    DIED,
    BUTTON_DIED,
    /** agent, for a coordinator */
    DIED_COORDINATOR,
    JOINED_GROUP,
    /** count */
    GROUP_SIZE,
    /** number */
    GROUP_WHO_ELSE,
    GROUP_WHO,
    GROUP_ALONE,
    /** time, for a resident */
    GROUP_NOW,

    /** alias, time */
    RESIDENT_COMES,
    RESIDENT_DECLINES,
    /** alias, before, time */
    RESIDENT_WISHES,
    RESIDENT_LEFT,
    WISH_REFUSED_AGENT,

    /** agent, kind, time */
    INVITED,
    INVITED_CHECK_IN,
    INVITED_MOVED,
    INVITED_MOVED_CHECK_IN,
    COMES,
    DECLINES,
    /** time */
    WISH_SENT,
    WISH_REFUSED,
    APPOINTMENT_OFF,
    ASK_OTHER_TIME,
    GROUP_TIME_FIXED,
    SCHEDULE,
    SCHEDULE_ONE,
    SCHEDULE_CHOSEN,
    SCHEDULE_OTHERS,
    SCHEDULE_EMPTY,
    SCHEDULE_NO_CASE,
    LEAVE,
    LEFT,
    STAYS,
    CLOSED_RESIDENT,
    BUTTON_COME,
    BUTTON_OTHER_TIME,
    BUTTON_DECLINE_TIME,
    BUTTON_LEAVE,
    BUTTON_ASK_LEAVE,
    BUTTON_STAY,
    BUTTON_ALLOW,
    BUTTON_CAME,
    BUTTON_ABSENT,
    BUTTON_MOVE,
    BUTTON_CALL_OFF,

    /** alias, number */
    SCALE_HOW,
    QUALITY_HOW,
    LETTER_HOW,
    /** alias */
    SCORE_NOTED,
    LETTER_ASKED,
    LETTER_ISSUED,
    /** number, alias */
    RESULT_HOW,
    /** rows, and the number of the first */
    RESULT_LIST,
    RESULT_NONE,
    /** number, alias, time */
    RESULT_ROW,
    /** number */
    RESULT_NUMBER,
    RESULT_NOTED,
    /** number, result */
    RESULT_SHOWN,

    STATE_REQUESTED,
    STATE_ACCEPTED,
    STATE_ASSESSED,
    STATE_PROGRAMME,
    STATE_REFERRED,
    STATE_BRIEF_ADVICE,
    STATE_DECLINED,
    STATE_EVALUATION,
    STATE_AFTERCARE,
    STATE_CLOSED,
    LINE_SIL,
    LINE_PBM,
    LINE_AFTERCARE,
    KIND_KIE,
    KIND_RELAPSE_PREVENTION,
    KIND_PEER_GROUP,
    KIND_FAMILY_MEETING,
    KIND_HOME_VISIT,
    KIND_SELF_DEVELOPMENT,
    KIND_URINE_TEST,
    KIND_EVALUATION,
    KIND_CHECK_IN,
    /** the same kinds in the words of residents, without abbreviations */
    FOR_KIE,
    FOR_RELAPSE_PREVENTION,
    FOR_PEER_GROUP,
    FOR_FAMILY_MEETING,
    FOR_HOME_VISIT,
    FOR_SELF_DEVELOPMENT,
    FOR_URINE_TEST,
    FOR_EVALUATION,
    FOR_CHECK_IN,
    /** kind */
    FOR_GROUP,
    ANSWER_ASKED,
    ANSWER_CONFIRMED,
    ANSWER_DECLINED,
    ANSWER_ATTENDED,
    ANSWER_ABSENT,
    ANSWER_CANCELLED,
    ENDING_COMPLETED,
    ENDING_LEFT,
    ENDING_NO_CONTACT,
    ENDING_ELSEWHERE,
    ENDING_DIED,
    /** an agent's commands */
    HELP,
    /** what is kept of somebody's cases, for themselves */
    DATA_CASE,
    DATA_APPOINTMENT,
    DATA_RECORD,
    DATA_NOTE,
    DATA_ASSESSMENT,
    DATA_DECISION,
    DATA_READINESS,
    DATA_QUALITY_OF_LIFE,
    DATA_LETTER,
    DATA_RESULT,
    DATA_RESULT_ELSEWHERE,
    DATA_CONSENT,
    DATA_CONSENT_OPEN,
    DATA_CONSENT_GIVEN,
    DATA_CONSENT_REFUSED,
    DATA_CONSENT_WITHDRAWN,
    BUTTON_PLAN,
    BUTTON_SESSION,
    BUTTON_AGENDA,
    BUTTON_ASSESS,
    BUTTON_NOTE,
    BUTTON_RETURNED,
    BUTTON_CLOSE,
    BUTTON_SCALE,
    BUTTON_QUALITY,
    BUTTON_LETTER,
    BUTTON_CONSENTS,
    BUTTON_MORE,
    BUTTON_CARD,
    /** what an agent is reminded of; alias, number, what, date */
    DUE_CONSENT,
    /** alias, number, date */
    DUE_EVALUATION,
    DUE_REFERRAL,
    BUTTON_RENEW,
    CONSENT_NAME_CASE,
    CONSENT_NAME_FAMILY_MEETING,
    CONSENT_NAME_HOME_VISIT;

    @Override
    public String key() {
        return "case." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
