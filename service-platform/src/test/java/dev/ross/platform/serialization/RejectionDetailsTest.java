package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.RejectedException;
import dev.ross.contracts.RejectionDetails;
import dev.ross.contracts.SystemRejection;
import dev.ross.platform.personal.FixedKeyRing;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RejectionDetailsTest {

    @Test
    void arrivesAtAnotherProcessAsItLeft() {
        var more = Map.<String, Object>of(
                "claimedBy", "sam", "alternatives", List.of(Map.of("startsAt", "2026-11-20T19:00", "seats", 2)));
        var details = new RejectedException(SystemRejection.BUSY, more).details();
        var serializer = StoredJson.serializer(new FixedKeyRing());
        RejectionDetails arrived = serializer.deserialize(serializer.serialize(details, byte[].class));
        assertThat(arrived).isEqualTo(details);
    }
}
