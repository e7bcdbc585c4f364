package id.temani.delivery;

/** Where a channel hands in what a platform tells later about our messages. Thread-safe. */
public interface DeliveryReports {

    /**
     * Takes one report in. Ignored when it {@linkplain DeliveryReport.Status#isNewsAfter is no news}, and when the
     * message is unknown or forgotten. A report of {@code SENT} or better about a message whose sending ended unanswered
     * proves that it arrived.
     *
     * @throws RuntimeException when nothing can be stored: the channel asks the platform to repeat
     */
    void report(DeliveryReport report);
}
