package dev.ross.contracts;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.axonframework.common.IdentifierFactory;

/**
 * Names messages by UUIDs of version 7 (RFC 9562): the milliseconds of their making, then random bits. What is made later
 * sorts later, so that an index of them grows at its end. They are names and no secrets.
 */
public final class TimeOrderedIds extends IdentifierFactory {
    @Override
    public String generateIdentifier() {
        var random = ThreadLocalRandom.current();
        var time = System.currentTimeMillis() << 16 | 0x7000 | random.nextInt(0x1000);
        var rest = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(time, rest).toString();
    }
}
