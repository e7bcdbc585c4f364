package id.temani.flows.casefile;

import id.temani.casefile.Appointment;
import id.temani.casefile.AssessmentDesk;
import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseFile;
import id.temani.casefile.CaseId;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseOpening;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseState;
import id.temani.casefile.CaseText;
import id.temani.casefile.CaseTransfer;
import id.temani.casefile.CaseWord;
import id.temani.casefile.Entry;
import id.temani.casefile.HandingOn;
import id.temani.casefile.InMemoryCaseHandOvers;
import id.temani.casefile.InMemoryCases;
import id.temani.casefile.LeftCases;
import id.temani.casefile.ResultDesk.Coordinator;
import id.temani.casefile.ServiceLine;
import id.temani.casefile.Spoken;
import id.temani.casefile.Successors;
import id.temani.delivery.Letters;
import id.temani.delivery.OutboundMessage;
import id.temani.duty.Duty;
import id.temani.flows.Flows;
import id.temani.handoff.AgentId;
import id.temani.handoff.Alias;
import id.temani.handoff.InMemoryHandoffs;
import id.temani.handoff.InMemoryRoster;
import id.temani.handoff.Membership;
import id.temani.handoff.Oversight;
import id.temani.handoff.RecoveryAgent;
import id.temani.handoff.Skills;
import id.temani.handoff.Wishes;
import id.temani.handoff.Workload;
import id.temani.resident.Channel;
import id.temani.resident.ConversationId;
import id.temani.resident.Language;
import id.temani.unit.UnitId;
import id.temani.wording.CaseLine;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A resident, whoever accompanies them, a colleague and their coordinator, with the shipped files. Desks are built anew for each message. */
final class HandOverScene {

    /** Whose phone it is. */
    enum Person {
        AYU("Ayu"),
        BUDI("Budi"),
        RESIDENT("resident"),
        COORDINATOR("coordinator");

        private final String called;

        Person(String called) {
            this.called = called;
        }

        String called() {
            return called;
        }
    }

    private static final Flows FLOWS = Flows.load();
    private static final CaseData DATA = FLOWS.caseData();
    private static final UnitId UNIT = new UnitId("contoh-barat");
    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Language language;
    private final InMemoryCases cases = new InMemoryCases();
    private final InMemoryCaseHandOvers handOvers = new InMemoryCaseHandOvers();
    private final InMemoryRoster roster = new InMemoryRoster();
    private final InMemoryHandoffs handoffs = new InMemoryHandoffs(roster);
    private final Map<Person, ConversationId> chats = new EnumMap<>(Person.class);
    private final CaseText text = new CaseText(FLOWS.phrasebook(), DATA.words(), DATA.times(), FLOWS.units(), roster);
    private Instant now = Instant.parse("2026-11-23T04:00:00Z");

    HandOverScene(Language language) {
        this.language = language;
        for (var person : Person.values()) {
            chats.put(person, new ConversationId(UUID.randomUUID()));
        }
        join(Person.AYU);
        roster.addCoordinator(chat(Person.COORDINATOR), Channel.TELEGRAM, UNIT);
        accompanied();
    }

    /** Somebody takes part from now on. */
    void join(Person person) {
        var agent = new RecoveryAgent(
                AgentId.random(),
                chat(person),
                Channel.TELEGRAM,
                UNIT,
                person.called(),
                Wishes.Gender.WOMAN,
                Skills.of(Set.of(language), "1"),
                Duty.UNSAID,
                Workload.NONE);
        roster.add(agent, now);
    }

