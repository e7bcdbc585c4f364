package id.temani.app;

import id.temani.casefile.AssessmentDesk;
import id.temani.casefile.AssessmentText;
import id.temani.casefile.CaseCards;
import id.temani.casefile.CaseExtract;
import id.temani.casefile.CaseNews;
import id.temani.casefile.CaseOpening;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseText;
import id.temani.casefile.DecisionDesk;
import id.temani.casefile.Groups;
import id.temani.casefile.HandingOn;
import id.temani.casefile.InterviewDesk;
import id.temani.casefile.InterviewEnds;
import id.temani.casefile.Invitations;
import id.temani.casefile.LeftCases;
import id.temani.casefile.Mourning;
import id.temani.casefile.PlanningDesk;
import id.temani.casefile.RecordDesk;
import id.temani.casefile.Renewals;
import id.temani.casefile.ResidentSchedule;
import id.temani.casefile.ResultDesk;
import id.temani.casefile.SeveralAnswers;
import id.temani.casefile.SeveralListeners;
import id.temani.desk.AgentAppointments;
import id.temani.desk.AgentCases;
import id.temani.desk.AgentInterviews;
import id.temani.desk.CoordinatorCases;
import id.temani.desk.ResidentCases;
import id.temani.flows.Flows;
import id.temani.flows.casefile.CaseData;
import id.temani.flows.reminder.ReminderTermsReader.Reminding;
import id.temani.handoff.HandoffDesk;
import id.temani.handoff.Rotas;
import id.temani.postgres.Storage;
import id.temani.postgres.casefile.CaseStorage;
import id.temani.referral.ReferralAnswers;
import id.temani.referral.ReferralDesk;
import id.temani.referral.ReferralEnds;
import id.temani.referral.ReferralQuestion;
import id.temani.relay.AgentLines;
import id.temani.reminder.CaseDeadlines;
import id.temani.reminder.CaseReminders;
import id.temani.reminder.ReminderDesk;
import id.temani.tally.CaseTally;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Being accompanied for longer: cases, plans, appointments. */
@Configuration(proxyBeanMethods = false)
class CaseWiring {

    @Bean
    CaseData caseData(Flows flows) {
        return flows.caseData();
    }

    @Bean
    CaseStorage caseStorage(Storage storage) {
        return storage.cases();
    }

    @Bean
    CaseDeadlines caseDeadlines(
            ReminderDesk reminders, Storage storage, CaseData data, Flows flows, Reminding reminding) {
        var cases = storage.cases();
        return new CaseDeadlines(
                reminders,
                cases.files(),
                cases.consents(),
                data.consents(),
                data.plans(),
                storage.roster(),
                new Rotas(flows.units()),
                reminding.unanswered());
    }

    /** Everybody who listens; each of them is a listener, too. */
    @Bean
    @Primary
    CaseNews caseNews(ReminderDesk reminders, CaseDeadlines deadlines, Storage storage, Flows flows) {
        var cases = storage.cases();
        return new SeveralListeners(List.of(
                new CaseReminders(reminders, cases.files(), cases.appointments(), storage.roster(), flows.phrasebook()),
                deadlines,
                new CaseTally(storage.tally()),
                new ReferralEnds(storage.referrals()),
                new InterviewEnds(storage.cases().interviews())));
    }

    @Bean
    CaseText caseText(CaseData data, Storage storage, Flows flows) {
        return new CaseText(flows.phrasebook(), data.words(), data.times(), flows.units(), storage.roster());
    }

    @Bean
    AssessmentText assessmentText(CaseStorage cases, CaseData data, CaseText text) {
        return new AssessmentText(cases.records(), data.assessment(), text);
    }

    @Bean
    CaseCards caseCards(CaseText text, CaseStorage cases, CaseData data, AssessmentText assessments) {
        return new CaseCards(text, cases.appointments(), cases.records(), data.plans(), assessments);
    }

    @Bean
    CaseExtract caseExtract(CaseStorage cases, AssessmentText assessments, CaseText text) {
        return new CaseExtract(
                cases.files(), cases.appointments(), cases.consents(), cases.records(), assessments, text);
    }

    @Bean
    CasePath casePath(CaseStorage cases, CaseCards cards, CaseText text, CaseNews news) {
        return new CasePath(cases.files(), cases.appointments(), cards, text, news);
    }

    @Bean
    RecordDesk recordDesk(CaseStorage cases, CaseCards cards, Flows flows, CaseText text) {
        return new RecordDesk(cases.records(), cards, flows.scrubber(), text);
    }

