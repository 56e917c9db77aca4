package dev.ross.command.till;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ross.contracts.order.OrderId;
import dev.ross.contracts.till.FindOpenService;
import dev.ross.contracts.till.OpenService;
import dev.ross.contracts.value.RestaurantId;
import java.time.Duration;
import java.util.List;
import org.axonframework.queryhandling.DefaultQueryGateway;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OpenServiceQueryTest {
    private static final RestaurantId RESTAURANT = RestaurantId.of("r1");

    private final SimpleQueryBus bus = SimpleQueryBus.builder().build();
    private final OpenServiceQuery query =
            new OpenServiceQuery(DefaultQueryGateway.builder().queryBus(bus).build());

    @Test
    void whatIsOpenIsAnswered() {
        var open = new OpenService(List.of(OrderId.of("r1.o1")), List.of());
        bus.subscribe(FindOpenService.class.getName(), OpenService.class, asked -> open);
        assertThat(query.of(RESTAURANT)).contains(open);
    }

    @Test
    @Timeout(30)
    void withoutAnAnswerItIsNotKnown() {
        bus.subscribe(FindOpenService.class.getName(), OpenService.class, asked -> {
            Thread.sleep(Duration.ofMinutes(1));
            return OpenService.NONE;
        });
        assertThat(query.of(RESTAURANT)).isEmpty();
    }
}
