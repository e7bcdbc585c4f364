package id.temani.benchmark;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What can be set, as {@code --name=value}.
 *
 * @param residents how many talk at once in the closed loop
 * @param warmUp how long they talk before anything is measured
 * @param measure how long each load is measured
 * @param rate planned load in messages per second, for the open loop
 * @param taps whether buttons are tapped, which costs two more calls to Telegram each, or their numbers typed
 * @param erasing whether each conversation ends with HAPUS, which costs a call per message of both sides
 * @param pgbench how long each run of pgbench takes; zero: none
 * @param closedCases how many finished cases are put into the database for a second measurement; 0: none
 * @param java options of the app's JVM, separated by commas
 * @param people how many talk while the app is killed
 * @param kills how often it is
 * @param nodes how many nodes of the app there are then; every other time all of them are killed, else one
 * @param trouble how long the platform refuses, fails and drops, before its outage
 * @param outage how long the platform is gone then
 * @param reminders how many wait for later while others are due
 */
record Settings(
        int residents,
        Duration warmUp,
        Duration measure,
        double rate,
        boolean taps,
        boolean erasing,
        Duration pgbench,
        int closedCases,
        String java,
        int people,
        int kills,
        int nodes,
        Duration trouble,
        Duration outage,
        int reminders) {

    /** As the README tells operators to start it; besides {@code -Xmx512m}, which is always set. */
    private static final String SMALL = "-XX:+UseSerialGC,-Xms64m";

    private static final Set<String> NAMES = Set.of(
            "residents",
            "warm-up",
            "measure",
            "rate",
            "taps",
            "erasing",
            "pgbench",
            "closed-cases",
            "java",
            "people",
            "kills",
            "nodes",
            "trouble",
            "outage",
            "reminders");

    /** @throws IllegalArgumentException naming what is unknown */
    static Settings of(String... arguments) {
        Map<String, String> given = new HashMap<>();
        Arrays.stream(arguments).map(argument -> argument.split("=", 2)).forEach(pair -> {
            if (pair.length < 2 || !pair[0].startsWith("--") || !NAMES.contains(pair[0].substring(2))) {
                throw new IllegalArgumentException("Known are --name=value with " + NAMES + ", not " + pair[0]);
            }
            given.put(pair[0].substring(2), pair[1]);
        });
        return new Settings(
                Integer.parseInt(given.getOrDefault("residents", "64")),
                seconds(given.getOrDefault("warm-up", "180")),
                seconds(given.getOrDefault("measure", "60")),
                Double.parseDouble(given.getOrDefault("rate", "150")),
                Boolean.parseBoolean(given.getOrDefault("taps", "false")),
                Boolean.parseBoolean(given.getOrDefault("erasing", "true")),
                seconds(given.getOrDefault("pgbench", "15")),
                Integer.parseInt(given.getOrDefault("closed-cases", "0")),
                given.getOrDefault("java", SMALL),
                Integer.parseInt(given.getOrDefault("people", "200")),
                Integer.parseInt(given.getOrDefault("kills", "20")),
                Integer.parseInt(given.getOrDefault("nodes", "1")),
                seconds(given.getOrDefault("trouble", "60")),
                seconds(given.getOrDefault("outage", "10")),
                Integer.parseInt(given.getOrDefault("reminders", "1000000")));
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(Long.parseLong(text));
    }
}
