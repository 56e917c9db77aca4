package dev.ross.platform.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.RestaurantId;
import dev.ross.contracts.value.SeatingId;
import dev.ross.platform.personal.FixedKeyRing;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The query {@link FindOpenService} is sent to another process, and its answer comes back. */
class FindOpenServiceTest {
    private static final RestaurantId R1 = RestaurantId.of("r1");

    @Test
    void theQuestionTravels() {
        assertThat(roundTrip(new FindOpenService(R1), FindOpenService.class)).isEqualTo(new FindOpenService(R1));
    }

    @Test
    void soDoesTheAnswer() {
        var open = new OpenService(List.of(new OrderId(R1, "o1")), List.of(new SeatingId(R1, "s1")));

        assertThat(roundTrip(open, OpenService.class)).isEqualTo(open);
        assertThat(roundTrip(OpenService.NONE, OpenService.class)).isEqualTo(OpenService.NONE);
    }

    private static <T> T roundTrip(T said, Class<T> type) {
        var messages = StoredJson.serializer(new FixedKeyRing());
        return messages.deserialize(messages.serialize(said, byte[].class));
    }
}