    @Bean
    AssessmentDesk assessmentDesk(
            CaseStorage cases, CaseCards cards, CasePath path, CaseData data, AssessmentText found, CaseText text) {
        return new AssessmentDesk(cases.records(), cards, path, data.assessment(), found, text);
    }

    @Bean
    AgentInterviews agentInterviews(
            CaseStorage cases,
            Storage storage,
            AssessmentDesk assessments,
            CaseData data,
            CasePath path,
            CaseText text,
            AgentLines lines,
            PlanningDesk planning) {
        var interviews = new InterviewDesk(
                cases.interviews(), cases.files(), assessments, data.assessment(), data.answers(), path, text);
        return new AgentInterviews(interviews, cases.files(), storage.handoffs(), lines, planning);
    }

    @Bean
    CaseOpening caseOpening(
            CaseStorage cases,
            Storage storage,
            CaseCards cards,
            CasePath path,
            AssessmentDesk assessments,
            CaseText text,
            CaseNews news,
            ReferralDesk referrals,
            CaseDeadlines deadlines,
            HandingOn handing) {
        return new CaseOpening(
                cases.files(),
                cases.consents(),
                cases.appointments(),
                storage.handoffs(),
                cards,
                path,
                assessments,
                text,
                news,
                new SeveralAnswers(List.of(referrals, deadlines, handing)));
    }

    @Bean
    Invitations invitations(CaseStorage cases, CaseText text, CaseNews news) {
        return new Invitations(cases.files(), cases.appointments(), text, news);
    }

    @Bean
    Groups groups(CaseStorage cases, Renewals renewals, CaseOpening opening, Invitations invitations, CaseText text) {
        return new Groups(cases.files(), renewals, opening, invitations, text);
    }

    @Bean
    Renewals renewals(CaseStorage cases, CaseData data, CaseOpening opening, CaseText text) {
        return new Renewals(cases.consents(), data.consents(), opening, text);
    }

    @Bean
    PlanningDesk planningDesk(
            CaseStorage cases,
            Renewals renewals,
            CaseOpening opening,
            CaseText text,
            Invitations invitations,
            Groups groups) {
        return new PlanningDesk(
                cases.files(), cases.appointments(), renewals, opening, cases.drafts(), text, invitations, groups);
    }

    @Bean
    Mourning mourning(CaseStorage cases, CasePath path, Storage storage, HandoffDesk requests, CaseText text) {
        return new Mourning(
                cases.files(),
                cases.consents(),
                path,
                storage.handoffs(),
                requests,
                storage.outbox(),
                storage.roster(),
                text);
    }

    @Bean
    AgentAppointments agentAppointments(
            CaseStorage cases,
            CasePath path,
            PlanningDesk planning,
            Invitations invitations,
            Groups groups,
            Flows flows) {
        return new AgentAppointments(
                cases.files(), cases.appointments(), path, planning, invitations, groups, flows.phrasebook());
    }

    @Bean
    AgentCases agentCases(
            CaseStorage cases,
            CaseData data,
            CaseCards cards,
            CaseOpening opening,
            CasePath path,
            Mourning mourning,
            Storage storage,
            Renewals renewals,
            PlanningDesk planning,
            AgentAppointments meetings,
            RecordDesk records,
            AssessmentDesk assessments,
            AssessmentText found,
            AgentInterviews interviews,
            HandingOn handing,
            ReferralDesk referrals,
            ReferralAnswers answers,
            AgentLines lines,
            CaseText text,
            Flows flows) {
        return new AgentCases(
                cases.files(),
                meetings,
                data.words(),
                cards,
                opening,
                path,
                mourning,
                storage.conversations(),
                renewals,
                planning,
                records,
                assessments,
                new DecisionDesk(cases.records(), found, text),
                interviews,
                handing,
                referrals,
                answers,
                lines,
                flows.phrasebook());
    }

    @Bean
    ResidentCases residentCases(
            CaseStorage cases,
            CaseData data,
            CaseOpening opening,
            PlanningDesk planning,
            Invitations invitations,
            ReferralDesk referrals,
            ReferralQuestion question,
            CaseText text) {
        var schedule = new ResidentSchedule(cases.files(), cases.appointments(), invitations, planning, opening, text);
        return new ResidentCases(data.words(), schedule, planning, referrals, question);
    }

    @Bean
    CoordinatorCases coordinatorCases(
            CaseStorage cases, CaseData data, CaseText text, Storage storage, LeftCases left) {
        var results = new ResultDesk(cases.files(), cases.appointments(), cases.records(), text);
        return new CoordinatorCases(data.words(), storage.roster(), results, left);
    }
}
