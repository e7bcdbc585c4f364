package id.temani.handoff;

import id.temani.resident.Language;
import id.temani.wording.Line;
import id.temani.wording.Phrasebook;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A decision of the router in one or two Indonesian sentences. */
record RoutingWords(Phrasebook phrases) {

    String of(Search search, Routing routing) {
        return asked(search, routing) + others(routing);
    }

    private String asked(Search search, Routing routing) {
        if (routing.asked().isEmpty()) {
            return text(Line.ROUTING_NOBODY);
        }
        var ring = routing.ring()
                .map(AreaRing::words)
                .orElse(search.request().urgent() ? Line.ROUTING_RING_ALL : Line.ROUTING_RING_WIDE);
        var family = search.request().door() == Handoff.Door.FAMILY;
        return text(
                family ? Line.ROUTING_BECAUSE_FAMILY : Line.ROUTING_BECAUSE,
                Map.of("count", Integer.toString(routing.asked().size()), "ring", text(ring)));
    }

    private String others(Routing routing) {
        var counts = routing.excluded().entrySet().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.getKey().excluded(),
                        LinkedHashMap::new,
                        Collectors.summingLong(Map.Entry::getValue)));
        if (routing.others() > 0) {
            counts.put(Line.ROUTING_NOT_YET, routing.others());
        }
        if (counts.isEmpty()) {
            return "";
        }
        return " "
                + text(
                        Line.ROUTING_OTHERS,
                        Map.of(
                                "counts",
                                counts.entrySet().stream()
                                        .map(entry ->
                                                text(entry.getKey(), Map.of("count", Long.toString(entry.getValue()))))
                                        .collect(Collectors.joining(", "))));
    }

    private String text(Line line) {
        return text(line, Map.of());
    }

    private String text(Line line, Map<String, String> values) {
        return phrases.text(Language.INDONESIAN, line, values);
    }
}
