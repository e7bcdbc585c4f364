package id.temani.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process and its children use, as Linux counts it. */
record ProcessTree(long pid) {

    /** {@code CLK_TCK} of every Linux we run on. */
    private static final double TICKS_PER_SECOND = 100;

    /** Processor seconds so far, with those of children that have ended. */
    double cpuSeconds() {
        return all().mapToDouble(ProcessTree::cpuSeconds).sum();
    }

    /** Resident memory of the process itself. */
    double residentMebibytes() throws IOException {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        }
    }

    private Stream<Long> all() {
        var self = ProcessHandle.of(pid).stream();
        var children = ProcessHandle.of(pid).stream().flatMap(ProcessHandle::descendants);
        return Stream.concat(self, children).map(ProcessHandle::pid);
    }

    private static double cpuSeconds(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" "); // the name before may hold spaces
            return Stream.of(11, 12, 13, 14)
                            .mapToLong(field -> Long.parseLong(fields[field]))
                            .sum()
                    / TICKS_PER_SECOND;
        } catch (IOException e) {
            return 0; // ended just now; its parent has its time
        }
    }
}
