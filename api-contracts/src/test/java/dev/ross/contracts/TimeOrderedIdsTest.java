package dev.ross.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {
    @Test
    void everyEventIsNamedByTheTimeItWasMadeAt() {
        var before = System.currentTimeMillis();
        var id = UUID.fromString(GenericEventMessage.asEventMessage("happened").getIdentifier());
        assertThat(IdentifierFactory.getInstance()).isInstanceOf(TimeOrderedIds.class);
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }

    @Test
    void noTwoAreAlike() {
        var ids = new HashSet<String>();
        for (int i = 0; i < 100_000; i++) ids.add(new TimeOrderedIds().generateIdentifier());
        assertThat(ids).hasSize(100_000);
    }
}
