package id.temani.wording;

import java.util.Locale;

/** What is said when a case goes to another agent; {@code {placeholders}} stand behind it. */
public enum HandOnLine implements Phrase {
    BUTTON,
    CONSENT_VERSION,
    /** agent */
    CONSENT,
    /** alias, number */
    CHOOSE,
    NOBODY,
    /** alias, number, agent */
    ASKED,
    /** alias, from, state */
    OFFER,
    OFFER_LEFT,
    TAKE,
    TURN_DOWN,
    /** alias, number */
    TAKEN,
    /** alias, number, agent */
    TAKEN_FROM,
    TAKEN_COORDINATOR,
    TURNED_DOWN,
    /** alias, number, agent */
    TURNED_DOWN_FROM,
    TURNED_DOWN_COORDINATOR,
    GONE,
    /** alias, number */
    TOO_LATE,
    /** agent */
    GOES_ON,
    /** time */
    GROUP_OFF,
    LEFT,
    /** count, agent */
    LEFT_COORDINATOR,
    BUTTON_LEFT,
    /** count */
    LIST,
    LIST_NONE,
    /** alias, number */
    WHOM,
    NOBODY_TO_GIVE,
    /** alias, agent */
    GIVEN;

    @Override
    public String key() {
        return "hand-on." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
