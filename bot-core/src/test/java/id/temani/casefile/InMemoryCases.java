package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import id.temani.unit.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Cases and all that belongs to them, for tests, for one thread. */
public final class InMemoryCases {

    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
    private final Map<AppointmentId, Appointment> appointments = new LinkedHashMap<>();
    private final List<CaseRecord> records = new ArrayList<>();
    private final Map<Integer, CaseConsent> consents = new LinkedHashMap<>();
    private final Map<ConversationId, Draft> drafts = new LinkedHashMap<>();
    private final Map<CaseId, Interview> interviews = new LinkedHashMap<>();
    private int number;

    public CaseFiles files() {
        return new Files();
    }

    public Appointments appointments() {
        return new Meetings();
    }

    public CaseRecords records() {
        return new Records();
    }

    public CaseConsents consents() {
        return new Consents();
    }

    public Drafts drafts() {
        return new Open();
    }

    public Interviews interviews() {
        return new Talks();
    }

    private final class Files implements CaseFiles {

        @Override
        public void add(CaseFile file) {
            if (of(file.resident()).stream().anyMatch(one -> one.state().isOpen())) {
                throw new IllegalStateException("This resident has an open case");
            }
            save(file);
        }

        @Override
        public void save(CaseFile file) {
            files.put(file.id(), file);
        }

        @Override
        public Optional<CaseFile> lock(CaseId id) {
            return find(id);
        }

        @Override
        public Optional<CaseFile> find(CaseId id) {
            return Optional.ofNullable(files.get(id));
        }

        @Override
        public List<CaseFile> openOf(AgentId agent) {
            return sorted(
                    file -> file.care().agent().filter(agent::equals).isPresent()
                            && file.state().isOpen(),
                    Comparator.comparing(CaseFile::openedAt).thenComparing(CaseFile::number));
        }

        @Override
        public List<CaseFile> withoutAgent() {
            return sorted(
                    file -> file.care().agent().isEmpty() && file.state().isOpen(),
                    Comparator.comparing(CaseFile::openedAt).thenComparing(CaseFile::number));
        }

        @Override
        public List<CaseFile> of(ConversationId resident) {
            return sorted(
                    file -> file.resident().equals(resident),
                    Comparator.comparing(CaseFile::openedAt)
                            .thenComparing(CaseFile::number)
                            .reversed());
        }

        private List<CaseFile> sorted(Predicate<CaseFile> which, Comparator<CaseFile> order) {
            return files.values().stream().filter(which).sorted(order).toList();
        }
    }

    private final class Meetings implements Appointments {

        @Override
        public int nextNumber() {
            return ++number;
        }

        @Override
        public void add(Appointment appointment) {
            save(appointment);
        }

        @Override
        public void save(Appointment appointment) {
            appointments.put(appointment.id(), appointment);
        }

        @Override
        public Optional<Appointment> lock(AppointmentId id) {
            return find(id);
        }

        @Override
        public Optional<Appointment> find(AppointmentId id) {
            return Optional.ofNullable(appointments.get(id));
        }

        @Override
        public Optional<Appointment> lock(int wanted) {
            return appointments.values().stream()
                    .filter(one -> one.number() == wanted)
                    .findFirst();
        }

        @Override
        public List<Appointment> of(CaseId file) {
            return appointments.values().stream()
                    .filter(one -> one.part(file).isPresent())
                    .sorted(Comparator.comparing(Appointment::at).thenComparing(Appointment::number))
                    .toList();
        }

        @Override
        public List<Appointment> begun(UnitId unit, Appointment.Kind kind, Instant from, Instant until) {
            return appointments.values().stream()
                    .filter(one -> one.unit().equals(unit) && one.kind() == kind)
                    .filter(one -> one.state() != Appointment.State.CANCELLED)
                    .filter(one -> !one.at().isBefore(from) && !one.at().isAfter(until))
                    .sorted(Comparator.comparing(Appointment::at)
                            .thenComparing(Appointment::number)
                            .reversed())
                    .toList();
        }
    }

    private final class Records implements CaseRecords {

        @Override
        public void add(CaseRecord record) {
            records.add(record);
        }

        @Override
        public List<CaseRecord> of(CaseId file, CaseRecord.Kind kind) {
            return records.stream()
                    .filter(one -> one.file().equals(file) && one.kind() == kind)
                    .toList();
        }
    }

    private final class Consents implements CaseConsents {

        @Override
        public void ask(CaseConsent consent) {
            consents.values()
                    .removeIf(other -> other.resident().equals(consent.resident())
                            && other.kind() == consent.kind()
                            && other.answer() == CaseConsent.Answer.OPEN);
            save(consent);
        }

        @Override
        public void save(CaseConsent consent) {
            consents.put(consent.number(), consent);
        }

        @Override
        public Optional<CaseConsent> of(ConversationId resident, int wanted) {
            return Optional.ofNullable(consents.get(wanted))
                    .filter(one -> one.resident().equals(resident));
        }

        @Override
        public List<CaseConsent> of(ConversationId resident) {
            return consents.values().stream()
                    .filter(one -> one.resident().equals(resident))
                    .sorted(Comparator.comparing(CaseConsent::number))
                    .toList();
        }
    }

    private final class Open implements Drafts {

        @Override
        public void keep(Draft draft) {
            drafts.put(draft.chat(), draft);
        }

        @Override
        public Optional<Draft> of(ConversationId chat) {
            return Optional.ofNullable(drafts.get(chat));
        }

        @Override
        public void remove(ConversationId chat) {
            drafts.remove(chat);
        }

        @Override
        public int forgetBefore(Instant moment) {
            var before = drafts.size();
            drafts.values().removeIf(draft -> draft.since().isBefore(moment));
            return before - drafts.size();
        }
    }

    private final class Talks implements Interviews {

        @Override
        public void keep(Interview interview) {
            if (interview.asking()) {
                interviews.replaceAll((file, other) -> other.agent().equals(interview.agent())
                        ? new Interview(file, other.agent(), other.values(), other.turn(), false, other.touchedAt())
                        : other);
            }
            interviews.put(interview.file(), interview);
        }

        @Override
        public Optional<Interview> of(CaseId file) {
            return Optional.ofNullable(interviews.get(file));
        }

        @Override
        public Optional<Interview> askedBy(AgentId agent) {
            return interviews.values().stream()
                    .filter(one -> one.asking() && one.agent().equals(agent))
                    .findFirst();
        }

        @Override
        public void remove(CaseId file) {
            interviews.remove(file);
        }

        @Override
        public int forgetBefore(Instant moment) {
            var before = interviews.size();
            interviews.values().removeIf(one -> one.touchedAt().isBefore(moment));
            return before - interviews.size();
        }
    }
}
