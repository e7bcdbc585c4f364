package id.temani.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One Markdown table: what must be, what we aim at, what was measured. */
final class Report {

    private final List<String> rows =
            new ArrayList<>(List.of("| measure | must | aim | measured | |", "|---|---|---|---|---|"));
    private final List<String> notes = new ArrayList<>();

    /** A measure of which more is better. */
    void atLeast(String measure, double must, double aim, double measured, String unit) {
        row(measure, "≥ ", must, aim, measured, unit, measured >= must, measured >= aim);
    }

    /** A measure of which less is better. */
    void atMost(String measure, double must, double aim, double measured, String unit) {
        row(measure, "≤ ", must, aim, measured, unit, measured <= must, measured <= aim);
    }

    /** Something to know beside the measures. */
    void fact(String measure, double measured, String unit) {
        rows.add("| %s | | | %s%s | |".formatted(measure, number(measured), unit));
    }

    /** A measure that could not be taken, and why. */
    void missing(String measure, String reason) {
        rows.add("| %s | | | not measured: %s | |".formatted(measure, reason));
    }

    void note(String text) {
        notes.add(text);
    }

    private void row(
            String measure,
            String sign,
            double must,
            double aim,
            double measured,
            String unit,
            boolean reached,
            boolean aimReached) {
        var verdict = aimReached ? "aim reached" : reached ? "ok" : "**missed**";
        rows.add("| %s | %s%s%s | %s%s%s | %s%s | %s |"
                .formatted(
                        measure, sign, number(must), unit, sign, number(aim), unit, number(measured), unit, verdict));
    }

    private static String number(double value) {
        var digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : Math.abs(value) >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%,." + digits + "f", value)
                .replaceAll("(\\.[0-9]*?)0+$", "$1")
                .replaceAll("\\.$", "");
    }

    @Override
    public String toString() {
        return String.join("\n", rows) + "\n\n" + String.join("\n", notes);
    }
}
