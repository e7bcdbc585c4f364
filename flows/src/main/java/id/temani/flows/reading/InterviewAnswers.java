package id.temani.flows.reading;

import id.temani.casefile.InterviewReader;
import id.temani.resident.Language;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What agents type in an interview, read as residents' own answers are. */
public record InterviewAnswers(AnswerReader reader) implements InterviewReader {

    @Override
    public Optional<Set<String>> read(String text, List<Offered> offered, boolean several, Language language) {
        var candidates = offered.stream()
                .map(one -> Candidate.labelled(one.code(), one.names()).excludingOthers(one.alone()))
                .toList();
        var manner = Manner.ordinary(language);
        if (several && reader.several(text, candidates, manner) instanceof Reading.Understood(var codes)) {
            return Optional.of(codes);
        }
        return several ? Optional.empty() : reader.one(text, candidates, manner).map(Set::of);
    }
}
