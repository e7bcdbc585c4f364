package id.temani.wording;

/**
 * The lines that rules, not flow files, say. Each has a text under its key in every language; {@code {placeholders}} are
 * named behind it. The reader refuses a text file that lacks one.
 */
public enum Line implements Phrase {
    TROUBLE("core.trouble"),
    TOO_FAST("core.too-fast"),
    /** words: what can be typed instead of tapping */
    TYPED_WORDS("core.typed-words"),
    UNSUPPORTED("core.unsupported"),
    UNSUPPORTED_VOICE("core.unsupported-voice"),
    UNSUPPORTED_PHOTO("core.unsupported-photo"),
    EDIT_NOT_PASSED_ON("core.edit-not-passed-on"),
    /** the first words of aliases, separated by commas */
    ALIAS_FIRST("alias.first"),
    /** the second words */
    ALIAS_SECOND("alias.second"),
    /** ahead, estimate */
    WAIT_QUEUED("wait.queued"),
    /** estimate */
    WAIT_FIRST("wait.first"),
    /** from, to: whole minutes */
    WAIT_ESTIMATE("wait.estimate"),
    WAIT_NO_ESTIMATE("wait.no-estimate"),
    WAIT_STILL("wait.still"),
    WAIT_STILL_FIRST("wait.still-first"),
    WAIT_LATER("wait.later"),
    WAIT_ALREADY("wait.already"),
    WAIT_CANCELLED("wait.cancelled"),
    WAIT_AGAIN("wait.again"),
    WAIT_NOBODY_YET("wait.nobody-yet"),
    /** for whoever waits somewhere else in the talk; the others are asked what they would like instead */
    WAIT_SORRY("wait.sorry"),
    /** alias, agent */
    TALK_BEGINS("talk.begins"),
    /** agent, text */
    TALK_LINE_TO_RESIDENT("talk.line-to-resident"),
    /** alias, text */
    TALK_LINE_TO_AGENT("talk.line-to-agent"),
    /** text: the line itself, marked as late */
    TALK_LATE("talk.late"),
    TALK_MAYBE_TWICE("talk.maybe-twice"),
    TALK_WORD_OR_LINE("talk.word-or-line"),
    TALK_SEND_AS_LINE("talk.send-as-line"),
    TALK_ENDED("talk.ended"),
    TALK_UNDELIVERED("talk.undelivered"),
    /** instead of words beside a photo */
    TALK_PHOTO("talk.photo"),
    PHOTO_REFUSED("talk.photo-refused"),
    PHOTO_LOST("talk.photo-lost"),
    /** alias */
    AGENT_PHOTO_REFUSED("agent.photo-refused"),
    /** alias */
    AGENT_PHOTO_LOST("agent.photo-lost"),
    TALK_LINE_RETURNED("talk.line-returned"),
    FEEDBACK_GOOD("talk.feedback-good"),
    FEEDBACK_FAIR("talk.feedback-fair"),
    FEEDBACK_POOR("talk.feedback-poor"),
    HOLD_NUMBER("hold.number"),
    HOLD_ACCOUNT("hold.account"),
    HOLD_MAIL("hold.mail"),
    HOLD_LINK("hold.link"),
    HOLD_HANDLE("hold.handle"),
    HOLD_SEVERAL("hold.several"),
    HOLD_AGENT("hold.agent"),
    /** stands before the question about the next one */
    HOLD_REPLACED("hold.replaced"),
    HOLD_WITHOUT_NUMBER("hold.without-number"),
    HOLD_WITHOUT_MAIL("hold.without-mail"),
    HOLD_WITHOUT_LINK("hold.without-link"),
    HOLD_WITHOUT_HANDLE("hold.without-handle"),
    HOLD_WITHOUT_THAT("hold.without-that"),
    HOLD_KEEP("hold.keep"),
    HOLD_CANCEL("hold.cancel"),
    HOLD_CANCELLED("hold.cancelled"),
    HOLD_GONE("hold.gone"),
    DROP_THIRD_PARTY("drop.third-party"),
    CODE_NOT_VALID("join.code-not-valid"),
    CODE_NEEDS_ERASURE("join.code-needs-erasure"),
    /** code, days */
    RECEIPT_CODE("receipt.code"),
    RECEIPT_NOT_VALID("receipt.not-valid"),
    RECEIPT_NOT_NOW("receipt.not-now"),
    RECEIPT_MOVED_AWAY("receipt.moved-away"),
    AGENT_READY("join.agent-ready"),
    /** words of which one is shown to whoever joins, separated by commas */
    MATCHING_WORDS("alias.matching"),
    /** word */
    JOINING_WORD("join.word"),
    /** agent */
    JOINING_ASKED("join.asked"),
    JOINING_NO_WORD("join.no-word"),
    JOINING_ENDED("join.ended"),
    /** agent */
    JOINING_TAKEN("join.taken"),
    JOINING_REFUSED("join.refused"),
    JOINING_WHICH("join.which"),
    JOINING_NONE("join.none"),
    COORDINATOR_WELCOME("join.coordinator-welcome"),
    /** alias, district, wait, wishes, language, number */
    OFFER("agent.offer"),
    OFFER_URGENT("agent.offer-urgent"),
    /** stands before an offer that a coordinator asked for */
    OFFER_ASSIGNED("agent.offer-assigned"),
    OFFER_TAKE("agent.offer-take"),
    OFFER_DECLINE("agent.offer-decline"),
    OFFER_KNOW("agent.offer-know"),
    /** alias */
    OFFER_GONE("agent.offer-gone"),
    OFFER_LAPSED("agent.offer-lapsed"),
    OFFER_DECLINED("agent.offer-declined"),
    OFFER_RECUSED("agent.offer-recused"),
    NO_SUCH_OFFER("agent.no-such-offer"),
    AGENT_BUSY("agent.busy"),
    /** alias, number, door, band, wishes, detail */
    CASE_CARD("agent.case-card"),
    DETAIL_SHARED("agent.detail-shared"),
    /** until: time of day */
    ON_DUTY("agent.on-duty"),
    TWO_HOURS("agent.two-hours"),
    READY("agent.ready"),
    END_SHIFT("agent.end-shift"),
    DUTY_OVER("agent.duty-over"),
    /** count */
    PAUSED_KINDLY("agent.paused-kindly"),
    /** shifts */
    SHIFTS("agent.shifts"),
    SHIFTS_OF_UNIT("agent.shifts-of-unit"),
    SHIFTS_NONE("agent.shifts-none"),
    /** name: of the holiday */
    SHIFTS_HOLIDAY("agent.shifts-holiday"),
    SHIFTS_SET("agent.shifts-set"),
    SHIFTS_CLEARED("agent.shifts-cleared"),
    SHIFTS_UNREAD("agent.shifts-unread"),
    SHIFTS_BACK("agent.shifts-back"),
    SHIFTS_UNDO("agent.shifts-undo"),
    /** date */
    TRAINING_ENDS("agent.training-ends"),
    TRAINING_OVER("agent.training-over"),
    FAMILY_TOO("agent.family-too"),
    FAMILY_NOT("agent.family-not"),
    OFF_DUTY("agent.off-duty"),
    PAUSED("agent.paused"),
    AGENT_HELP("agent.help"),
    AGENT_SUSPENDED("agent.suspended"),
    LEAVE_CONFIRM("agent.leave-confirm"),
    LEAVE_NOT("agent.leave-not"),
    LEFT("agent.left"),
    AGENT_STOPPED("agent.stopped"),
    AGENT_RESTORED("agent.restored"),
    AGENT_LINES_DROPPED("agent.lines-dropped"),
    NO_TALK("agent.no-talk"),
    /** alias, minutes */
    CASES_LIVE("agent.cases-live"),
    CASES_NONE("agent.cases-none"),
    /** alias */
    CLOSE_CONFIRM("agent.close-confirm"),
    CLOSE_NOT_YET("agent.close-not-yet"),
    AGENT_TALK_ENDED("agent.talk-ended"),
    AGENT_RESIDENT_LEFT("agent.resident-left"),
    AGENT_GIVEN_BACK("agent.given-back"),
    /** alias */
    AGENT_REMINDED("agent.reminded"),
    /** alias: the talk goes to somebody else because the agent wrote nothing */
    AGENT_WAS_SILENT("agent.was-silent"),
    AGENT_UNDELIVERED("agent.undelivered"),
    AGENT_RESIDENT_DANGER("agent.resident-danger"),
    AGENT_PAGED("agent.paged"),
    AGENT_ERASED_RESIDENT("agent.erased-resident"),
    AGENT_RESIDENT_GONE("agent.resident-gone"),
    AGENT_CHANGED("agent.changed"),
    AGENT_SAY_WHICH("agent.say-which"),
    AGENT_WHICH("agent.which"),
    AGENT_WHICH_REPLACED("agent.which-replaced"),
    AGENT_ECHO("agent.echo"),
    AGENT_RECALL("agent.recall"),
    AGENT_RECALLED("agent.recalled"),
    NOTHING_TO_UNDO("agent.nothing-to-undo"),
    /** the bland answer to TUTUP for staff */
    HIDDEN("core.hidden"),
    /** date, answers, result, request */
    DATA_SUMMARY("data.summary"),
    /** part, parts: before each message of the whole */
    DATA_PART("data.part"),
    DATA_FILE("data.file"),
    DATA_FILE_NAME("data.file-name"),
    DATA_FILE_HEADING("data.file-heading"),
    /** date */
    DATA_SINCE("data.since"),
    DATA_ADDRESS("data.address"),
    /** alias, date, status */
    DATA_REQUEST("data.request"),
    DATA_REQUEST_WAITING("data.request-waiting"),
    DATA_REQUEST_LIVE("data.request-live"),
    DATA_REQUEST_OVER("data.request-over"),
    DATA_MARKS("data.marks"),
    DATA_TRAIL("data.trail"),
    ERASED("data.erased"),
    STAFF_ERASE_CONFIRM("data.staff-erase-confirm"),
    YES("core.yes"),
    NOT_YET("core.not-yet"),
    NO("core.no"),
    REMINDER("reminder.any"),
    REMINDER_LOOK("reminder.look"),
    REMINDER_CHECK_IN("reminder.check-in"),
    REMINDER_CHECK_IN_SILENT("reminder.check-in-silent"),
    /** when */
    REMINDER_SESSION("reminder.session"),
    REMINDER_TEST("reminder.test"),
    REMINDER_OVER("reminder.over"),
    /** meetings, talks, offers */
    REMINDER_DAY("reminder.day"),
    /** time, alias */
    REMINDER_DAY_ROW("reminder.day-row"),
    /** alias, number */
    REMINDER_DAY_CASE("reminder.day-case"),
    /** for whoever plans: a template is missing */
    /** alias */
    REMINDER_REFUSED("reminder.refused"),
    REMINDER_SPENT("reminder.spent"),
    /** count, ring: why these agents were asked; for the record of decisions, in Indonesian for all */
    ROUTING_BECAUSE("routing.because"),
    ROUTING_BECAUSE_FAMILY("routing.because-family"),
    ROUTING_RING_OWN("routing.ring-own"),
    ROUTING_RING_CHOSEN("routing.ring-chosen"),
    ROUTING_RING_NEIGHBOURS("routing.ring-neighbours"),
    ROUTING_RING_FURTHER("routing.ring-further"),
    ROUTING_RING_ALL("routing.ring-all"),
    ROUTING_RING_WIDE("routing.ring-wide"),
    ROUTING_NOBODY("routing.nobody"),
    /** counts */
    ROUTING_OTHERS("routing.others"),
    /** count */
    ROUTING_NOT_YET("routing.not-yet"),
    ROUTING_ASSIGNED("routing.assigned"),
    ROUTING_TAKEN_BACK("routing.taken-back"),
    ROUTING_WIDENED("routing.widened"),
    ROUTING_OFF_DUTY("routing.off-duty"),
    ROUTING_NIGHT("routing.night"),
    ROUTING_UNTRAINED("routing.untrained"),
    ROUTING_IN_TALK("routing.in-talk"),
    ROUTING_HAS_OFFERS("routing.has-offers"),
    ROUTING_LANGUAGE("routing.language"),
    ROUTING_GENDER("routing.gender"),
    ROUTING_FROM_THERE("routing.from-there"),
    ROUTING_ASKED("routing.asked"),
    AREA_ELSEWHERE("wish.area-elsewhere"),
    AREA_NEARBY("wish.area-nearby"),
    WISH_WOMAN("wish.woman"),
    WISH_MAN("wish.man"),
    WISH_LATER("wish.later"),
    WISH_NONE("wish.none"),
    DOOR_MYSELF("door.myself"),
    DOOR_FAMILY("door.family"),
    DOOR_RETURNING("door.returning"),
    FROM_SIL("aftercare.sil"),
    FROM_PBM("aftercare.pbm"),
    FROM_CLINIC("aftercare.clinic"),
    FROM_CENTRE("aftercare.centre"),
    FROM_ELSEWHERE("aftercare.elsewhere"),
    HOPES_LISTEN("aftercare.listen"),
    HOPES_PLAN("aftercare.plan"),
    HOPES_GROUP("aftercare.group"),
    HOPES_FAMILY("aftercare.family"),
    HOPES_ACTIVITY("aftercare.activity"),
    HOPES_SOMETHING_ELSE("aftercare.something-else"),
    BAND_NONE("band.none"),
    BAND_LOW("band.low"),
    BAND_MODERATE("band.moderate"),
    BAND_HIGH("band.high"),
    BAND_INCOMPLETE("band.incomplete"),
    JUST_NOW("time.just-now"),
    /** minutes */
    MINUTES("time.minutes"),
    /** hours */
    HOURS("time.hours");

    private final String key;

    Line(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
