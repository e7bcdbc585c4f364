package id.temani.screening.pathway;

/**
 * What a person is offered after a questionnaire, from the least to the most serious: where several apply, the last one
 * counts. A hint for words and queue; the recovery agent asks again and decides.
 */
public enum Pathway {
    /** No use was reported. Talking to a person is offered all the same. */
    NO_USE_REPORTED,
    /** Short information; a person is there for whoever wants one. */
    BRIEF_INFORMATION,
    /** Advice or referral about health, not the community programme: alcohol or tobacco only. */
    HEALTH_ADVICE,
    /** Too little is known; that is said plainly, and a person is offered. */
    INCOMPLETE,
    /** Talking with a recovery agent can help; the agent screens again. */
    TALK,
    /** Talking with a recovery agent now, first in the queue; a health service can help, too. */
    TALK_PRIORITY
}
