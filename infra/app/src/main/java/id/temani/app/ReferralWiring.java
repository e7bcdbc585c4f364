package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.paper.PdfPrinter;
import id.temani.app.referral.ReferralHtml;
import id.temani.app.referral.ReferralPage;
import id.temani.casefile.AssessmentText;
import id.temani.casefile.CasePath;
import id.temani.casefile.CaseText;
import id.temani.flows.Flows;
import id.temani.flows.casefile.CaseData;
import id.temani.postgres.Storage;
import id.temani.referral.PageTerms;
import id.temani.referral.ReferralAnswers;
import id.temani.referral.ReferralDesk;
import id.temani.referral.ReferralDetails;
import id.temani.referral.ReferralExtract;
import id.temani.referral.ReferralLetter;
import id.temani.referral.ReferralQuestion;
import java.time.Clock;
import java.util.Optional;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Passing somebody on to a health or social service. */
@Configuration(proxyBeanMethods = false)
class ReferralWiring {

    @Bean
    PageTerms referralPageTerms(TemaniProperties settings, ReferralProperties referral) {
        return referral.terms(Optional.ofNullable(settings.publicUrl()));
    }

    @Bean
    ReferralDetails referralDetails(Storage storage, AssessmentText assessments, CaseText text) {
        return new ReferralDetails(storage.cases().records(), assessments, text);
    }

    @Bean
    ReferralLetter referralLetter(CaseData data, Flows flows, CaseText text, ReferralDetails details) {
        return new ReferralLetter(
                data.facilities(), flows.units(), text, flows.phrasebook(), details, new PdfPrinter());
    }

    @Bean
    ReferralQuestion referralQuestion(Storage storage, ReferralDetails details, ReferralLetter letter, CaseText text) {
        var cases = storage.cases();
        return new ReferralQuestion(storage.referrals(), cases.files(), cases.consents(), details, letter, text);
    }

    @Bean
    ReferralDesk referralDesk(
            Storage storage,
            CaseData data,
            CasePath path,
            CaseText text,
            ReferralLetter letter,
            ReferralQuestion question,
            PageTerms page) {
        var cases = storage.cases();
        return new ReferralDesk(
                storage.referrals(),
                data.facilities(),
                cases.files(),
                cases.consents(),
                cases.appointments(),
                path,
                text,
                letter,
                question,
                page,
                storage.tally());
    }

    @Bean
    ReferralExtract referralExtract(Storage storage, CaseData data, CaseText text, ReferralLetter letter, Flows flows) {
        return new ReferralExtract(
                storage.referrals(), storage.cases().files(), data.facilities(), text, letter, flows.phrasebook());
    }

    @Bean
    ReferralAnswers referralAnswers(
            Storage storage, CasePath path, CaseText text, ReferralLetter letter, PageTerms page) {
        return new ReferralAnswers(storage.referrals(), storage.cases().files(), path, text, letter, page);
    }

    @Bean
    ServletRegistrationBean<ReferralPage> referralPage(
            ReferralAnswers answers, Storage storage, CommittedTurns turns, Flows flows, Clock clock) {
        var page = new ReferralPage(answers, storage.outbox(), turns, new ReferralHtml(flows.phrasebook()), clock);
        return new ServletRegistrationBean<>(page, PageTerms.PATH + "*");
    }
}
