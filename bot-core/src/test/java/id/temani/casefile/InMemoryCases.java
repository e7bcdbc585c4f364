package id.temani.casefile;

import id.temani.handoff.AgentId;
import id.temani.resident.ConversationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cases, what is written down in them and interviews, for tests, for one thread. There are no appointments. */
public final class InMemoryCases implements CaseFiles, CaseRecords, Appointments {

    private final Map<CaseId, CaseFile> files = new LinkedHashMap<>();
    private final List<CaseRecord> records = new ArrayList<>();
    private final Map<CaseId, Interview> interviews = new LinkedHashMap<>();
    private int number;

    @Override
    public void add(CaseFile file) {
        files.put(file.id(), file);
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
        return files.values().stream()
                .filter(file -> file.state().isOpen())
                .filter(file -> file.care().agent().filter(agent::equals).isPresent())
                .toList();
    }

    @Override
    public List<CaseFile> of(ConversationId resident) {
        return files.values().stream()
                .filter(file -> file.resident().equals(resident))
                .toList()
                .reversed();
    }

    @Override
    public void add(CaseRecord record) {
        records.add(record);
    }

    @Override
    public List<CaseRecord> of(CaseId file, CaseRecord.Kind kind) {
        return records.stream()
                .filter(record -> record.file().equals(file) && record.kind() == kind)
                .toList();
    }

    private void keep(Interview interview) {
        if (interview.asking()) {
            interviews.replaceAll((file, other) -> other.agent().equals(interview.agent())
                    ? new Interview(file, other.agent(), other.values(), other.turn(), false, other.touchedAt())
                    : other);
        }
        interviews.put(interview.file(), interview);
    }

    private Optional<Interview> askedBy(AgentId agent) {
        return interviews.values().stream()
                .filter(one -> one.asking() && one.agent().equals(agent))
                .findFirst();
    }

    private void remove(CaseId file) {
        interviews.remove(file);
    }

    private int forgetBefore(Instant moment) {
        var before = interviews.size();
        interviews.values().removeIf(one -> one.touchedAt().isBefore(moment));
        return before - interviews.size();
    }

    public Interviews interviews() {
        return new AsInterviews(this);
    }

    private record AsInterviews(InMemoryCases all) implements Interviews {
        @Override
        public void keep(Interview interview) {
            all.keep(interview);
        }

        @Override
        public Optional<Interview> of(CaseId file) {
            return Optional.ofNullable(all.interviews.get(file));
        }

        @Override
        public Optional<Interview> askedBy(AgentId agent) {
            return all.askedBy(agent);
        }

        @Override
        public void remove(CaseId file) {
            all.remove(file);
        }

        @Override
        public int forgetBefore(Instant moment) {
            return all.forgetBefore(moment);
        }
    }

    @Override
    public int nextNumber() {
        return ++number;
    }

    @Override
    public void add(Appointment appointment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void save(Appointment appointment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Appointment> lock(AppointmentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return Optional.empty();
    }

    @Override
    public Optional<Appointment> lock(int which) {
        return Optional.empty();
    }

    @Override
    public List<Appointment> of(CaseId file) {
        return List.of();
    }
}
