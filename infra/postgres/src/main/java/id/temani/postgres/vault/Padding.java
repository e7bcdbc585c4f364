package id.temani.postgres.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Hides how long a text is: it is filled up to 64 bytes, or to the next power of two from 256 on. */
final class Padding {

    private static final int SMALLEST = 64;
    private static final int SECOND = 256;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        return ByteBuffer.allocate(bucket(plain.length + Integer.BYTES))
                .putInt(plain.length)
                .put(plain)
                .array();
    }

    static byte[] strip(byte[] padded) {
        var length = ByteBuffer.wrap(padded).getInt();
        return Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length);
    }

    private static int bucket(int size) {
        if (size <= SMALLEST) {
            return SMALLEST;
        }
        return Math.max(SECOND, Integer.highestOneBit(size - 1) * 2);
    }
}
