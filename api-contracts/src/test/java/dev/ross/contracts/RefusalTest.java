package dev.ross.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.personal.FixedKeyRing;
import dev.ross.contracts.stored.StoredJson;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RefusalTest {

    @Test
    void arrivesAtAnotherProcessAsItLeft() {
        var more = Map.<String, Object>of(
                "claimedBy", "sam", "alternatives", List.of(Map.of("startsAt", "2026-11-20T19:00", "seats", 2)));
        var refusal = new Refused(HouseRejection.BUSY, more).refusal();
        var serializer = StoredJson.serializer(new FixedKeyRing());
        Refusal arrived = serializer.deserialize(serializer.serialize(refusal, byte[].class));
        assertThat(arrived).isEqualTo(refusal);
    }
}
