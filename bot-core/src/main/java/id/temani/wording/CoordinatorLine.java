package id.temani.wording;

/** What rules say to coordinators in their chat. */
public enum CoordinatorLine implements Phrase {
    /** agent, date */
    TRAINING_NOTED("coordinator.training-noted"),
    TRAINING_FORGOTTEN("coordinator.training-forgotten"),
    TRAINING_UNREAD("coordinator.training-unread"),
    TRAINING_ENDS_SOON("coordinator.training-ends-soon"),
    /** takes {@code channel} and {@code since} */
    CHANNEL_DOWN("coordinator.channel-down"),
    /** takes {@code channel} and {@code since} */
    CHANNEL_DEAF("coordinator.channel-deaf"),
    /** takes {@code channel} and {@code since} */
    CHANNEL_BACK("coordinator.channel-back"),
    /** the word that means: no training, in lower case */
    TRAINING_NONE_WORD("coordinator.training-none-word"),
    TWO_CHATS("coordinator.two-chats"),
    /** takes {@code agent} */
    AGENT_LEFT("coordinator.agent-left"),
    COORDINATOR_HELP("coordinator.help"),
    COORDINATOR_HELP_TEAM("coordinator.help-team"),
    /** code, hours */
    INVITED("coordinator.invited"),
    /** app */
    INVITED_QR("coordinator.invited-qr"),
    INVITED_QR_NAME("coordinator.invited-qr-name"),
    /** rows */
    POSTERS("coordinator.posters"),
    POSTERS_NONE("coordinator.posters-none"),
    /** place, poster, code */
    POSTERS_ROW("coordinator.posters-row"),
    /** place, greeting */
    POSTER("coordinator.poster"),
    /** app, link */
    POSTER_LINK("coordinator.poster-link"),
    /** code */
    POSTER_GREETING("coordinator.poster-greeting"),
    /** rows, fewest */
    REVIEWS("coordinator.reviews"),
    REVIEWS_FEW("coordinator.reviews-few"),
    /** unit, good, fair, poor */
    REVIEWS_ROW("coordinator.reviews-row"),
    /** unit, rows */
    REVIEWS_WORDS("coordinator.reviews-words"),
    /** text */
    REVIEWS_WORDS_ROW("coordinator.reviews-words-row"),
    SIMULATOR_CODE("coordinator.simulator-code"),
    SIMULATOR_NEEDS_NO_CODE("coordinator.simulator-needs-no-code"),
    QUEUE_EMPTY("coordinator.queue-empty"),
    /** count, rows */
    QUEUE("coordinator.queue"),
    /** alias, unit, wait, band, asked */
    QUEUE_ROW("coordinator.queue-row"),
    QUEUE_ROW_URGENT("coordinator.queue-row-urgent"),
    QUEUE_UNASKED("coordinator.queue-unasked"),
    /** open, asked: how many look at it now, how many were asked so far */
    QUEUE_ASKED("coordinator.queue-asked"),
    QUEUE_NOBODY("coordinator.queue-nobody"),
    NEXT_PAGE("coordinator.next-page"),
    AGENTS_NONE("coordinator.agents-none"),
    /** count, rows */
    AGENTS("coordinator.agents"),
    /** agent, unit, standing, talks, most, training */
    AGENTS_ROW("coordinator.agents-row"),
    /** until: time of day */
    AGENTS_ON("coordinator.agents-on"),
    AGENTS_OFF("coordinator.agents-off"),
    AGENTS_PAUSED("coordinator.agents-paused"),
    AGENTS_JOINING("coordinator.agents-joining"),
    AGENTS_SUSPENDED("coordinator.agents-suspended"),
    /** date */
    AGENTS_TRAINED("coordinator.agents-trained"),
    AGENTS_TRAINING_OVER("coordinator.agents-training-over"),
    AGENTS_TRAINING_UNKNOWN("coordinator.agents-training-unknown"),
    UNDO("coordinator.undo"),
    /** agent */
    SUSPEND_CONFIRM("coordinator.suspend-confirm"),
    SUSPEND_NOT("coordinator.suspend-not"),
    SUSPENDED("coordinator.suspended"),
    SUSPEND_NOT_ACTIVE("coordinator.suspend-not-active"),
    RESTORED("coordinator.restored"),
    RESTORE_NOT_SUSPENDED("coordinator.restore-not-suspended"),
    ASSIGN_WHICH("coordinator.assign-which"),
    ASSIGN_WHOM("coordinator.assign-whom"),
    ASSIGN_GONE("coordinator.assign-gone"),
    /** alias */
    ASSIGN_NAMES("coordinator.assign-names"),
    ASSIGN_NO_NAMES("coordinator.assign-no-names"),
    /** alias, agent */
    ASSIGNED("coordinator.assigned"),
    ASSIGN_TAKEN("coordinator.assign-taken"),
    ASSIGN_TAKEN_BACK("coordinator.assign-taken-back"),
    ASSIGN_NOT_OPEN("coordinator.assign-not-open"),
    WIDEN("coordinator.widen"),
    /** alias */
    WIDENED("coordinator.widened"),
    WIDEN_NOBODY("coordinator.widen-nobody"),
    /** agent: why somebody whom a coordinator named is not asked */
    WHY_NOT_REACHABLE("why-not.reachable"),
    WHY_NOT_OPEN("why-not.open"),
    /** alias */
    WHY_NOT_LATER("why-not.later"),
    WHY_NOT_OFF_DUTY("why-not.off-duty"),
    WHY_NOT_NIGHT("why-not.night"),
    WHY_NOT_UNTRAINED("why-not.untrained"),
    WHY_NOT_IN_TALK("why-not.in-talk"),
    WHY_NOT_HAS_OFFERS("why-not.has-offers"),
    WHY_NOT_LANGUAGE("why-not.language"),
    WHY_NOT_GENDER("why-not.gender"),
    WHY_NOT_FROM_THERE("why-not.from-there"),
    WHY_NOT_ASKED("why-not.asked"),
    /** alias, district */
    ALARM_DANGER("coordinator.alarm-danger"),
    /** without a case: danger was spoken of in a chat nobody is assigned to */
    ALARM_DANGER_NO_CASE("coordinator.alarm-danger-no-case"),
    /** alias, district, wait */
    ALARM_NOBODY("coordinator.alarm-nobody"),
    /** alias */
    ALARM_AGENT_CALLS("coordinator.alarm-agent-calls");

    private final String key;

    CoordinatorLine(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
