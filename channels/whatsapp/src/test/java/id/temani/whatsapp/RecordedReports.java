package id.temani.whatsapp;

import id.temani.delivery.DeliveryReport;
import id.temani.delivery.DeliveryReport.Status;
import id.temani.delivery.DeliveryReports;
import id.temani.delivery.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Applies reports by rank, as the port demands. */
final class RecordedReports implements DeliveryReports {

    private final Map<MessageId, Status> last = new HashMap<>();
    private final List<DeliveryReport> news = new ArrayList<>();
    private boolean broken;

    @Override
    public synchronized void report(DeliveryReport report) {
        if (broken) {
            throw new IllegalStateException("No database");
        }
        var known = last.get(report.id());
        if (known == null || report.status().isNewsAfter(known)) {
            last.put(report.id(), report.status());
            news.add(report);
        }
    }

    synchronized List<DeliveryReport> news() {
        return List.copyOf(news);
    }

    synchronized void isBroken(boolean now) {
        broken = now;
    }
}