    /** Ayu's case, in the programme, with a session ahead. */
    private void accompanied() {
        var agent = agent(Person.AYU).id();
        var whose = new CaseFile.Whose(chat(Person.RESIDENT), new Alias("Melati Pagi", 27), Channel.TELEGRAM, language);
        var file = CaseFile.requested(
                        CaseId.random(),
                        whose,
                        new CaseFile.Care(UNIT, Optional.of(agent), ServiceLine.PBM, Optional.empty()),
                        now)
                .becoming(CaseState.ACCEPTED, Entry.By.AGENT, now)
                .becoming(CaseState.ASSESSED, Entry.By.AGENT, now)
                .becoming(CaseState.PROGRAMME, Entry.By.AGENT, now);
        cases.files().add(file);
        var ahead = now.plus(Duration.ofDays(20)).atZone(WIB);
        var session = Appointment.planned(
                cases.appointments().nextNumber(), Appointment.Kind.KIE, UNIT, agent, ahead, List.of(file.id()));
        cases.appointments().add(session.answered(file.id(), Appointment.Answer.CONFIRMED));
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** KELUAR, or a coordinator stops them: the agent takes part no more. */
    List<OutboundMessage> leaves(Person person) {
        var letters = new Letters();
        var agent = agent(person);
        desks().left.leave(agent, now, letters);
        roster.become(agent.id(), Membership.SUSPENDED);
        return letters.written();
    }

    List<OutboundMessage> types(Person person, String words) {
        var who = switch (person) {
            case AYU, BUDI -> CaseWord.Who.AGENT;
            case RESIDENT -> CaseWord.Who.RESIDENT;
            case COORDINATOR -> CaseWord.Who.COORDINATOR;
        };
        return does(person, DATA.words().read(words, who).orElseThrow());
    }

    List<OutboundMessage> taps(Person person, String payload) {
        return does(person, Spoken.of(payload).orElseThrow());
    }

    Person whose(OutboundMessage message) {
        return chats.entrySet().stream()
                .filter(entry -> entry.getValue().equals(message.lane()))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private List<OutboundMessage> does(Person person, Spoken spoken) {
        var letters = new Letters();
        switch (person) {
            case AYU, BUDI -> ofAgent(agent(person), spoken, letters);
            case RESIDENT -> ofResident(spoken, letters);
            case COORDINATOR -> ofCoordinator(spoken, letters);
        }
        return letters.written();
    }

    private void ofAgent(RecoveryAgent agent, Spoken spoken, Letters letters) {
        var desks = desks();
        switch (spoken.word()) {
            case TAKE_ON -> desks.handing.take(agent, spoken.number(), now, letters);
            case TURN_DOWN -> desks.handing.turnDown(agent, spoken.number(), now, letters);
            default ->
                cases.files().openOf(agent.id()).stream()
                        .filter(file -> file.number() == spoken.number())
                        .findFirst()
                        .ifPresentOrElse(
                                file -> aboutCase(agent, file, spoken, letters),
                                () -> letters.to(agent.chat(), text.say(agent.reads(), CaseLine.NO_SUCH_CASE)));
        }
    }

    private void aboutCase(RecoveryAgent agent, CaseFile file, Spoken spoken, Letters letters) {
        var desks = desks();
        switch (spoken.word()) {
            case HAND_ON -> desks.handing.choose(agent, file, spoken.rest(), now, letters);
            case MORE -> letters.to(agent.chat(), desks.cards.more(file, agent.reads()));
            case AGENDA -> letters.to(agent.chat(), desks.cards.agenda(file, agent.reads(), now));
            default -> letters.to(agent.chat(), desks.cards.card(file, agent.reads(), now));
        }
    }

    private void ofResident(Spoken spoken, Letters letters) {
        var me = chat(Person.RESIDENT);
        var known = spoken.word() == CaseWord.AGREE
                ? desks().opening.agree(me, spoken.number(), Optional.empty(), now, letters)
                : desks().opening.refuse(me, spoken.number(), now, letters);
        if (!known) {
            letters.to(me, text.say(language, CaseLine.QUESTION_GONE));
        }
    }

    private void ofCoordinator(Spoken spoken, Letters letters) {
        var who = new Coordinator(chat(Person.COORDINATOR), language, UNIT);
        if (spoken.word() == CaseWord.GIVE) {
            desks().left.give(who, true, spoken.number(), spoken.rest(), now, letters);
        } else {
            desks().left.list(who, true, letters);
        }
    }

    private record Desks(CaseCards cards, HandingOn handing, CaseOpening opening, LeftCases left) {}

    private Desks desks() {
        var found = new AssessmentText(cases.records(), DATA.assessment(), text);
        var cards = new CaseCards(text, cases.appointments(), cases.records(), DATA.plans(), found);
        var path = new CasePath(cases.files(), cases.appointments(), cards, text, CaseNews.NOBODY);
        var assessments = new AssessmentDesk(cases.records(), cards, path, DATA.assessment(), found, text);
        var successors = new Successors(roster, handoffs, text);
        var transfer = new CaseTransfer(cases.files(), handOvers, cases.appointments(), CaseNews.NOBODY, text);
        var handing = new HandingOn(
                cases.files(),
                handOvers,
                cases.consents(),
                successors,
                transfer,
                cards,
                roster,
                cases.appointments(),
                text);
        var opening = new CaseOpening(
                cases.files(),
                cases.consents(),
                cases.appointments(),
                handoffs,
                cards,
                path,
                assessments,
                text,
                CaseNews.NOBODY,
                handing);
        var oversight = new Oversight(roster, handoffs);
        return new Desks(
                cards,
                handing,
                opening,
                new LeftCases(cases.files(), transfer, handing, successors, oversight, roster, text));
    }

    private RecoveryAgent agent(Person person) {
        return roster.byChat(chat(person)).orElseThrow();
    }

    private ConversationId chat(Person person) {
        return Optional.ofNullable(chats.get(person)).orElseThrow();
    }
}
