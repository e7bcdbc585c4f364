package id.temani.relay;

import id.temani.resident.ConversationId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** For whom each numbered line was, who heard it, and what was wrong with that. */
final class LineLedger {

    private static final Pattern LINE = Pattern.compile("line(\\d+)");

    /** In the order in which it was clear for whom they were. */
    private final Map<Integer, ConversationId> meant = new LinkedHashMap<>();

    private final Map<ConversationId, List<Integer>> heard = new HashMap<>();
    private final List<Integer> gone = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    void means(int line, ConversationId to) {
        meant.put(line, to);
    }

    /** Nobody is to hear this one. */
    void isGone(int line) {
        gone.add(line);
    }

    void complain(String complaint) {
        complaints.add(complaint);
    }

    void hears(ConversationId resident, String text) {
        var found = LINE.matcher(text);
        if (!found.find()) {
            return;
        }
        var line = Integer.parseInt(found.group(1));
        if (!resident.equals(meant.get(line)) || gone.contains(line)) {
            complain("line %d reached the wrong person".formatted(line));
        }
        heard.computeIfAbsent(resident, any -> new ArrayList<>()).add(line);
    }

    /** The latest line that somebody is to hear and has not heard. */
    Optional<Integer> latestUnheard() {
        return meant.keySet().stream()
                .filter(line -> !hasArrived(line))
                .filter(line -> !gone.contains(line))
                .reduce((earlier, last) -> last);
    }

    private boolean hasArrived(int line) {
        return heard.getOrDefault(meant.get(line), List.of()).contains(line);
    }

    /** Nothing is on its way any more. */
    void close() {
        for (var line : meant.keySet()) {
            if (!hasArrived(line) && !gone.contains(line)) {
                complain("line %d is lost".formatted(line));
            }
        }
        heard.forEach((resident, list) -> {
            var inOrder = meant.keySet().stream()
                    .filter(line -> resident.equals(meant.get(line)) && !gone.contains(line))
                    .toList();
            if (!list.equals(inOrder)) {
                complain("%s instead of %s".formatted(list, inOrder));
            }
        });
    }

    List<String> complaints() {
        return complaints;
    }

    int delivered() {
        return heard.values().stream().mapToInt(List::size).sum();
    }
}
