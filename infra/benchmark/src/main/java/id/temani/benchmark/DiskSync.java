package id.temani.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** How often a second this disk can promise that a page is written; every commit waits for one such promise. */
final class DiskSync {

    private static final int PAGE = 8_192;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private DiskSync() {}

    static double perSecond(Path folder) throws IOException {
        var file = folder.resolve("fdatasync");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var page = ByteBuffer.allocate(PAGE);
            var start = System.nanoTime();
            var count = 0;
            while (System.nanoTime() - start < LONG_ENOUGH.toNanos()) {
                channel.write(page.rewind(), (long) PAGE * (count % 64));
                channel.force(false);
                count++;
            }
            return count * 1e9 / (System.nanoTime() - start);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
