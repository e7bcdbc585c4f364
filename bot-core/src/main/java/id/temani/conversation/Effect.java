package id.temani.conversation;

/**
 * What else happens on arriving at a step, beyond words. A closed list: flow files can name these and nothing else, and
 * the desk carries them out in one exhaustive switch. What an effect needs to know stands in the talk's facts.
 */
public enum Effect {
    /** Ask for a person, with the wishes remembered as facts; the answer says honestly how long it may take. */
    REQUEST_PERSON,
    /** Take the request for a person back. */
    CANCEL_REQUEST,
    /** Another agent, no reason asked. */
    CHANGE_AGENT,
    /** The resident ends the talk with the agent. */
    END_TALK,
    /** Keep the one-tap feedback, without telling the agent whose it is. */
    KEEP_FEEDBACK,
    /** Keep what the person wrote about their talk, scrubbed, and take it out of the talk's facts. */
    KEEP_FEEDBACK_WORDS,
    /** The resident lets the agent see the result per substance. */
    SHARE_DETAIL,
    /** A questionnaire is complete: count it, note when its answers go. */
    SCREENING_DONE,
    /** People on duty and the coordinator are told of danger, at once. */
    RAISE_ALARM,
    /** If no answer comes within five minutes, raise the alarm. */
    AWAIT_SAFETY_ANSWER,
    /** Ask again in ten minutes how it is, neutrally worded. */
    CHECK_BACK,
    /** Nothing more is sent until the person writes. Used by BERHENTI and TUTUP after their one line. */
    STOP_SENDING,
    /** Messages of the last 48 hours go from the person's phone, where they wished so and the platform allows it. */
    CLEAR_CHAT,
    /** The message at hand goes from the person's phone, where the platform allows it: it was a PIN. */
    TAKE_BACK_MESSAGE,
    /** Say a one-time code with which the person can go on from another chat. */
    GIVE_CODE,
    /** Consent is withdrawn: an open request ends without a word to the person, and that it was asked is recorded. */
    WITHDRAW_CONSENT,
    /** Somebody new writes from this address, or cannot prove to be the same: everything of before is erased. */
    START_ANEW,
    /** Erase everything we hold about this person; the reply of this turn is the last. */
    ERASE,
    /** Say in five lines what we hold. */
    SHOW_DATA,
    /** Say all of it, in as many messages as it takes. */
    EXPORT_DATA,
    /** Sends everything we hold about the person as a file. */
    ENCLOSE_DATA,
    /** Something that we hold is corrected; that it was asked is recorded. */
    CORRECTED,
    /** If no answer to "what do you mean by stop?" comes within a quarter of an hour, it is taken as meant. */
    AWAIT_STOP_ANSWER,
    /** What the person wants to be reminded of has changed; the facts about consents say it. */
    REMINDERS_CHOSEN,
    /** Somebody under 18, or who would not say: count the day's contact, keep nothing after the reply. */
    COUNT_AND_FORGET,
    /** An agent has answered everything and pledged confidentiality. */
    AGENT_JOINED
}
