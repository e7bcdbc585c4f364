package id.temani.app;

import id.temani.app.intake.CommittedTurns;
import id.temani.app.intake.ReminderRounds;
import id.temani.casefile.CaseText;
import id.temani.desk.ReminderReplies;
import id.temani.desk.RemindingDesk;
import id.temani.flows.Flows;
import id.temani.flows.casefile.CaseData;
import id.temani.flows.reminder.ReminderTermsReader.Reminding;
import id.temani.handoff.Rotas;
import id.temani.postgres.Storage;
import id.temani.postgres.reminder.JdbcReaches;
import id.temani.reminder.Agenda;
import id.temani.reminder.CaseMatters;
import id.temani.reminder.CaseMeetings;
import id.temani.reminder.DaySheets;
import id.temani.reminder.Judge;
import id.temani.reminder.OfferedCases;
import id.temani.reminder.PlatformWindow;
import id.temani.reminder.Reaches;
import id.temani.reminder.ReminderDesk;
import id.temani.reminder.ReminderWords;
import id.temani.resident.Channel;
import id.temani.whatsapp.WhatsAppSender;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/** What people are reminded of. */
@Configuration(proxyBeanMethods = false)
class ReminderWiring {

    private static final String TEMPLATE = "temani.whatsapp.content.reminder";

    @Bean
    Reminding reminding() {
        return Flows.reminding();
    }

    /** WhatsApp is the one platform that takes free text for a while only. */
    @Bean
    Reaches reaches(JdbcClient jdbc, Environment environment) {
        var template = StringUtils.hasText(environment.getProperty(TEMPLATE));
        return new JdbcReaches(jdbc, Map.of(Channel.WHATSAPP, new PlatformWindow(WhatsAppSender.WINDOW, template)));
    }

    @Bean
    ReminderDesk reminderDesk(Storage storage, Reaches reaches, Reminding reminding) {
        return new ReminderDesk(storage.reminders(), reaches, reminding.terms());
    }

    @Bean
    ReminderWords reminderWords(Storage storage, Flows flows, CaseData data, CaseText text) {
        var cases = storage.cases();
        var agenda = new Agenda(
                new CaseMeetings(cases.files(), cases.appointments(), text),
                storage.handoffs(),
                new OfferedCases(cases.files(), cases.handOvers()));
        var matters = new CaseMatters(cases.files(), cases.consents(), data.consents(), storage.referrals(), text);
        return new ReminderWords(flows.phrasebook(), new Rotas(flows.units()), agenda, matters);
    }

    @Bean
    ReminderReplies reminderReplies(Storage storage, ReminderDesk desk, ReminderWords words) {
        return new ReminderReplies(storage.reminders(), desk, words);
    }

    @Bean
    RemindingDesk remindingDesk(
            Storage storage,
            ReminderDesk desk,
            Reaches reaches,
            ReminderWords words,
            Reminding reminding,
            Clock clock) {
        return new RemindingDesk(
                storage.reminders(),
                desk,
                reaches,
                new Judge(storage.reminders(), reminding.terms()),
                words,
                storage.conversations(),
                storage.handoffs(),
                storage.roster(),
                storage.outbox(),
                clock);
    }

    @Bean
    ReminderRounds reminderRounds(
            Storage storage,
            RemindingDesk desk,
            ReminderDesk planning,
            CommittedTurns turns,
            TransactionTemplate turnTransaction,
            Flows flows,
            Reminding reminding,
            Clock clock) {
        var sheets = new DaySheets(storage.reminders(), planning, new Rotas(flows.units()), reminding.morning());
        return new ReminderRounds(desk, turns, turnTransaction, storage.roster(), sheets, clock);
    }
}
