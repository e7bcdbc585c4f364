package id.temani.app;

import id.temani.app.paper.PdfPrinter;
import id.temani.casefile.CaseExtract;
import id.temani.desk.DataSummary;
import id.temani.desk.FeedbackDesk;
import id.temani.flows.Flows;
import id.temani.postgres.Storage;
import id.temani.referral.ReferralExtract;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What people may know of their own data, and what they say of a talk. */
@Configuration(proxyBeanMethods = false)
class RightsWiring {

    @Bean
    DataSummary dataSummary(Storage storage, CaseExtract cases, ReferralExtract referrals, Flows flows) {
        return new DataSummary(
                flows.engine(),
                storage.handoffs(),
                storage.talkNotes(),
                storage.feedbacks(),
                cases,
                referrals,
                flows.phrasebook(),
                new PdfPrinter());
    }

    @Bean
    FeedbackDesk feedbackDesk(Storage storage, Flows flows) {
        return new FeedbackDesk(
                storage.handoffs(), storage.roster(), storage.feedbacks(), flows.scrubber(), flows.phrasebook());
    }
}
